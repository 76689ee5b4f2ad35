package dev.bbsh.session.history;

import dev.bbsh.file.Location;
import dev.bbsh.file.write.AtomicFile;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.FileSnapshot;
import dev.bbsh.work.BbshException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The lines that changed a session, in a file that only its owner may open, kept until the session
 * ends properly. The file is a script that repeats them; {@link CrashedSession} reads it.
 */
public final class Journal {

    /** The beginning of the line that names the folder in which a session runs. */
    static final String IN = "# in ";

    /** The beginning of a line with the size, time and name of a file that the next line reads. */
    static final String READS = "# reads ";

    /** The line that follows one after which nothing would have been lost. */
    static final String SAVED = "# saved";

    private final Optional<Location> file;
    private final Location folder;
    private boolean begun;
    private boolean failed;

    private Journal(Optional<Location> file, Location folder) {
        this.file = file;
        this.folder = folder;
    }

    /** A journal that is not written. */
    public static Journal none() {
        return new Journal(Optional.empty(), Location.here());
    }

    /**
     * A journal that is written from the first change on.
     *
     * @param file the file of this session, see {@link Journals}
     * @param folder the folder in which the session runs; names of files are relative to it
     */
    static Journal to(Location file, Location folder) {
        return new Journal(Optional.of(file), folder);
    }

    /** True when this journal is written to the file. */
    boolean isAt(Location other) {
        return file.filter(other::equals).isPresent();
    }

    /**
     * Adds a line that led from one workspace to another.
     *
     * @return the failure, the first time that the journal cannot be written; nothing is written
     *     after that
     */
    public Optional<BbshException> add(String line, Workspace before, Workspace after) {
        if (file.isEmpty() || failed) {
            return Optional.empty();
        }
        try {
            // Together: a step without the files that it reads would not be checked.
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
        WorkspaceChange change = new WorkspaceChange(before, after);
        if (!change.isOnlySaved()) {
            if (!begun) {
                lines.add("# bbsh 1");
                lines.add(IN + onOneLine(folder));
            }
            begun = true;
            change.read().forEach((read) -> lines.add(reads(read)));
            lines.add(line);
        }
        if (begun && after.unsaved().isEmpty()) {
            lines.add(SAVED);
        }
        return lines;
    }

    private static String reads(FileSnapshot read) {
        return READS
                + read.stamp().size()
                + " "
                + read.stamp().modified()
                + " "
                + onOneLine(read.file());
    }

    /**
     * The name of a file on one line: it may contain a line end, and the rest must not be taken for
     * a step.
     */
    static String onOneLine(Location file) {
        return file.toString().replace("\r", "\\r").replace("\n", "\\n");
    }

    /** Deletes the journal: the session ended properly. */
    public void end() {
        file.ifPresent(AtomicFile::delete);
    }
}
