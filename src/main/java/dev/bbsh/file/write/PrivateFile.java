package dev.bbsh.file.write;

import dev.bbsh.file.FileFailure;
import dev.bbsh.file.Location;
import dev.bbsh.work.Abandonment;
import dev.bbsh.work.BbshException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** The program's own files and folders, which only their owner may read: 0600 and 0700. */
public final class PrivateFile {

    private static final Set<PosixFilePermission> OWNER =
            PosixFilePermissions.fromString("rwx------");

    /** The attribute with all bits of a mode; setting the rights alone would clear the others. */
    private static final String MODE = "unix:mode";

    private static final int ALL_BITS = 07777;

    private static final int GROUP_BITS = 0070;

    private PrivateFile() {}

    /**
     * Removes the rights of others from a file or folder. Does nothing for a missing file, for a
     * link, and where the file system has no rights.
     *
     * @return false when others keep rights because it belongs to another user
     */
    public static boolean tighten(Location place) {
        Path path = place.path();
        if (WriteProtection.isOn()) {
            return true;
        }
        try {
            if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS) || Files.isSymbolicLink(path)) {
                return true;
            }
            Set<PosixFilePermission> rights = Files.getPosixFilePermissions(path);
            if (!OWNER.containsAll(rights)) {
                Set<PosixFilePermission> kept = EnumSet.copyOf(rights);
                kept.retainAll(OWNER);
                Files.setPosixFilePermissions(path, kept);
            }
            return true;
        } catch (UnsupportedOperationException withoutRights) {
            return true;
        } catch (IOException notOurs) {
            return false;
        }
    }

    /**
     * Lets the group of the folder above use a folder, when it may write there. The bit by which
     * new files get the group of their folder stays.
     */
    static void shareFolder(Location folder) {
        try {
            Set<PosixFilePermission> above =
                    Files.getPosixFilePermissions(folder.absolute().folder().path());
            if (above.contains(PosixFilePermission.GROUP_WRITE)
                    && Files.getAttribute(folder.path(), MODE) instanceof Integer mode) {
                Files.setAttribute(folder.path(), MODE, (mode & ALL_BITS) | GROUP_BITS);
            }
        } catch (UnsupportedOperationException | IllegalArgumentException | IOException other) {
            // The folder stays its owner's.
        }
    }

    /** Lets the group of a folder read and write a file in it, when it may write to the folder. */
    static void shareWithGroup(Location file) {
        try {
            Set<PosixFilePermission> above = Files.getPosixFilePermissions(file.folder().path());
            if (above.contains(PosixFilePermission.GROUP_WRITE)) {
                Set<PosixFilePermission> rights = Files.getPosixFilePermissions(file.path());
                rights.add(PosixFilePermission.GROUP_READ);
                rights.add(PosixFilePermission.GROUP_WRITE);
                Files.setPosixFilePermissions(file.path(), rights);
            }
        } catch (UnsupportedOperationException | IOException withoutRights) {
            // The file stays its owner's.
        }
    }

    /**
     * True when no other user but root can change a file or folder: it belongs to this user, and no
     * other user may write it. Always true where the file system has no rights.
     */
    public static boolean isOwn(Location place) {
        Path path = place.path();
        try {
            Set<PosixFilePermission> rights = Files.getPosixFilePermissions(path);
            String owner = Files.getOwner(path).getName();
            return !rights.contains(PosixFilePermission.GROUP_WRITE)
                    && !rights.contains(PosixFilePermission.OTHERS_WRITE)
                    && (owner.equals("root") || owner.equals(user()));
        } catch (UnsupportedOperationException withoutRights) {
            return true;
        } catch (IOException unknown) {
            return false;
        }
    }

    /** The user of this process: on Linux the owner of its entry, even without a name. */
    private static String user() {
        try {
            return Files.getOwner(Path.of("/proc/self")).getName();
        } catch (IOException noLinux) {
            return System.getProperty("user.name", "");
        }
    }

    /** Creates a folder and the missing ones above it. */
    static void makeFolder(Location folder) throws IOException {
        Path path = folder.path().toAbsolutePath();
        if (Files.isDirectory(path)) {
            return;
        }
        Path above = path.getParent();
        while (above != null && !Files.exists(above)) {
            above = above.getParent();
        }
        boolean posix =
                above != null && Files.getFileStore(above).supportsFileAttributeView("posix");
        FileAttribute<?>[] rights =
                posix
                        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER)}
                        : new FileAttribute<?>[0];
        Abandonment.passing(() -> Files.createDirectories(path, rights));
    }

    /** Adds a line to a file; a line that was cut off before it stays a line of its own. */
    static void append(Location file, String line) {
        refuseOtherKinds(file);
        try (FileChannel channel =
                FileChannel.open(file.path(), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            String begin = endsInside(channel) ? "\n" : "";
            byte[] text = (begin + line + "\n").getBytes(StandardCharsets.UTF_8);
            channel.position(channel.size());
            Abandonment.lasting(
                    "a line was added to '" + file + "'", () -> writeAll(channel, text));
        } catch (IOException broken) {
            throw FileFailure.writing(file, broken);
        }
    }

    private static void refuseOtherKinds(Location file) {
        if (file.isFolder() || file.isSpecial()) {
            String kind = file.isFolder() ? "a folder" : "a device or a pipe";
            throw new BbshException("'" + file + "' is " + kind, "move or rename it");
        }
    }

    /**
     * Adds lines to a file that several programs write to, all or none: one waits for the other,
     * and the lines are on the disk afterwards.
     */
    static synchronized void appendShared(Location file, String lines) {
        refuseOtherKinds(file);
        try (FileChannel channel =
                FileChannel.open(file.path(), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            Abandonment.lasting(
                    "a line was added to '" + file + "'",
                    () -> {
                        try (FileLock _ = lock(channel)) {
                            appendWhole(channel, lines);
                        }
                    });
        } catch (IOException broken) {
            throw FileFailure.writing(file, broken);
        }
    }

    /** Waits for other programs; some network file systems know no locks. */
    private static @Nullable FileLock lock(FileChannel channel) {
        try {
            return channel.lock();
        } catch (IOException | OverlappingFileLockException unsupported) {
            return null;
        }
    }

    private static void appendWhole(FileChannel channel, String lines) throws IOException {
        long end = channel.size();
        String begin = endsInside(channel) ? "\n" : "";
        try {
            channel.position(end);
            writeAll(channel, (begin + lines + "\n").getBytes(StandardCharsets.UTF_8));
            channel.force(false);
        } catch (IOException full) {
            channel.truncate(end);
            throw full;
        }
    }

    private static void writeAll(FileChannel channel, byte[] text) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(text);
        while (rest.hasRemaining()) {
            channel.write(rest);
        }
    }

    private static boolean endsInside(FileChannel channel) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        return channel.size() > 0
                && channel.read(last, channel.size() - 1) == 1
                && last.get(0) != '\n';
    }
}
