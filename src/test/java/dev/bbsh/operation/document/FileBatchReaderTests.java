package dev.bbsh.operation.document;

import static dev.bbsh.backbone.Issues.array;
import static dev.bbsh.backbone.Issues.pair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bbsh.backbone.index.IssueRecords;
import dev.bbsh.backbone.index.Pairing;
import dev.bbsh.backbone.index.Side;
import dev.bbsh.backbone.overview.DocumentAnalysis;
import dev.bbsh.operation.document.FileBatchReader.InvalidFile;
import dev.bbsh.operation.document.FileBatchReader.ReadFile;
import dev.bbsh.operation.document.FileBatchReader.ValidFile;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

class FileBatchReaderTests {

    private static final int ISSUES = 2_000;

    @TempDir private Path folder;

    /** Notes what is begun, and counts what advances. */
    private static final class Notes implements Progress {

        private final List<String> begun = new ArrayList<>();
        private long advanced;

        @Override
        public void begin(String what, long total) {
            begun.add(what);
        }

        @Override
        public void advance(long amount) {
            advanced += amount;
        }
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private static String download(String local, String remote) {
        return "{\"firstConnector\": "
                + array(
                        IntStream.range(0, ISSUES)
                                .mapToObj((i) -> pair(local + "-" + i, remote + "-" + i))
                                .toArray(String[]::new))
                + "}";
    }

    private static DocumentAnalysis analysis(ReadFile read) {
        return ((ValidFile) read).analysis();
    }

    private static Side first(ReadFile read) {
        return analysis(read).sides().getFirst();
    }

    @Test
    void filesThatAreReadTogetherAreCountedThen() throws IOException {
        List<String> files =
                List.of(
                        file("a.json", download("A", "B")),
                        file("b.json", download("B", "A")),
                        file("c.json", "{"));
        List<ReadFile> read = FileBatchReader.of(files, Progress.NONE);
        assertThat(read.getLast()).isInstanceOf(InvalidFile.class);
        Notes notes = new Notes();
        for (ReadFile each : read.subList(0, 2)) {
            assertThat(analysis(each).summary(notes).issues()).isEqualTo(ISSUES);
            assertThat(IssueRecords.of(first(each), notes).size()).isEqualTo(ISSUES);
        }
        assertThat(notes.advanced).isZero();
        Pairing pairing = Pairing.of(first(read.get(0)), first(read.get(1)), notes);
        assertThat(pairing.count()).isEqualTo(ISSUES);
        assertThat(notes.begun).containsExactly("pairing issues");
        // Each issue is looked up and assigned; neither the records nor the keys are read again.
        assertThat(notes.advanced).isEqualTo(2L * ISSUES);
    }

    @Test
    void aSingleFileIsCountedWhenSomebodyAsks() throws IOException {
        List<String> files = List.of(file("a.json", download("A", "B")));
        ReadFile read = FileBatchReader.of(files, Progress.NONE).getFirst();
        Notes notes = new Notes();
        assertThat(analysis(read).summary(notes).issues()).isEqualTo(ISSUES);
        assertThat(analysis(read).summary(notes).issues()).isEqualTo(ISSUES);
        assertThat(notes.begun).containsExactly("counting issues");
    }

    @Test
    void aFileThatIsMissingIsRefusedBeforeAnotherOneIsRead() throws IOException {
        Path packed = folder.resolve("a.json.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(download("A", "B").getBytes(StandardCharsets.UTF_8));
        }
        for (String first : List.of(file("a.json", download("A", "B")), packed.toString())) {
            Notes notes = new Notes();
            List<String> files = List.of(first, folder.resolve("missing.json").toString());
            assertThatThrownBy(() -> FileBatchReader.of(files, notes))
                    .hasMessage("no file '" + files.getLast() + "'");
            assertThat(notes.begun).isEmpty();
            assertThat(notes.advanced).isZero();
        }
    }
}
