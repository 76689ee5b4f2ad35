package dev.bbsh.file.write;

import dev.bbsh.file.FileFailure;
import dev.bbsh.file.Location;
import dev.bbsh.work.Abandonment;

import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A folder for files that are needed for a moment, which only its owner may read. It is removed
 * with all that is in it when it is closed, also when the program is told to end.
 */
public final class ScratchFolder implements Closeable {

    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

    private final Path path;

    private ScratchFolder(Path path) {
        this.path = path;
    }

    /** A new folder in the system's folder for temporary files. */
    public static ScratchFolder create() {
        Location folder = new Location(Path.of(System.getProperty("java.io.tmpdir", ".")));
        return in(folder, "bbsh-");
    }

    /** A new folder inside another one, whose name begins in this way. */
    static ScratchFolder in(Location folder, String prefix) {
        return made(folder, () -> Files.createTempDirectory(folder.path(), prefix));
    }

    /** A new folder at a place where nothing is. */
    static ScratchFolder at(Location place) {
        boolean posix =
                Files.getFileAttributeView(place.folder().path(), PosixFileAttributeView.class)
                        != null;
        FileAttribute<?>[] rights =
                posix
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rwx------"))
                        }
                        : new FileAttribute<?>[0];
        return made(place.folder(), () -> Files.createDirectory(place.path(), rights));
    }

    /** The making of a folder. */
    private interface Making {
        Path make() throws IOException;
    }

    private static ScratchFolder made(Location folder, Making making) {
        WriteProtection.require("no folder for temporary files is made");
        ProgramEnd.prepare();
        try {
            // Created with rights for its owner only.
            Path[] made = new Path[1];
            Abandonment.passing(
                    () -> {
                        made[0] = making.make();
                        OPEN.add(made[0]);
                    });
            return new ScratchFolder(made[0]);
        } catch (IOException broken) {
            throw FileFailure.writing(folder, broken);
        }
    }

    /** Its place. */
    public Location location() {
        return new Location(path);
    }

    /** Writes a file in such a folder; missing folders on its way are created. */
    public static void write(Location file, byte[] bytes) {
        WriteProtection.require("'" + file + "' is not written");
        try {
            Abandonment.passing(
                    () -> {
                        Files.createDirectories(file.folder().path());
                        Files.write(file.path(), bytes);
                    });
        } catch (IOException broken) {
            throw FileFailure.writing(file, broken);
        }
    }

    /** Removes the folder with all that is in it. */
    @Override
    public void close() {
        remove(path);
        OPEN.remove(path);
    }

    /** Removes all folders of this program, which ends. */
    static void removeAll() {
        OPEN.forEach(ScratchFolder::remove);
    }

    /** Removes a folder with all that is in it. */
    static void remove(Path folder) {
        try {
            Files.walkFileTree(folder, new Remover());
        } catch (IOException gone) {
            // The system cleans its folder for temporary files.
        }
    }

    private static final class Remover extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException broken)
                throws IOException {
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
