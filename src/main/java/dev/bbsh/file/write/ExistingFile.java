package dev.bbsh.file.write;

import dev.bbsh.file.Location;
import dev.bbsh.work.BbshException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;

/**
 * An existing file at the place of one to be written. The new one takes its name and not its inode,
 * so rights that protect it, its owner and its other names would be ignored.
 */
public final class ExistingFile {

    private static final String OTHERWISE = "     (in your own shell), or save under another name";

    private ExistingFile() {}

    /**
     * Notes on a file that will be replaced: that it had other names, or was a link. To be called
     * before it is written.
     */
    public static List<String> notes(Location file) {
        List<String> notes = new ArrayList<>();
        Path path = file.path();
        try {
            if (Files.isSymbolicLink(path) && Files.exists(path)) {
                notes.add("'" + file + "' is a link: '" + path.toRealPath() + "' was replaced");
            }
            if (Files.exists(path)
                    && Files.getAttribute(path, "unix:nlink") instanceof Integer links
                    && links > 1) {
                String others = links == 2 ? "other name keeps" : links - 1 + " other names keep";
                notes.add("'" + file + "' was a hard link: its " + others + " the old content");
            }
            return notes;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException unknown) {
            return notes;
        }
    }

    /**
     * Checks that a file may be replaced by one that the program created beside it.
     *
     * @throws BbshException when it is read-only, or belongs to another user
     */
    static void refuseProtected(Location file, Path beside, boolean posix) throws IOException {
        Path path = file.path();
        if (!Files.exists(path)) {
            return;
        }
        if (posix && !Files.getOwner(path).equals(Files.getOwner(beside))) {
            String owner = Files.getOwner(path).getName();
            throw new BbshException(
                    "'"
                            + file
                            + "' belongs to "
                            + owner
                            + ": replacing it would make you its owner",
                    "rm " + quoted(file) + OTHERWISE);
        }
        boolean writable =
                posix
                        ? Files.getPosixFilePermissions(path)
                                .contains(PosixFilePermission.OWNER_WRITE)
                        : Files.isWritable(path);
        if (!writable) {
            throw new BbshException(
                    "'" + file + "' is read-only", "chmod u+w " + quoted(file) + OTHERWISE);
        }
    }

    private static String quoted(Location file) {
        return "'" + file.toString().replace("'", "'\\''") + "'";
    }
}
