package dev.bbsh.file.write;

import dev.bbsh.file.Location;
import dev.bbsh.work.Abandonment;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A temporary file beside the file that it will replace, locked while it is written. It is deleted
 * when it replaces nothing, also when the program is told to end. A file left by a killed program
 * is not locked: the next one in that folder removes it.
 */
final class TempFile implements Closeable {

    static final Set<PosixFilePermission> PRIVATE = PosixFilePermissions.fromString("rw-------");

    private static final String ENDING = ".bbsh-part";

    /** The ending of a folder beside a temporary file, whose lock is that of the folder. */
    private static final String BESIDE = "-files";

    private static final int NAMED = 40;

    private static final AtomicLong NUMBER = new AtomicLong();

    private final Path path;
    private final FileChannel channel;
    private final boolean posix;

    private TempFile(Path path, FileChannel channel, boolean posix) {
        this.path = path;
        this.channel = channel;
        this.posix = posix;
    }

    /** Creates a temporary file with the system's default rights for new files. */
    static TempFile of(Location file) throws IOException {
        Path folder = file.folder().path();
        removeLeft(folder);
        TempFile aside = create(folder, file.name());
        // Before it was locked, another process may have removed it as a leftover.
        while (!Files.exists(aside.path)) {
            aside.close();
            aside = create(folder, file.name());
        }
        return aside;
    }

    private static TempFile create(Path folder, String name) throws IOException {
        boolean posix = isPosix(folder);
        String number = ProcessHandle.current().pid() + "-" + NUMBER.incrementAndGet();
        int named = Math.min(NAMED, name.codePointCount(0, name.length()));
        String start = name.substring(0, name.offsetByCodePoints(0, named));
        Path path = folder.resolve("." + start + "." + number + ENDING);
        FileChannel[] opened = new FileChannel[1];
        Abandonment.passing(
                () -> {
                    Registry.add(path);
                    opened[0] =
                            FileChannel.open(
                                    path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                });
        FileChannel channel = opened[0];
        try {
            channel.tryLock();
        } catch (IOException unsupported) {
            // Some network file systems know no locks; then leftovers are not removed.
        }
        return new TempFile(path, channel, posix);
    }

    /** Refuses to replace a protected file. */
    void refuseProtected(Location file) throws IOException {
        ExistingFile.refuseProtected(file, path, posix);
    }

    /** The channel to write to; closing it is not needed. */
    FileChannel channel() {
        return channel;
    }

    /** Its own place, while it has not replaced anything. */
    Location location() {
        return new Location(path);
    }

    /**
     * The place for a folder that belongs to it: as long as this file is locked, no other program
     * removes the folder.
     */
    Location besideFolder() {
        return new Location(path.resolveSibling(path.getFileName() + BESIDE));
    }

    /** The rights of the file that it will replace, or the system's default rights of this one. */
    Set<PosixFilePermission> rights(Location file) throws IOException {
        Path like = file.exists() ? file.path() : path;
        return posix ? Files.getPosixFilePermissions(like) : PRIVATE;
    }

    /** Sets the rights; does nothing where the file system knows no rights. */
    void allow(Set<PosixFilePermission> rights) throws IOException {
        if (posix) {
            Files.setPosixFilePermissions(path, rights);
        }
    }

    /** True where files have rights. To find the store of a folder, all mounts would be read. */
    private static boolean isPosix(Path folder) {
        return Files.getFileAttributeView(folder, PosixFileAttributeView.class) != null;
    }

    /** Syncs all to the disk, and replaces a file. */
    void replace(Location file) throws IOException {
        channel.force(true);
        try (ReplacedFile _ = ReplacedFile.hold(file, posix)) {
            Abandonment.lasting(
                    "'" + file + "' was written",
                    () ->
                            Files.move(
                                    path,
                                    file.path(),
                                    StandardCopyOption.ATOMIC_MOVE,
                                    StandardCopyOption.REPLACE_EXISTING));
        }
    }

    @Override
    public void close() throws IOException {
        Registry.remove(path);
        channel.close();
    }

    /** Removes the temporary files and folders of killed programs: those without a lock. */
    static void removeLeft(Path folder) {
        List<Path> left = left(folder);
        left.stream()
                .filter((each) -> isNamed(each, ENDING + BESIDE))
                .forEach(TempFile::removeLeftFolder);
        for (Path each : left) {
            // Opening one of our own would unlock it.
            if (isNamed(each, ENDING) && !Registry.contains(each)) {
                removeUnlocked(each);
            }
        }
    }

    /** The hidden entries of a folder that have such names, as far as they can be seen. */
    private static List<Path> left(Path folder) {
        List<Path> left = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path each : entries) {
                if (isNamed(each, ENDING) || isNamed(each, ENDING + BESIDE)) {
                    left.add(each);
                }
            }
        } catch (IOException | DirectoryIteratorException unreadable) {
            // Nothing can be seen there, and nothing has to be.
        }
        return left;
    }

    /** True for a hidden entry with an ending. */
    private static boolean isNamed(Path entry, String ending) {
        String name = entry.getFileName().toString();
        return name.length() > ending.length() && name.endsWith(ending) && name.startsWith(".");
    }

    /** Without its file, a folder belongs to a program that was killed. */
    private static void removeLeftFolder(Path each) {
        String name = each.getFileName().toString();
        Path file = each.resolveSibling(name.substring(0, name.length() - BESIDE.length()));
        if (Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS) && !Registry.contains(file)) {
            removeUnlocked(each, file);
        }
    }

    private static void removeUnlocked(Path folder, Path file) {
        try (FileChannel other = FileChannel.open(file, StandardOpenOption.WRITE)) {
            if (other.tryLock() != null) {
                ScratchFolder.remove(folder);
            }
        } catch (NoSuchFileException killed) {
            ScratchFolder.remove(folder);
        } catch (IOException | OverlappingFileLockException used) {
            // It belongs to another user.
        }
    }

    private static void removeUnlocked(Path left) {
        try (FileChannel other = FileChannel.open(left, StandardOpenOption.WRITE)) {
            if (other.tryLock() != null) {
                Files.deleteIfExists(left);
            }
        } catch (IOException | OverlappingFileLockException used) {
            // It belongs to another user.
        }
    }

    /** The unfinished temporary files of this program: they are deleted when it is told to end. */
    static final class Registry {

        private static final Set<Path> FILES = ConcurrentHashMap.newKeySet();

        private Registry() {}

        static void add(Path file) {
            ProgramEnd.prepare();
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
            FILES.forEach(Registry::delete);
        }

        private static void delete(Path file) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException gone) {
                // It is not needed, and the user can do nothing about it.
            }
        }
    }
}
