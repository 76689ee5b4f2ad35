package dev.bbsh.backup.media;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * Finds names that occur twice: by their hashes first, and by the names themselves where hashes are
 * the same.
 */
public final class DuplicateNames {

    private final LongSet hashes = new LongSet();
    private final Set<Long> twice = new HashSet<>();
    private final CRC32 one = new CRC32();
    private final CRC32C other = new CRC32C();

    /** Takes the name of an entry. */
    public void add(MediaCursor entry) {
        long hash = hash(entry);
        if (hashes.add(hash) < 0) {
            twice.add(hash);
        }
    }

    /** The names that occur more than once, by another pass if there may be any. */
    public List<String> find(MediaCursor again) {
        List<String> found = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        while (!twice.isEmpty() && again.next()) {
            if (twice.contains(hash(again)) && !seen.add(again.name())) {
                found.add(again.name());
            }
        }
        return found;
    }

    private long hash(MediaCursor entry) {
        int length = entry.to() - entry.from();
        one.reset();
        one.update(entry.bytes(), entry.from(), length);
        other.reset();
        other.update(entry.bytes(), entry.from(), length);
        return one.getValue() << Integer.SIZE | other.getValue();
    }
}
