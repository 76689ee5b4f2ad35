package dev.bbsh.shell.context;

import dev.bbsh.file.Location;
import dev.bbsh.file.ProgramFolders;
import dev.bbsh.file.write.AtomicFile;
import dev.bbsh.work.BbshException;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * A failure that is a bug of the program: its stack trace goes to a file, and the session goes on.
 */
public final class CrashReport {

    private static final String FILE = "crash.txt";

    private CrashReport() {}

    /** The internal error to show, with the name of the file that contains the stack trace. */
    public static BbshException report(Throwable bug, ProgramFolders folders) {
        return new BbshException(
                "internal error: " + bug,
                "log     (nothing was changed; the trace is " + kept(bug, folders) + ")",
                bug);
    }

    private static String kept(Throwable bug, ProgramFolders folders) {
        StringWriter trace = new StringWriter();
        bug.printStackTrace(new PrintWriter(trace));
        Location file = folders.state().resolve(FILE);
        try {
            AtomicFile.writePrivately(file, trace.toString());
            return "in " + file;
        } catch (BbshException unwritable) {
            return "lost: " + unwritable.message();
        }
    }
}
