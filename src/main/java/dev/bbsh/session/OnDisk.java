package dev.bbsh.session;

import dev.bbsh.file.Location;
import dev.bbsh.file.Stamp;
import dev.bbsh.file.read.Checksum;
import dev.bbsh.json.Document;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.util.Optional;

/**
 * A file as it was when a document was read from it, or written to it.
 *
 * @param file absolute
 * @param content what it says; nothing where that is not known, for a mended document says
 *     something else than its file
 */
public record OnDisk(Location file, Stamp stamp, Optional<Document> content) {

    /** What became of a file since. */
    public enum Fate {
        SAME,
        CHANGED,
        GONE
    }

    /** The file once the session wrote something else to it. */
    OnDisk rewritten(Stamp now) {
        return now.equals(stamp) ? this : new OnDisk(file, now, Optional.empty());
    }

    /** Looks at size and time; reads the file only when its time alone differs. */
    public Fate fate(Progress progress) {
        Optional<Stamp> now = Stamp.of(file);
        if (now.isEmpty()) {
            return Fate.GONE;
        }
        boolean touched = now.get().size() == stamp.size() && !now.get().equals(stamp);
        boolean same = touched ? saysTheSame(progress) : now.get().equals(stamp);
        return same ? Fate.SAME : Fate.CHANGED;
    }

    private boolean saysTheSame(Progress progress) {
        try {
            progress.begin("checking " + file.name(), stamp.size());
            return content.isPresent() && content.get().checksum() == Checksum.of(file, progress);
        } catch (BbshException noTextAnyMore) {
            return false;
        }
    }
}
