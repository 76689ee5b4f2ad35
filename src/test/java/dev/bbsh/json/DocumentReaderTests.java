package dev.bbsh.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bbsh.file.Location;
import dev.bbsh.file.Source;
import dev.bbsh.json.tape.JsonSyntaxException;
import dev.bbsh.json.tape.TextPosition;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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
            assertThat(textOf(document)).as("limit %d", limit).isEqualTo(EXPORT);
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
    void aMistakeHasItsPlaceInTheWholeFile() throws IOException {
        String broken = EXPORT.replace("{\"id\": 5 }", "{\"id\": 5 ]");
        TextPosition expected = mistake(broken, 10_000);
        for (int limit = 120; limit < broken.length() + 40; limit++) {
            TextPosition found = mistake(broken, limit);
            assertThat(found.line()).as("limit %d", limit).isEqualTo(expected.line());
            assertThat(found.offset()).isEqualTo(expected.offset());
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
        assertThatThrownBy(() -> read("[\"" + "x".repeat(500) + "\"]", 200))
                .isInstanceOf(JsonSyntaxException.class);
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
        Path file = Files.writeString(folder.resolve("export.json"), text);
        try (Source source = Source.open(Location.of(file.toString()))) {
            return new DocumentReader(source, Progress.NONE, limit).read();
        }
    }

    private static String textOf(Document document) {
        StringSink sink = new StringSink();
        document.writeTo(sink);
        return sink.toString();
    }
}
