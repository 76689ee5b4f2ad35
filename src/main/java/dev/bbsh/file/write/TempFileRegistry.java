package dev.bbsh.file.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The unfinished temporary files of this program: they are deleted when it is told to end. */
final class TempFileRegistry {

    private static final Set<Path> FILES = ConcurrentHashMap.newKeySet();

    /**
     * A class of its own, since the JVM accepts no hook any more when the program ends without such
     * a file.
     */
    private static final class Hook {

        static {
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(TempFileRegistry::removeAll, "unfinished"));
        }

        private Hook() {}

        /** Ensures that the hook is registered. */
        static void set() {}
    }

    private TempFileRegistry() {}

    static void add(Path file) {
        Hook.set();
        FILES.add(file);
    }

    static boolean contains(Path file) {
        return FILES.contains(file);
    }

    /** Removes the file, if it still exists. */
    static void remove(Path file) {
        delete(file);
        FILES.remove(file);
    }

    static void removeAll() {
        FILES.forEach(TempFileRegistry::delete);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException gone) {
            // It is not needed, and the user can do nothing about it.
        }
    }
}
