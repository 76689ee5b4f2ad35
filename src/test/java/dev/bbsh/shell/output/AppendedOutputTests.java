package dev.bbsh.shell.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bbsh.file.Location;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.Palette;
import dev.bbsh.render.TimeFormat;
import dev.bbsh.render.View;
import dev.bbsh.render.format.OutputFormat;
import dev.bbsh.shell.contract.Arguments;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Output that is added to the end of a file. */
class AppendedOutputTests {

    private static final TimeFormat TIMES = new TimeFormat(Instant.EPOCH, ZoneOffset.UTC);

    @TempDir private Path folder;

    private static View table(String columns, String... rows) {
        return new View.Table(
                Stream.of(columns.split(",", -1)).map(Column::of).toList(),
                Stream.of(rows)
                        .map((row) -> Stream.of(row.split(",", -1)).<Cell>map(Cell::of).toList())
                        .toList());
    }

    private String added(String file, String before, View view) throws IOException {
        Path path = folder.resolve(file);
        Files.writeString(path, before);
        append(path, view);
        return Files.readString(path);
    }

    private static void append(Path path, View view) {
        OutputChannel nowhere = new OutputChannel(new StringWriter(), Palette.NONE, false, () -> 0);
        new StreamDisplay(nowhere, nowhere, OutputFormat.TABLE, () -> TIMES)
                .show(
                        Outcome.data(view),
                        new Arguments(
                                Map.of("to", List.of(path.toString()), "append", List.of("true"))),
                        Progress.NONE);
    }

    @Test
    void aCsvFileKeepsItsOneHeaderLine() throws IOException {
        View rows = table("key,note", "A-1,\"x\"", "A-2,y");
        assertThat(added("a.csv", "key,note\r\nA-0,z\r\n", rows))
                .isEqualTo("key,note\r\nA-0,z\r\nA-1,\"\"\"x\"\"\"\r\nA-2,y\r\n");
        assertThat(added("a.csv", "", rows)).startsWith("key,note\r\nA-1");
        assertThat(added("a.csv", "\ufeffkey,note\nA-0,z", rows))
                .startsWith("\ufeffkey,note\nA-0,z\r\nA-1");
    }

    @Test
    void rowsOfOtherColumnsAreRefusedAndNothingIsLost() throws IOException {
        assertThatThrownBy(() -> added("a.csv", "key,note\r\nA-0,z\r\n", table("key", "A-1")))
                .isInstanceOf(BbshException.class)
                .hasMessageContaining("other columns");
        assertThat(folder.resolve("a.csv")).hasContent("key,note\r\nA-0,z\r\n");
        assertThat(added("a.csv", "key,note\r\nA-0,z\r\n", table("value")))
                .isEqualTo("key,note\r\nA-0,z\r\n");
    }

    @Test
    void aJsonFileStaysOneValueAndJsonLinesGrow() throws IOException {
        View rows = table("key", "A-1", "A-2");
        assertThatThrownBy(() -> added("a.json", "[]\n", rows))
                .hasMessageContaining("one JSON value");
        assertThat(folder.resolve("a.json")).hasContent("[]\n");
        assertThat(added("a.json", "", rows)).isEqualTo("[{\"key\":\"A-1\"},{\"key\":\"A-2\"}]\n");
        assertThat(added("a.jsonl", "{\"key\":\"A-0\"}", rows))
                .isEqualTo("{\"key\":\"A-0\"}\n{\"key\":\"A-1\"}\n{\"key\":\"A-2\"}\n");
    }

    @Test
    void aTableInMarkdownIsNotJoinedToTheTextBefore() throws IOException {
        View rows = table("key", "A-1");
        assertThat(added("a.md", "Note", rows)).isEqualTo("Note\n\n| key |\n| --- |\n| A-1 |\n\n");
        assertThat(added("a.md", "Note\n\n", rows)).startsWith("Note\n\n| key |");
    }

    @Test
    void aPackedFileIsAddedToAndStaysPacked() {
        Path packed = folder.resolve("a.csv.gz");
        append(packed, table("key", "A-1"));
        append(packed, table("key", "A-2"));
        assertThat(PresentText.of(new Location(packed), Progress.NONE).isEmpty()).isFalse();
        assertThatThrownBy(() -> append(packed, table("note", "x")))
                .hasMessageContaining("other columns:\nkey\n");
    }
}
