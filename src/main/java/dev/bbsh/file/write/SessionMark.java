package dev.bbsh.file.write;

import dev.bbsh.file.Location;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Small files that tell others of this session. They are deleted when the program ends, also when
 * it is told to, and stay only when it is killed.
 */
public final class SessionMark {

    private static final Set<Location> MARKS = ConcurrentHashMap.newKeySet();

    private SessionMark() {}

    /** Writes a mark, see {@link AtomicFile#writeShared}. */
    public static void write(Location mark, String text) {
        ProgramEnd.prepare();
        AtomicFile.writeShared(mark, text);
        MARKS.add(mark);
    }

    /** Deletes a mark. */
    public static void delete(Location mark) {
        MARKS.remove(mark);
        AtomicFile.delete(mark);
    }

    /** Deletes all marks of this program, which ends. */
    public static void removeAll() {
        for (Location each : MARKS) {
            try {
                Files.deleteIfExists(each.path());
            } catch (IOException gone) {
                // The next session sees that its process has ended.
            }
        }
    }
}
