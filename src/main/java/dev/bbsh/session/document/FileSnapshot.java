package dev.bbsh.session.document;

import dev.bbsh.file.FileStamp;
import dev.bbsh.file.Location;
import dev.bbsh.file.read.Checksum;
import dev.bbsh.json.Document;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.util.Optional;

/**
 * A file as it was when a document was read from it or written to it.
 *
 * @param file absolute
 * @param content its content as a document; empty where that is not known, because a repaired
 *     document differs from its file
 */
public record FileSnapshot(Location file, FileStamp stamp, Optional<Document> content) {

    /** The state of a file compared with this snapshot. */
    public enum State {
        SAME,
        CHANGED,
        GONE
    }

    /** The file after the session wrote something else to it. */
    FileSnapshot rewritten(FileStamp now) {
        return now.equals(stamp) ? this : new FileSnapshot(file, now, Optional.empty());
    }

    /**
     * The present state of the file: compares size and time, and reads it only when its time alone
     * differs.
     */
    public State state(Progress progress) {
        Optional<FileStamp> now = FileStamp.of(file);
        if (now.isEmpty()) {
            return State.GONE;
        }
        boolean touched = now.get().size() == stamp.size() && !now.get().equals(stamp);
        boolean same = touched ? saysTheSame(progress) : now.get().equals(stamp);
        return same ? State.SAME : State.CHANGED;
    }

    private boolean saysTheSame(Progress progress) {
        try {
            progress.beginBytes("checking " + file.name(), stamp.size());
            return content.isPresent() && content.get().checksum() == Checksum.of(file, progress);
        } catch (BbshException noTextAnyMore) {
            return false;
        }
    }
}
