package dev.bbsh.file.write;

import dev.bbsh.file.Location;
import dev.bbsh.work.BbshException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Writes files so that each is either the old one or the new one, whole: aside, synced, then
 * renamed.
 */
public final class AtomicFile {

    private AtomicFile() {}

    /** Whether a file may stand in the way, and whether missing folders are made. */
    public record Permission(boolean overwrite, boolean parents) {

        public static final Permission NEITHER = new Permission(false, false);
        public static final Permission BOTH = new Permission(true, true);
    }

    /**
     * Writes a file that others may read as the system's rules for new files say; one that is
     * replaced keeps its own.
     *
     * @throws BbshException when it exists and must not be overwritten, or can not be written; then
     *     nothing has changed
     */
    public static void write(Location file, Permission permission, Consumer<Output> content) {
        write(real(file), permission, content, false);
    }

    /** Writes a small text that only its owner may read, whatever was there. */
    public static void writePrivately(Location file, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Location real = real(file);
        try {
            OwnerOnly.makeFolder(real.folder());
        } catch (IOException broken) {
            throw WriteFailure.of(file, broken);
        }
        write(real, Permission.BOTH, (out) -> out.write(bytes, 0, bytes.length), true);
    }

    /** Adds a line to a file that only its owner may read, making it if need be. */
    public static void appendPrivately(Location file, String line) {
        if (!file.exists()) {
            writePrivately(file, "");
        }
        OwnerOnly.append(file, line);
    }

    /** Deletes a file of the program's own; it may be gone already. */
    public static void delete(Location file) {
        try {
            Files.deleteIfExists(file.path());
        } catch (IOException gone) {
            // Nobody needs it, and nobody can do anything about it.
        }
    }

    /** Removes what works that nobody waits for any more have begun to write. */
    public static void removeUnfinished() {
        Unfinished.removeAll();
    }

    /** A link stays one: the file behind it is replaced. */
    private static Location real(Location file) {
        try {
            return new Location(file.path().toRealPath());
        } catch (IOException missing) {
            return inRealFolder(file);
        }
    }

    /** The folder above a link is not the one that its name says. */
    private static Location inRealFolder(Location file) {
        try {
            Location folder = new Location(file.folder().path().toRealPath());
            return folder.resolve(file.name());
        } catch (IOException missing) {
            return file.absolute();
        }
    }

    private static void write(
            Location file, Permission permission, Consumer<Output> content, boolean ownerOnly) {
        NewFolders made = prepare(file, permission);
        try (Aside aside = Aside.of(file)) {
            if (!ownerOnly) {
                aside.refuseProtected(file);
            }
            Set<PosixFilePermission> rights = aside.rights(file);
            aside.allow(Aside.PRIVATE);
            try (Output out = Output.to(file, aside.channel())) {
                content.accept(out);
                out.finish();
            }
            aside.allow(ownerOnly ? Aside.PRIVATE : rights);
            aside.become(file);
        } catch (IOException broken) {
            throw WriteFailure.of(file, broken);
        } finally {
            made.removeEmpty();
        }
    }

    /** Looks whether the file can be written, and makes the folders that are missing. */
    private static NewFolders prepare(Location file, Permission permission) {
        if (file.isFolder()) {
            throw new BbshException("'" + file + "' is a folder", "save '" + file + "/NAME.json'");
        }
        if (file.isSpecial()) {
            throw new BbshException(
                    "'" + file + "' is a device or a pipe, not a file", "save to a file");
        }
        if (file.exists() && !permission.overwrite()) {
            throw new BbshException(
                    "there is a file '" + file + "' already",
                    "choose another name, or add --overwrite");
        }
        Location folder = file.folder();
        if (folder.isFolder()) {
            return NewFolders.NONE;
        }
        if (!permission.parents()) {
            throw new BbshException(
                    "there is no folder '" + folder + "'", "add --parents to make it");
        }
        try {
            return NewFolders.make(folder);
        } catch (IOException broken) {
            throw WriteFailure.of(folder, broken);
        }
    }
}
