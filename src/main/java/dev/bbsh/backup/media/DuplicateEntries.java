package dev.bbsh.backup.media;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * Finds names that occur twice: by their hashes first, and by the names themselves where hashes are
 * the same.
 */
public final class DuplicateEntries {

    private static final int LEAST = 1 << 10;
    private static final int MOST = 1 << 22;
    private static final int WAITING = 1 << 13;

    /** The golden ratio, by which hashes are spread. */
    private static final long SPREAD = 0x9e3779b97f4a7c15L;

    private final Set<Long> twice = new HashSet<>();
    private final CRC32 sum = new CRC32();
    private final long[] waiting = new long[WAITING];
    private int waitingCount;

    /** The hashes; 0 is a free slot. */
    private long[] slots;

    private int size;

    /**
     * An empty set of names.
     *
     * @param expected about as many names as will be added
     */
    public DuplicateEntries(long expected) {
        int wanted = Math.clamp(2 * expected, LEAST, MOST);
        this.slots = new long[Integer.highestOneBit(2 * wanted - 1)];
    }

    /** Takes the name of an entry. */
    public void add(MediaCursor entry) {
        waiting[waitingCount++] = hash(entry);
        if (waitingCount == waiting.length) {
            putAll();
        }
    }

    /** Puts the waiting hashes: in one loop the processor waits for several slots at a time. */
    private void putAll() {
        for (int i = 0; i < waitingCount; i++) {
            if (!put(waiting[i])) {
                twice.add(waiting[i]);
            } else if (2 * ++size > slots.length) {
                grow();
            }
        }
        waitingCount = 0;
    }

    private boolean put(long hash) {
        int mask = slots.length - 1;
        int slot = (int) (hash >>> Integer.SIZE) & mask;
        while (slots[slot] != 0) {
            if (slots[slot] == hash) {
                return false;
            }
            slot = (slot + 1) & mask;
        }
        slots[slot] = hash;
        return true;
    }

    private void grow() {
        long[] before = slots;
        slots = new long[2 * before.length];
        for (long hash : before) {
            if (hash != 0) {
                put(hash);
            }
        }
    }

    /** The names that occur more than once, by another pass if there may be any. */
    public List<String> find(MediaCursor again) {
        putAll();
        List<String> found = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        while (!twice.isEmpty() && again.next()) {
            if (twice.contains(hash(again)) && !seen.add(again.name())) {
                found.add(again.name());
            }
        }
        return found;
    }

    /** A checksum of the whole name, spread by its last eight bytes, in which names differ most. */
    private long hash(MediaCursor entry) {
        byte[] bytes = entry.bytes();
        int from = entry.from();
        int to = entry.to();
        sum.reset();
        sum.update(bytes, from, to - from);
        long last = 0;
        for (int i = Math.max(from, to - Long.BYTES); i < to; i++) {
            last = (last << Byte.SIZE) | (bytes[i] & 0xff);
        }
        return (((last * SPREAD) ^ sum.getValue()) * SPREAD) | 1;
    }
}
