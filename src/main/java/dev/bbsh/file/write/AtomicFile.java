package dev.bbsh.file.write;

import dev.bbsh.file.FileFailure;
import dev.bbsh.file.Location;
import dev.bbsh.work.Abandonment;
import dev.bbsh.work.BbshException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Writes files so that each is either the old one or the new one, complete: written beside the old
 * one, synced, then renamed.
 */
public final class AtomicFile {

    private AtomicFile() {}

    /** Permission to overwrite a file, and to create missing folders. */
    public record Permission(boolean overwrite, boolean parents) {

        public static final Permission NEITHER = new Permission(false, false);
        public static final Permission BOTH = new Permission(true, true);
    }

    /**
     * Writes a file with the system's default rights for new files; one that is replaced keeps its
     * own.
     *
     * @throws BbshException when it exists and must not be overwritten, or cannot be written; then
     *     nothing has changed
     */
    public static void write(Location file, Permission permission, Consumer<FileOutput> content) {
        requireWritable(file);
        write(real(file), permission, content, (_) -> {}, false);
    }

    /**
     * Writes a file that gets its name only when it is proven.
     *
     * @param proof reads the complete file under its temporary name; when it throws, nothing has
     *     changed
     */
    public static void write(
            Location file,
            Permission permission,
            Consumer<FileOutput> content,
            Consumer<Location> proof) {
        requireWritable(file);
        write(real(file), permission, content, proof, false);
    }

    /** Writes a small text that only its owner may read, replacing any file. */
    public static void writePrivately(Location file, String text) {
        requireWritable(file);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Location real = real(file);
        try {
            PrivateFile.makeFolder(real.folder());
        } catch (IOException broken) {
            throw FileFailure.writing(file, broken);
        }
        write(real, Permission.BOTH, (out) -> out.write(bytes, 0, bytes.length), (_) -> {}, true);
    }

    /**
     * Writes a small text that only those may read who may write to its folder: its owner, and the
     * group of a folder that a team shares. A new folder in such a folder is shared, too.
     */
    public static void writeShared(Location file, String text) {
        boolean isNew = !file.folder().exists();
        writePrivately(file, text);
        if (isNew) {
            PrivateFile.shareFolder(file.folder());
        }
        PrivateFile.shareWithGroup(file);
    }

    /**
     * Lets the group use a new folder and a file in it, when the folder is in one that a team
     * shares.
     *
     * @param name the name of the file that others add to
     */
    public static void share(Location folder, String name) {
        requireWritable(folder);
        PrivateFile.shareFolder(folder);
        PrivateFile.shareWithGroup(folder.resolve(name));
    }

    /** Adds a line to a file that only its owner may read, creating it when needed. */
    public static void appendPrivately(Location file, String line) {
        requireWritable(file);
        if (!file.exists()) {
            writePrivately(file, "");
        }
        PrivateFile.append(file, line);
    }

    /**
     * Adds lines to a file that several programs write to, all or none: they are on the disk
     * afterwards.
     *
     * @throws BbshException when that fails, for example on a full disk; then the file is unchanged
     */
    public static void appendShared(Location file, String lines) {
        requireWritable(file);
        PrivateFile.appendShared(file, lines);
    }

    /** Deletes a file of the program's own; it may be gone already. */
    public static void delete(Location file) {
        WriteProtection.require("'" + file + "' is not deleted");
        try {
            Abandonment.lasting(
                    "'" + file + "' was deleted", () -> Files.deleteIfExists(file.path()));
        } catch (IOException gone) {
            // It is not needed, and the user can do nothing about it.
        }
    }

    private static void requireWritable(Location file) {
        WriteProtection.require("'" + file + "' is not written");
    }

    /** Removes the unfinished files of abandoned work. */
    public static void removeUnfinished() {
        TempFile.Registry.removeAll();
    }

    /** The file that a link leads to: it is replaced, and the link stays a link. */
    private static Location real(Location file) {
        try {
            return new Location(file.path().toRealPath());
        } catch (IOException missing) {
            return inRealFolder(file);
        }
    }

    /**
     * A location in its real folder: the folder above a link is not the one that its name suggests.
     */
    private static Location inRealFolder(Location file) {
        try {
            Location folder = new Location(file.folder().path().toRealPath());
            return folder.resolve(file.name());
        } catch (IOException missing) {
            return file.absolute();
        }
    }

    private static void write(
            Location file,
            Permission permission,
            Consumer<FileOutput> content,
            Consumer<Location> proof,
            boolean ownerOnly) {
        CreatedFolders made = prepare(file, permission);
        try (TempFile aside = TempFile.of(file)) {
            if (!ownerOnly) {
                aside.refuseProtected(file);
            }
            Set<PosixFilePermission> rights = aside.rights(file);
            aside.allow(TempFile.PRIVATE);
            try (FileOutput out = FileOutput.to(file, aside.channel())) {
                content.accept(out);
                out.finish();
            }
            proof.accept(aside.location());
            aside.allow(ownerOnly ? TempFile.PRIVATE : rights);
            aside.replace(file);
        } catch (IOException broken) {
            throw FileFailure.writing(file, broken);
        } finally {
            made.removeEmpty();
        }
    }

    /** Checks that the file can be written, and creates missing folders. */
    private static CreatedFolders prepare(Location file, Permission permission) {
        if (file.isFolder()) {
            throw new BbshException("'" + file + "' is a folder", "save '" + file + "/NAME.json'");
        }
        if (file.isSpecial()) {
            throw new BbshException(
                    "'" + file + "' is a device or a pipe, not a file", "save to a file");
        }
        if (file.exists() && !permission.overwrite()) {
            throw new BbshException(
                    "'" + file + "' already exists", "choose another name, or add --overwrite");
        }
        Location folder = file.folder();
        if (folder.isFolder()) {
            return CreatedFolders.NONE;
        }
        if (!permission.parents()) {
            throw new BbshException(
                    "folder '" + folder + "' doesn't exist", "add --parents to create it");
        }
        try {
            return CreatedFolders.make(folder);
        } catch (IOException broken) {
            throw FileFailure.writing(folder, broken);
        }
    }
}
