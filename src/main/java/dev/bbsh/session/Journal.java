package dev.bbsh.session;

import dev.bbsh.file.Location;
import dev.bbsh.file.write.AtomicFile;
import dev.bbsh.work.BbshException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The lines that changed a session, in a file of the owner only, until the session ends as it
 * should. The file is a script that does them again; {@link CutOff} reads it.
 */
public final class Journal {

    /** What stands before the folder in which a session runs. */
    static final String IN = "# in ";

    /** What stands before size, time and name of a file that the next line reads. */
    static final String READS = "# reads ";

    /** Stands behind a line after which nothing would have been lost. */
    static final String SAVED = "# saved";

    private final Optional<Location> file;
    private final Location folder;
    private boolean begun;
    private boolean failed;

    private Journal(Optional<Location> file, Location folder) {
        this.file = file;
        this.folder = folder;
    }

    /** One that is not written. */
    public static Journal none() {
        return new Journal(Optional.empty(), Location.here());
    }

    /**
     * One that is written from the first change on.
     *
     * @param file tells the session apart, see {@link Journals}
     * @param folder in which the session runs; names of files are relative to it
     */
    static Journal to(Location file, Location folder) {
        return new Journal(Optional.of(file), folder);
    }

    /** Whether a file is this journal's. */
    boolean isAt(Location other) {
        return file.filter(other::equals).isPresent();
    }

    /**
     * Adds a line that led from one workspace to another.
     *
     * @return what went wrong, the first time that it can not be written; later nothing is
     */
    public Optional<BbshException> add(String line, Workspace before, Workspace after) {
        if (file.isEmpty() || failed) {
            return Optional.empty();
        }
        try {
            // At once: a step without the files that it reads would not be checked.
            List<String> lines = linesOf(line, before, after);
            if (!lines.isEmpty()) {
                AtomicFile.appendPrivately(file.get(), String.join("\n", lines));
            }
            return Optional.empty();
        } catch (BbshException unwritten) {
            failed = true;
            return Optional.of(unwritten);
        }
    }

    private List<String> linesOf(String line, Workspace before, Workspace after) {
        List<String> lines = new ArrayList<>();
        if (!after.onlySavedSince(before)) {
            if (!begun) {
                lines.add("# bbsh 1");
                lines.add(IN + onOneLine(folder));
            }
            begun = true;
            after.readSince(before).forEach((read) -> lines.add(reads(read)));
            lines.add(line);
        }
        if (begun && after.unsaved().isEmpty()) {
            lines.add(SAVED);
        }
        return lines;
    }

    private static String reads(OnDisk read) {
        return READS
                + read.stamp().size()
                + " "
                + read.stamp().modified()
                + " "
                + onOneLine(read.file());
    }

    /** A name may hold a line end, and what follows must not be taken for a step. */
    static String onOneLine(Location file) {
        return file.toString().replace("\r", "\\r").replace("\n", "\\n");
    }

    /** The session ended as it should. */
    public void end() {
        file.ifPresent(AtomicFile::delete);
    }
}
