package dev.bbsh.file.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bbsh.file.Location;
import dev.bbsh.work.BbshException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

@Execution(ExecutionMode.CONCURRENT)
class AtomicFileTests {

    @TempDir Path folder;

    @Test
    void writesAWholeFile() throws IOException {
        write("out.json", "x".repeat(3_000_000), AtomicFile.Permission.NEITHER);
        assertThat(folder.resolve("out.json")).hasContent("x".repeat(3_000_000));
        assertNothingElse("out.json");
    }

    @Test
    void writesALongFileInPiecesOfAnyLength() throws IOException {
        byte[] text = new byte[11_000_000];
        new Random(1).nextBytes(text);
        for (int length : new int[] {50_001, 3_000_000, text.length}) {
            AtomicFile.write(
                    at("out.json"),
                    AtomicFile.Permission.BOTH,
                    (out) -> {
                        for (int done = 0; done < text.length; done += length) {
                            out.write(text, done, Math.min(length, text.length - done));
                        }
                    });
            assertThat(folder.resolve("out.json")).hasBinaryContent(text);
        }
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
    void leavesNoFolderThatItMadeForNothing() throws IOException {
        Files.createDirectory(folder.resolve("old"));
        assertThatThrownBy(
                        () ->
                                AtomicFile.write(
                                        at("old/new/newer/out.json"),
                                        AtomicFile.Permission.BOTH,
                                        (out) -> {
                                            throw new BbshException("cancelled", "again");
                                        }))
                .hasMessage("cancelled");
        assertNothingElse("old");
        assertThat(folder.resolve("old")).isEmptyDirectory();
    }

    @Test
    void keepsAFolderThatItMadeWhenSomebodyElseUsesIt() throws IOException {
        assertThatThrownBy(
                        () ->
                                AtomicFile.write(
                                        at("new/out.json"),
                                        AtomicFile.Permission.BOTH,
                                        (out) -> {
                                            write("new/other", "text", AtomicFile.Permission.BOTH);
                                            throw new BbshException("cancelled", "again");
                                        }))
                .hasMessage("cancelled");
        assertThat(folder.resolve("new")).isDirectoryContaining("glob:**/other");
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
    void removesWhatAKilledProgramHasLeftAndNothingElse() throws IOException {
        Files.writeString(folder.resolve(".other.json.4711-1.bbsh-part"), "left");
        Files.writeString(folder.resolve(".other.json.part"), "not ours");
        AtomicFile.write(
                at("out.json"),
                AtomicFile.Permission.NEITHER,
                (out) -> {
                    out.write(new byte[] {'1'}, 0, 1);
                    write("inner.json", "2", AtomicFile.Permission.NEITHER);
                });
        assertThat(folder.resolve("out.json")).hasContent("1");
        assertNothingElse(".other.json.part", "inner.json", "out.json");
    }

    @Test
    void isHiddenAndPrivateWhileItIsWritten() throws IOException {
        List<String> seen = new ArrayList<>();
        AtomicFile.write(
                at("out.json"),
                AtomicFile.Permission.NEITHER,
                (_) -> {
                    Location part = new Location(folder).entries().getFirst();
                    seen.add(part.name().replaceFirst("[0-9]+-[0-9]+", "N"));
                    seen.add(rights(part.path()));
                });
        assertThat(seen).containsExactly(".out.json.N.bbsh-part", "rw-------");
        Path usual = Files.createFile(folder.resolve("usual"));
        assertThat(rights(folder.resolve("out.json"))).isEqualTo(rights(usual));
    }

    @Test
    void aWayBackOutOfALinkLeadsWhereTheSystemSays() throws IOException {
        write("new/../out.json", "1", AtomicFile.Permission.BOTH);
        assertThat(folder.resolve("out.json")).hasContent("1");
        Path other = Files.createDirectories(folder.resolve("a/b"));
        Files.createSymbolicLink(folder.resolve("link"), other);
        write("link/../out.json", "2", AtomicFile.Permission.NEITHER);
        assertThat(folder.resolve("a/out.json")).hasContent("2");
    }

    @Test
    void writesFilesOfAnyName() throws IOException {
        for (int letters = 37; letters < 42; letters++) {
            String name = "a".repeat(letters) + "\uD83D\uDE00.json";
            write(name, "whole", AtomicFile.Permission.NEITHER);
            assertThat(folder.resolve(name)).hasContent("whole");
        }
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
                .hasMessageContaining("doesn't exist");
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

    private static String rights(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void assertNothingElse(String... names) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map((file) -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(names);
        }
    }
}
