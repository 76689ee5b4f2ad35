package dev.bbsh.jira.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bbsh.file.content.LimitedInput;
import dev.bbsh.file.content.Utf8Reader;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.CancelledException;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class CsvTableTests {

    @Test
    void findsTheSeparatorThatGivesRowsOfOneWidth() throws IOException {
        assertThat(said("a,b\n1,\"2, 3\"\n")).containsExactly("1 [a, b]", "2 [1, 2, 3]");
        assertThat(said("a;b\n1,5;2\n")).containsExactly("1 [a, b]", "2 [1,5, 2]");
        assertThat(said("a\tb\n1\t2\n")).containsExactly("1 [a, b]", "2 [1, 2]");
        assertThat(said("a|b\n1|2\n")).containsExactly("1 [a, b]", "2 [1, 2]");
    }

    @Test
    void takesTheSeparatorThatExcelWrites() throws IOException {
        assertThat(said("sep=;\na;b,c\n")).containsExactly("2 [a, b,c]");
        assertThat(said("\uFEFF\"sep=,\"\r\na,b;c\r\n")).containsExactly("2 [a, b;c]");
        assertThat(said("SEP=\t\na\tb\n")).containsExactly("2 [a, b]");
    }

    @Test
    void readsLineBreaksInQuotesAndAllLineEnds() throws IOException {
        assertThat(said("a,\"b\r\nc\"\r\nd,e\r\n")).containsExactly("1 [a, b\r\nc]", "3 [d, e]");
        assertThat(said("a,b\rc,d\r")).containsExactly("1 [a, b]", "2 [c, d]");
    }

    @Test
    void leavesOutRowsWithoutValues() throws IOException {
        assertThat(said("a,b\n,\n\n , \nc,d\n,,")).containsExactly("1 [a, b]", "5 [c, d]");
    }

    @Test
    void readsOnBehindALineThatBreaksTheRulesOfQuotes() throws IOException {
        assertThat(said("a,b\n\"c\"x,d\ne,f\n"))
                .containsExactly("1 [a, b]", "2 broken \"c\"x,d", "3 [e, f]");
        // The quote that closes it is the one that opens the next value.
        assertThat(said("a,\"b\nc,\"d\"\ne,f\n"))
                .containsExactly("1 broken a,\"b", "2 [c, d]", "3 [e, f]");
    }

    @Test
    void tellsAQuoteThatIsNeverClosed() throws IOException {
        assertThat(said("a,b\nc,\"d\ne,f\n"))
                .containsExactly("1 [a, b]", "2 unclosed c,\"d", "3 [e, f]");
        assertThat(said("a,b\nc,\"d")).containsExactly("1 [a, b]", "2 unclosed c,\"d");
    }

    @Test
    void knowsItsLinesAfterManyOfThem() throws IOException {
        StringBuilder text = new StringBuilder("a,b\n");
        for (int i = 0; i < 50_000; i++) {
            text.append("\"x\ny\",").append(i).append('\n');
        }
        text.append("\"z\"z,1\nlast,2\n");
        List<String> rows = said(text.toString());
        assertThat(rows).hasSize(50_003);
        assertThat(rows.subList(50_001, 50_003))
                .containsExactly("100002 broken \"z\"z,1", "100003 [last, 2]");
    }

    @Test
    void aQuoteThatIsNeverClosedTakesNoMoreThanTwoPasses() throws IOException {
        String text = "a,b\n" + "c,\"d\n" + "e,f \"\" g\n".repeat(400_000);
        org.junit.jupiter.api.Assertions.assertTimeout(
                Duration.ofSeconds(20), () -> assertThat(said(text)).hasSize(400_002));
    }

    @Test
    void losesNoByteOfAnotherEncoding() {
        byte[] windows = "a,b\nc,m\u00FCller\n".getBytes(Charset.forName("windows-1252"));
        assertThatThrownBy(() -> said(windows))
                .isInstanceOfSatisfying(
                        Utf8Reader.ForeignEncodingException.class,
                        (foreign) ->
                                assertThat(foreign.words())
                                        .startsWith("is not UTF-8: byte 0xFC in line 2"));
    }

    @Test
    void readsOnBehindABrokenLineWhateverEndsIt() throws IOException {
        for (String end : List.of("\n", "\r\n", "\r")) {
            assertThat(said(String.join(end, "a,b", "\"c\"x,d", "e,f", "\"g\"y,h", "i,j")))
                    .containsExactly(
                            "1 [a, b]",
                            "2 broken \"c\"x,d",
                            "3 [e, f]",
                            "4 broken \"g\"y,h",
                            "5 [i, j]");
        }
    }

    @Test
    void whoNoLongerWaitsIsNotReadTheRest() {
        Progress cancelled =
                new Progress() {
                    @Override
                    public void begin(String what, long total) {}

                    @Override
                    public void advance(long amount) {
                        throw new CancelledException();
                    }
                };
        byte[] text = "a,b\n".repeat(100_000).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(
                        () -> {
                            CsvTable table =
                                    CsvTable.of(
                                            new Utf8Reader(new ByteArrayInputStream(text)),
                                            (_) -> 0,
                                            cancelled);
                            for (var row = table.next(); row.isPresent(); row = table.next()) {
                                assertThat(row).isPresent();
                            }
                        })
                .isInstanceOf(CancelledException.class);
    }

    private static List<String> said(String text) throws IOException {
        return said(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The end of a source is no broken row: neither Ctrl-C nor the limit of a download. */
    @Test
    void theEndOfTheSourceIsNotABrokenRow() {
        byte[] text = "a,b\n1,2\n".repeat(50_000).getBytes(StandardCharsets.UTF_8);
        for (RuntimeException ended :
                List.of(new CancelledException(), new BbshException("too large", "help"))) {
            InputStream in = new LimitedInput(new ByteArrayInputStream(text), 200_000, () -> ended);
            assertThatThrownBy(
                            () -> {
                                CsvTable table =
                                        CsvTable.of(new Utf8Reader(in), (_) -> 0, Progress.NONE);
                                for (int row = 0; row < 100_000; row++) {
                                    assertThat(table.next()).isPresent();
                                }
                            })
                    .isSameAs(ended);
        }
    }

    private static List<String> said(byte[] text) throws IOException {
        CsvTable table =
                CsvTable.of(
                        new Utf8Reader(new ByteArrayInputStream(text)), (_) -> 0, Progress.NONE);
        List<String> rows = new ArrayList<>();
        for (Optional<CsvRow> row = table.next(); row.isPresent(); row = table.next()) {
            rows.add(
                    switch (row.get()) {
                        case CsvRow.Cells(long line, List<String> cells) -> line + " " + cells;
                        case CsvRow.Broken(long line, String broken) -> line + " broken " + broken;
                        case CsvRow.Unclosed(long line, String open) -> line + " unclosed " + open;
                    });
        }
        return rows;
    }
}
