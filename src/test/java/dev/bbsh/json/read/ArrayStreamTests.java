package dev.bbsh.json.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bbsh.file.Location;
import dev.bbsh.file.read.FileSource;
import dev.bbsh.json.Piece;
import dev.bbsh.json.syntax.JsonSyntaxException;
import dev.bbsh.json.tape.Text;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

class ArrayStreamTests {

    private static final String EXPORT =
            """
            { "version" : {"major": 1, "minor": [1, 2, 3]},
              "first": [ \t
                {"id": 1, "comments": [ {"a": "é"}, {"b": 2} ]} ,
                {"id": 2}  , \t {"id": 3, "t": "\\\\u00e9\\n x"}

              ] , "none": [ \t ], "other": [ 1, 2, 3, [4, 5] ],
              "second": [{"id": 4}, {"id": 5 }, true, "word", 12345.5e3 ],
              "last": {"x": [], "y": {}}
            }
            """;

    @TempDir Path folder;

    private int files;

    @Test
    void whatIsShownIsTheWholeTextWhereverItIsCut() throws IOException {
        String expected =
                EXPORT.replace("[ \t\n    {\"id\": 1", "[<first: \t\n    |{\"id\": 1")
                        .replace("x\"}\n\n  ]", "x\"}>\n\n  ]")
                        .replace("[ \t ]", "[<none: \t >]")
                        .replace("[{\"id\": 4", "[<second:|{\"id\": 4")
                        .replace("12345.5e3 ]", "12345.5e3> ]");
        for (int limit = 20; limit < EXPORT.length() + 40; limit++) {
            assertThat(shown(EXPORT, limit)).as("limit %d", limit).isEqualTo(expected);
        }
    }

    @Test
    void aMistakeIsFoundInWhicheverChunkItIs() throws IOException {
        for (int at = 0; at < EXPORT.length(); at++) {
            String broken = EXPORT.substring(0, at) + "\u0001" + EXPORT.substring(at);
            assertThatThrownBy(() -> shown(broken, 60))
                    .as("at %d", at)
                    .isInstanceOf(JsonSyntaxException.class);
        }
    }

    @Test
    void aCommaBehindTheLastElementIsAMistakeWhereverItIsCut() {
        for (String end : List.of("]}", "], \"x\": {\"y\": 1,          }}", "],          }")) {
            String comma = end.equals("]}") ? "," : "";
            String broken = "{\"first\": [{\"id\": 1}, {\"id\": 2}" + comma + "          " + end;
            for (int limit = 20; limit < broken.length() + 40; limit++) {
                int each = limit;
                assertThatThrownBy(() -> shown(broken, each))
                        .as("limit %d of %s", limit, broken)
                        .isInstanceOf(JsonSyntaxException.class);
            }
        }
    }

    @Test
    void whatIsNoObjectIsOutside() throws IOException {
        assertThat(shown(" [1, [2, 3], {\"first\": [4, 5]}] ", 24))
                .isEqualTo(" [1, [2, 3], {\"first\": [4, 5]}] ");
    }

    private String shown(String text, int limit) throws IOException {
        Path file = Files.writeString(folder.resolve("file" + files++), text);
        StringBuilder shown = new StringBuilder();
        Set<String> names = Set.of("first", "second", "none");
        try (FileSource source = FileSource.open(new Location(file))) {
            ChunkReader chunks = new ChunkReader(source, Progress.NONE, limit, 1 << 20);
            new ArrayStream(source, names, new Shown(shown), chunks).read();
        }
        return shown.toString();
    }

    /** Writes down all that is shown. */
    private static final class Shown implements ArrayStream.Visitor {

        private final StringBuilder text;
        private boolean first;

        Shown(StringBuilder text) {
            this.text = text;
        }

        @Override
        public void outside(Text more) {
            text.append(more);
        }

        @Override
        public void begin(String name, Text blanks) {
            text.append('<').append(name).append(':').append(blanks);
            first = true;
        }

        @Override
        public void elements(Piece elements) {
            text.append(first ? "|" : elements.lead().toString());
            elements.writeTo(text::append);
            first = false;
        }

        @Override
        public void end(Text blanks) {
            text.append('>').append(blanks);
        }
    }
}
