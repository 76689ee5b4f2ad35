package dev.bbsh.file.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The files of this program that became nothing yet: they vanish when it is told to end. */
final class Unfinished {

    private static final Set<Path> FILES = ConcurrentHashMap.newKeySet();

    /** Apart, since the JVM takes no hook any more when the program ends without such a file. */
    private static final class Hook {

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(Unfinished::removeAll, "unfinished"));
        }

        private Hook() {}

        /** Sees to it that the hook is there. */
        static void set() {}
    }

    private Unfinished() {}

    static void add(Path file) {
        Hook.set();
        FILES.add(file);
    }

    static boolean contains(Path file) {
        return FILES.contains(file);
    }

    /** Removes the file, if it is still there. */
    static void remove(Path file) {
        delete(file);
        FILES.remove(file);
    }

    static void removeAll() {
        FILES.forEach(Unfinished::delete);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException gone) {
            // Nobody needs it, and nobody can do anything about it.
        }
    }
}
