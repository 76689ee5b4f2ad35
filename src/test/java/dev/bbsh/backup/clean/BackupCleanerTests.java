package dev.bbsh.backup.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bbsh.NeedsSharedData;
import dev.bbsh.SharedData;
import dev.bbsh.backup.BackupGenerator;
import dev.bbsh.backup.BackupSize;
import dev.bbsh.backup.ForbiddenCharacters;
import dev.bbsh.file.Location;
import dev.bbsh.file.write.AtomicFile;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.CancelledException;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

class BackupCleanerTests {

    private static final BackupSize SIZE = BackupSize.ofIssues(300);

    @TempDir private Path folder;

    private CleanReport clean(String from, String to) {
        return clean(from, to, AtomicFile.Permission.NEITHER);
    }

    private CleanReport clean(String from, String to, AtomicFile.Permission permission) {
        return BackupCleaner.clean(request(from, to, permission), Progress.NONE);
    }

    private BackupCleaner.Request request(
            String from, String to, AtomicFile.Permission permission) {
        return new BackupCleaner.Request(
                new Location(folder.resolve(from)),
                new Location(folder.resolve(to)),
                permission,
                ReplacementCharacter.of(Optional.empty()));
    }

    private static byte[] intact() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new BackupGenerator(SIZE, 5).writeEntities(out);
        return out.toByteArray();
    }

    private static byte[] damaged(ForbiddenCharacters plan) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new BackupGenerator(SIZE, 5).damagedBy(plan).writeEntities(out);
        return out.toByteArray();
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map((each) -> each.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void removesExactlyWhatWasPlanted() throws IOException {
        ForbiddenCharacters plan = ForbiddenCharacters.every(3);
        Files.write(folder.resolve("entities.xml"), damaged(plan));
        CleanReport.Part part = clean("entities.xml", "clean.xml").parts().getFirst();
        assertThat(part.changes()).hasSize(plan.planted().size());
        assertThat(part.rows()).containsEntry("Issue", 300L);
        String result = Files.readString(folder.resolve("clean.xml")).replace("&#x41;", "");
        assertThat(result).isEqualTo(new String(intact(), StandardCharsets.UTF_8));
        assertThat(names()).containsExactly("clean.xml", "entities.xml");
    }

    @Test
    void keepsAnIntactFileByteForByte() throws IOException {
        Files.write(folder.resolve("entities.xml"), intact());
        assertThat(clean("entities.xml", "clean.xml").parts().getFirst().changes()).isEmpty();
        assertThat(folder.resolve("clean.xml")).hasBinaryContent(intact());
    }

    @Test
    void unpacksAndPacksGzip() throws IOException {
        byte[] bytes = damaged(ForbiddenCharacters.every(50));
        try (OutputStream out =
                new GZIPOutputStream(Files.newOutputStream(folder.resolve("e.xml.gz")))) {
            out.write(bytes);
        }
        Files.write(folder.resolve("e.xml"), bytes);
        clean("e.xml", "plain.xml");
        clean("e.xml.gz", "other.xml");
        clean("e.xml.gz", "packed.xml.gz");
        byte[] plain = Files.readAllBytes(folder.resolve("plain.xml"));
        assertThat(folder.resolve("other.xml")).hasBinaryContent(plain);
        try (var in = new GZIPInputStream(Files.newInputStream(folder.resolve("packed.xml.gz")))) {
            assertThat(in.readAllBytes()).isEqualTo(plain);
        }
    }

    @Test
    void cleansBothFilesOfAFolder() throws IOException {
        Path from = Files.createDirectory(folder.resolve("from"));
        Files.write(from.resolve("entities.xml"), damaged(ForbiddenCharacters.every(50)));
        Files.writeString(
                from.resolve("activeobjects.xml"), "<backup><data>\u0001</data></backup>");
        CleanReport report = clean("from", "to");
        assertThat(report.parts())
                .extracting(CleanReport.Part::name)
                .containsExactly("entities.xml", "activeobjects.xml");
        assertThat(folder.resolve("to/activeobjects.xml"))
                .hasContent("<backup><data></data></backup>");
        assertThat(folder.resolve("to/entities.xml")).isNotEmptyFile();
    }

    @Test
    void leavesNothingOfAFolderWhoseSecondFileIsBroken() throws IOException {
        Path from = Files.createDirectory(folder.resolve("from"));
        Files.write(from.resolve("entities.xml"), damaged(ForbiddenCharacters.every(50)));
        Files.writeString(from.resolve("activeobjects.xml"), "<backup>\u0001<data>");
        assertThatThrownBy(() -> clean("from", "to")).hasMessageContaining("activeobjects.xml");
        assertThat(names()).containsExactly("from");
    }

    @Test
    void saysWhereTheOriginalIsBrokenInAnotherWayAndLeavesNothing() throws IOException {
        Files.writeString(
                folder.resolve("e.xml"),
                "<r>\n<A id='1' x='ä\u001b\u001b b &\nc'/></r>",
                StandardCharsets.UTF_8);
        assertThatThrownBy(() -> clean("e.xml", "out.xml"))
                .isInstanceOf(BbshException.class)
                .hasMessage(
                        "'e.xml' is not well-formed XML at line 2, column 20 (byte 24): an '&' that"
                                + " begins no valid reference (a plain & must be &amp;)\n"
                                + "<A id='1' x='ä\u001b\u001b b &\n"
                                + "                   ^");
        assertThat(names()).containsExactly("e.xml");
    }

    @Test
    void stopsWhereTheParserStops() throws IOException {
        Files.writeString(
                folder.resolve("e.xml"),
                "<r>\n<A x='\u001b\u001b&'/>\n"
                        + "<A id='1' x='\u001b'/>\n".repeat(500_000)
                        + "</r>");
        List<Long> read = new ArrayList<>();
        Progress counted =
                new Progress() {
                    @Override
                    public void begin(String what, long total) {}

                    @Override
                    public void advance(long amount) {
                        read.add(amount);
                    }
                };
        BackupCleaner.Request request = request("e.xml", "out.xml", AtomicFile.Permission.NEITHER);
        assertThatThrownBy(() -> BackupCleaner.clean(request, counted))
                .hasMessageContaining("line 2, column 9 (byte 12)");
        assertThat(read.stream().mapToLong(Long::longValue).sum()).isLessThan(9_000_000);
        assertThat(names()).containsExactly("e.xml");
    }

    @Test
    void leavesNothingOfAFileThatIsCutOff() throws IOException {
        byte[] bytes = damaged(ForbiddenCharacters.every(50));
        Files.write(folder.resolve("e.xml"), Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() -> clean("e.xml", "out.xml"))
                .hasMessageContaining("the file ends too early");
        assertThat(names()).containsExactly("e.xml");
    }

    @Test
    void leavesNothingOfAPackedFileThatIsCutOff() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(intact());
        }
        byte[] half = Arrays.copyOf(packed.toByteArray(), packed.size() / 2);
        Files.write(folder.resolve("e.xml.gz"), half);
        assertThatThrownBy(() -> clean("e.xml.gz", "out.xml"))
                .hasMessageContaining("can't be unpacked to its end");
        assertThat(names()).containsExactly("e.xml.gz");
    }

    @Test
    void replacesNeitherTheOriginalNorAnotherFile() throws IOException {
        Files.write(folder.resolve("e.xml"), intact());
        Files.writeString(folder.resolve("other.xml"), "other");
        assertThatThrownBy(() -> clean("e.xml", "./e.xml", AtomicFile.Permission.BOTH))
                .hasMessageContaining("can't replace");
        assertThatThrownBy(() -> clean("e.xml", "other.xml"))
                .hasMessageContaining("already exists");
        assertThat(folder.resolve("other.xml")).hasContent("other");
        clean("e.xml", "other.xml", AtomicFile.Permission.BOTH);
        assertThat(folder.resolve("other.xml")).hasBinaryContent(intact());
    }

    @Test
    void stopsWhenItIsCancelledAndLeavesNothing() throws IOException {
        Files.write(folder.resolve("e.xml"), intact());
        Progress cancelled =
                new Progress() {
                    @Override
                    public void begin(String what, long total) {}

                    @Override
                    public void advance(long amount) {
                        throw new CancelledException();
                    }
                };
        BackupCleaner.Request request = request("e.xml", "out.xml", AtomicFile.Permission.NEITHER);
        assertThatThrownBy(() -> BackupCleaner.clean(request, cancelled))
                .isInstanceOf(CancelledException.class);
        assertThat(names()).containsExactly("e.xml");
    }

    @Test
    void refusesAFileWithMoreThanAMillionChanges() throws IOException {
        Files.writeString(folder.resolve("e.xml"), "<r>" + "\u0001\u0002".repeat(500_001) + "</r>");
        assertThatThrownBy(() -> clean("e.xml", "out.xml"))
                .hasMessageContaining("more than 1,000,000 forbidden characters");
    }

    @ParameterizedTest
    @NeedsSharedData("backup")
    @ValueSource(
            strings = {
                "jrjc/jira-dump.xml",
                "jrjc/cloud/jira-dump-with-filters.xml",
                "suiteutils/test1.xml",
                "slack/sample-project-two-users-b/entities.xml",
                "slack/sample-project-two-users-b/activeobjects.xml"
            })
    void keepsRealExportsByteForByte(String export) throws IOException {
        Path from = SharedData.path("backup").resolve(export);
        Location to = new Location(folder.resolve("out.xml"));
        BackupCleaner.clean(
                new BackupCleaner.Request(
                        new Location(from),
                        to,
                        AtomicFile.Permission.NEITHER,
                        ReplacementCharacter.of(Optional.empty())),
                Progress.NONE);
        assertThat(to.path()).hasSameBinaryContentAs(from);
    }

    @Test
    @NeedsSharedData("backup")
    void findsTheBrokenPlaceOfARealExport() {
        Path from = SharedData.path("backup").resolve("jrjc/export-for-history-tests.xml");
        BackupCleaner.Request request =
                new BackupCleaner.Request(
                        new Location(from),
                        new Location(folder.resolve("out.xml")),
                        AtomicFile.Permission.NEITHER,
                        ReplacementCharacter.of(Optional.empty()));
        assertThatThrownBy(() -> BackupCleaner.clean(request, Progress.NONE))
                .hasMessageContaining("line 1,333, column 1,021")
                .hasMessageContaining("an '&' that begins no valid reference");
    }
}
