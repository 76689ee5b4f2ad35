package dev.bbsh.file.read;

import dev.bbsh.file.FileFailure;
import dev.bbsh.file.Location;
import dev.bbsh.file.MissingFileException;
import dev.bbsh.work.BbshException;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A file with a token or password: only its owner may read it, and the owner is who runs bbsh. */
public final class TokenFile {

    private static final long LARGEST = 65_536;

    private static final Set<PosixFilePermission> OTHERS =
            PosixFilePermissions.fromString("---rwxrwx");

    private TokenFile() {}

    /**
     * The text of the file.
     *
     * @throws BbshException without the text, when there is no such file, others may read it, or it
     *     isn't a small text file
     */
    public static String read(Location file) {
        Path path = file.path();
        if (!Files.exists(path)) {
            throw new MissingFileException(file.toString(), "token file", null);
        }
        if (!Files.isRegularFile(path)) {
            throw new BbshException("'" + file + "' is not a file", "help jira connect");
        }
        try {
            requireOwn(file);
            if (Files.size(path) > LARGEST) {
                throw new BbshException("'" + file + "' is too large", "help jira connect");
            }
            return Files.readString(path, StandardCharsets.UTF_8);
        } catch (CharacterCodingException notText) {
            throw new BbshException("'" + file + "' is not text", "help jira connect", notText);
        } catch (IOException broken) {
            throw FileFailure.reading(file, broken);
        }
    }

    private static void requireOwn(Location file) throws IOException {
        Set<PosixFilePermission> rights;
        try {
            rights = Files.getPosixFilePermissions(file.path());
        } catch (UnsupportedOperationException _) {
            return;
        }
        if (rights.stream().anyMatch(OTHERS::contains)) {
            throw new BbshException(
                    "'"
                            + file
                            + "' can be used by others ("
                            + PosixFilePermissions.toString(rights)
                            + ")",
                    "chmod 600 " + file + "     (in a terminal, then the same line again)");
        }
        String owner = Files.getOwner(file.path()).getName();
        String user = System.getProperty("user.name", owner);
        if (!owner.equals(user)) {
            throw new BbshException(
                    "'" + file + "' belongs to " + owner + ", not to " + user, "help jira connect");
        }
    }
}
