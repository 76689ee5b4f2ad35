package dev.bbsh.json.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bbsh.file.Location;
import dev.bbsh.file.read.FileSource;
import dev.bbsh.json.Document;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.syntax.JsonSyntaxException;
import dev.bbsh.json.syntax.TextPosition;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

@Execution(ExecutionMode.CONCURRENT)
class DocumentReaderTests {

    private static final String EXPORT =
            """
            {
              "first": [
                {"id": 1, "comments": [ {"a": "é"}, {"b": 2} ]} ,
                {"id": 2},
                {"id": 3, "t": "\\\\u00e9\\n x"}
              ],
              "version" : 1.0,
              "second": [ {"id": 4}, {"id": 5 }, true, "word", 12345.5e3 ],
              "last": {"x": [], "y": {}}
            }
            """;

    @TempDir Path folder;

    @Test
    void aFileOfSeveralSegmentsIsTheSameDocument() throws IOException {
        for (int limit = 100; limit < EXPORT.length() + 40; limit++) {
            Document document = read(EXPORT, limit);
            assertThat(Written.text(document)).as("limit %d", limit).isEqualTo(EXPORT);
            assertThat(document.root().size()).isEqualTo(4);
            JsonValue second = document.root().member("second").orElseThrow();
            assertThat(second.element(4).text()).isEqualTo("12345.5e3");
            List<String> ids = new ArrayList<>();
            for (JsonValue each : document.root().member("first").orElseThrow().elements()) {
                ids.add(each.member("id").orElseThrow().text());
            }
            assertThat(ids).containsExactly("1", "2", "3");
        }
    }

    @Test
    void whatIsParsedWhileItIsReadIsTheSameDocument() throws IOException {
        String text = "[\n" + "{\"id\": 1234567, \"name\": \"ü\"},\n".repeat(300_000) + "1, 2]\n";
        Document document = read(text, Integer.MAX_VALUE);
        assertThat(Written.text(document)).isEqualTo(text);
        assertThat(document.root().size()).isEqualTo(300_002);
    }

    @Test
    void aStringThatIsLongerThanWhatHasArrivedIsRead() throws IOException {
        String text = "[\"" + "é".repeat(8_000_000) + "\", 1]";
        Document document = read(text, Integer.MAX_VALUE);
        assertThat(document.root().element(1).text()).isEqualTo("1");
        assertThat(Written.text(document)).isEqualTo(text);
    }

    @Test
    void aMistakeIsFoundInWhatIsParsedWhileItIsRead() {
        String text = "[" + "1,\n".repeat(3_000_000) + "tru]";
        assertThatThrownBy(() -> read(text, Integer.MAX_VALUE))
                .isInstanceOfSatisfying(
                        JsonSyntaxException.class,
                        (mistake) -> {
                            assertThat(mistake.position().line()).isEqualTo(3_000_001);
                            assertThat(mistake.position().column()).isEqualTo(1);
                        });
    }

    @Test
    void aMistakeHasItsPlaceInTheWholeFile() throws IOException {
        String broken = EXPORT.replace("{\"id\": 5 }", "{\"id\": 5 ]");
        TextPosition expected = mistake(broken, 10_000);
        for (int limit = 120; limit < broken.length() + 40; limit++) {
            TextPosition found = mistake(broken, limit);
            assertThat(found.line()).as("limit %d", limit).isEqualTo(expected.line());
            assertThat(found.offset()).isEqualTo(expected.offset());
            assertThat(found.column()).isEqualTo(expected.column());
        }
    }

    @Test
    void aMistakeHasItsPlaceInALongLine() throws IOException {
        for (String broken :
                List.of(
                        "{\"first\": [" + "{\"é\": 1}, ".repeat(30) + "{\"a\" 5}], \"b\": [1]}",
                        "\uFEFF[" + "12, ".repeat(60) + "]",
                        "{" + "\"a\": 1, ".repeat(40) + "    }",
                        "{\"a\":\r\n[\r\n1" + ",\r\n{\"b\": \"日本\"}".repeat(20) + "2]}")) {
            TextPosition expected = mistake(broken, 10_000);
            for (int limit = 100; limit < broken.length() + 60; limit++) {
                TextPosition found = mistake(broken, limit);
                assertThat(found.offset()).as("limit %d", limit).isEqualTo(expected.offset());
                assertThat(found.place()).as("limit %d", limit).isEqualTo(expected.place());
                String shown = found.excerpt().lines().findFirst().orElseThrow().strip();
                assertThat(broken).contains(shown.replaceAll("^…|…$", ""));
            }
        }
    }

    @Test
    void commasAreCheckedWhereAFileIsCut() throws IOException {
        String broken =
                EXPORT.replace("true, \"word\"", "true,, \"word\"")
                        .replace("{\"id\": 2},", "{\"id\": 2},  ");
        for (int limit = 120; limit < broken.length() + 40; limit++) {
            int each = limit;
            assertThatThrownBy(() -> read(broken, each)).isInstanceOf(JsonSyntaxException.class);
        }
    }

    @Test
    void aValueThatFitsNoSegmentIsRefused() {
        assertThatThrownBy(() -> read("[1,\n \"" + "x".repeat(500) + "\"]", 200))
                .isInstanceOfSatisfying(
                        BbshException.class,
                        (limit) -> {
                            assertThat(limit).isNotInstanceOf(JsonSyntaxException.class);
                            assertThat(limit.message())
                                    .contains("the record or value at line 2, column 2 (byte 5)")
                                    .contains("\n  …\"xxx");
                            assertThat(limit.advice()).contains("download it again");
                        });
    }

    @Test
    void aFileThatIsWrittenWhileItIsReadIsRefused() throws IOException {
        byte[] text = ("[" + "1,".repeat(12 << 20) + "1]").getBytes(StandardCharsets.US_ASCII);
        for (long size : new long[] {0, 1, 9 << 20, text.length - 1, text.length + 1}) {
            Path file = Files.write(folder.resolve("export.json"), text);
            try (FileSource source = FileSource.open(Location.of(file.toString()))) {
                Meddler meddler = new Meddler(file, size);
                assertThatThrownBy(() -> DocumentReader.read(source, meddler))
                        .as("cut to %d", size)
                        .isInstanceOf(BbshException.class)
                        .hasMessage("'" + file + "' changed while it was being read");
            }
        }
    }

    /** Cuts or extends a file as soon as a part of it was read. */
    private record Meddler(Path file, long size) implements Progress {

        @Override
        public void begin(String what, long total) {}

        @Override
        public void advance(long done) {
            try (RandomAccessFile other = new RandomAccessFile(file.toFile(), "rw")) {
                other.setLength(size);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private TextPosition mistake(String text, int limit) throws IOException {
        try {
            read(text, limit);
        } catch (JsonSyntaxException mistake) {
            return mistake.position();
        }
        throw new AssertionError("not refused");
    }

    private Document read(String text, int limit) throws IOException {
        return SmallSegments.read(limit, text, folder.resolve("export.json"));
    }
}
