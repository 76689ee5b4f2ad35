package dev.bbsh.file.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.bbsh.file.Location;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

class ProtectedFilesTests {

    @TempDir private Path folder;

    @Test
    void aReadOnlyFileIsNotReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve("it's.json"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        assertThatThrownBy(() -> write(file))
                .hasMessage("'" + file + "' is read-only")
                .extracting("advice")
                .asString()
                .startsWith("chmod u+w '" + folder + "/it'\\''s.json'     (");
        assertThat(file).hasContent("old");
        assertThat(folder).isDirectoryNotContaining("glob:**part");
    }

    @Test
    void aFileOfSomebodyElseIsNotReplaced() throws IOException {
        assumeThat(System.getProperty("user.name")).isEqualTo("root");
        Path file = Files.writeString(folder.resolve("a.json"), "old");
        Files.setAttribute(file, "unix:uid", 12_345);
        assertThatThrownBy(() -> write(file)).hasMessageContaining("belongs to 12345");
        assertThat(file).hasContent("old");
    }

    @Test
    void otherNamesOfAFileAreSaid() throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), "old");
        assertThat(ExistingFile.notes(new Location(file))).isEmpty();
        Path other = Files.createLink(folder.resolve("b.json"), file);
        Path link = Files.createSymbolicLink(folder.resolve("c.json"), file);
        assertThat(ExistingFile.notes(new Location(file)))
                .containsExactly(
                        "'" + file + "' was a hard link: its other name keeps the old content");
        assertThat(ExistingFile.notes(new Location(link)))
                .hasSize(2)
                .first()
                .isEqualTo("'" + link + "' is a link: '" + file.toRealPath() + "' was replaced");
        write(link);
        assertThat(file).hasContent("new");
        assertThat(other).hasContent("old");
        assertThat(link).isSymbolicLink();
        assertThat(ExistingFile.notes(new Location(folder.resolve("none")))).isEmpty();
    }

    @Test
    void ownFoldersAndFilesAreForTheirOwnerOnly() throws IOException {
        Location file = new Location(folder.resolve("state/bbsh/history"));
        AtomicFile.appendPrivately(file, "a");
        assertThat(rights(folder.resolve("state"))).isEqualTo("rwx------");
        assertThat(rights(folder.resolve("state/bbsh"))).isEqualTo("rwx------");
        assertThat(rights(file.path())).isEqualTo("rw-------");
        Files.setPosixFilePermissions(file.path(), PosixFilePermissions.fromString("rw-rw-r--"));
        assertThat(PrivateFile.tighten(file)).isTrue();
        assertThat(rights(file.path())).isEqualTo("rw-------");
        Files.setPosixFilePermissions(
                folder.resolve("state"), PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(PrivateFile.tighten(file.folder().folder())).isTrue();
        assertThat(rights(folder.resolve("state"))).isEqualTo("rwx------");
        assertThat(PrivateFile.tighten(new Location(folder.resolve("none")))).isTrue();
    }

    @Test
    void aLineThatWasCutOffStaysALineOfItsOwn() throws IOException {
        Path file = Files.writeString(folder.resolve("history"), "1:a\n2:cu");
        AtomicFile.appendPrivately(new Location(file), "3:b");
        assertThat(file).hasContent("1:a\n2:cu\n3:b\n");
        assertThatThrownBy(() -> AtomicFile.appendPrivately(new Location(folder), "x"))
                .hasMessageContaining("is a folder");
    }

    private static void write(Path file) {
        AtomicFile.write(
                new Location(file),
                AtomicFile.Permission.BOTH,
                (out) -> out.write("new".getBytes(java.nio.charset.StandardCharsets.UTF_8), 0, 3));
    }

    private static String rights(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
