package dev.bbsh.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bbsh.work.BbshException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

class AtomicFileTests {

    @TempDir Path folder;

    @Test
    void writesAWholeFile() throws IOException {
        write("out.json", "x".repeat(3_000_000), AtomicFile.Permission.NEITHER);
        assertThat(folder.resolve("out.json")).hasContent("x".repeat(3_000_000));
        assertNothingElse("out.json");
    }

    @Test
    void keepsTheOldFileWhenTheContentFails() throws IOException {
        write("out.json", "old", AtomicFile.Permission.NEITHER);
        assertThatThrownBy(
                        () ->
                                AtomicFile.write(
                                        at("out.json"),
                                        AtomicFile.Permission.BOTH,
                                        (out) -> {
                                            throw new BbshException("cancelled", "again");
                                        }))
                .hasMessage("cancelled");
        assertThat(folder.resolve("out.json")).hasContent("old");
        assertNothingElse("out.json");
    }

    @Test
    void refusesToOverwriteUnlessTold() throws IOException {
        write("out.json", "old", AtomicFile.Permission.NEITHER);
        assertThatThrownBy(() -> write("out.json", "new", AtomicFile.Permission.NEITHER))
                .isInstanceOf(BbshException.class)
                .hasMessageContaining("already");
        write("out.json", "new", new AtomicFile.Permission(true, false));
        assertThat(folder.resolve("out.json")).hasContent("new");
    }

    @Test
    void keepsTheRightsOfAFileThatIsReplacedAndTheLinkToIt() throws IOException {
        Path real = Files.writeString(folder.resolve("real.json"), "old");
        Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-r-----"));
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), real);
        write("link.json", "new", AtomicFile.Permission.BOTH);
        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(real).hasContent("new");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(real)))
                .isEqualTo("rw-r-----");
    }

    @Test
    void packsWhatIsNamedSo() throws IOException {
        write("out.json.gz", "x".repeat(3_000_000), AtomicFile.Permission.NEITHER);
        assertThat(Files.size(folder.resolve("out.json.gz"))).isLessThan(10_000);
        try (var in = new GZIPInputStream(Files.newInputStream(folder.resolve("out.json.gz")))) {
            assertThat(in.readAllBytes()).hasSize(3_000_000);
        }
    }

    @Test
    void makesFoldersOnlyWhenTold() {
        assertThatThrownBy(() -> write("a/b/out.json", "x", AtomicFile.Permission.NEITHER))
                .hasMessageContaining("no folder");
        write("a/b/out.json", "x", AtomicFile.Permission.BOTH);
        assertThat(folder.resolve("a/b/out.json")).hasContent("x");
    }

    @Test
    void writesPrivatelyForTheOwnerOnly() throws IOException {
        AtomicFile.appendPrivately(at("history"), "one");
        AtomicFile.appendPrivately(at("history"), "two");
        assertThat(folder.resolve("history")).hasContent("one\ntwo\n");
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(folder.resolve("history"))))
                .isEqualTo("rw-------");
    }

    private void write(String name, String text, AtomicFile.Permission permission) {
        byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        AtomicFile.write(at(name), permission, (out) -> out.write(bytes, 0, bytes.length));
    }

    private Location at(String name) {
        return Location.of(folder.resolve(name).toString());
    }

    private void assertNothingElse(String name) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map((file) -> file.getFileName().toString())).containsExactly(name);
        }
    }
}
