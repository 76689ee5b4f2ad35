package dev.bbsh.file.write;

import dev.bbsh.work.Abandonment;

/**
 * Removes what this program has not finished when it is told to end. Work goes on while a program
 * ends, so nothing may be created, renamed or added to a file any more before that.
 */
final class ProgramEnd {

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(ProgramEnd::removeAll, "end"));
    }

    private ProgramEnd() {}

    /**
     * Ensures that it is known before something unfinished is created: the JVM accepts no hook any
     * more when the program ends already.
     */
    static void prepare() {}

    private static void removeAll() {
        Abandonment.endProgram();
        TempFile.Registry.removeAll();
        ScratchFolder.removeAll();
        SessionMark.removeAll();
    }
}
