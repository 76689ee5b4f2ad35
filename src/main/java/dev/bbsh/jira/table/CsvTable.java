package dev.bbsh.jira.table;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import dev.bbsh.file.content.Utf8Reader;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.CancelledException;
import dev.bbsh.work.Progress;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Reads the rows of a table (RFC 4180) in UTF-8: values in quotes may hold line breaks and
 * separators. The separator is the comma, semicolon, tab or bar that makes the best sense of the
 * first rows, or the one in a first line such as {@code sep=;}.
 */
public final class CsvTable {

    private static final int START = 1 << 16;

    private static final int TICK = 1_024;

    private final SourceLines source;
    private final char separator;
    private final Progress progress;
    private RowHandler handler;
    private Iterator<CsvRow.Cells> rows;
    private long seen;

    private CsvTable(SourceLines source, char separator, Progress progress) {
        this.source = source;
        this.separator = separator;
        this.progress = progress;
        this.handler = new RowHandler(source.first() - 1);
        this.rows = parse();
    }

    /** A score of rows, by which separators are compared. */
    public interface RowScore {

        /** The score, from 0; the more the better. */
        long of(List<List<String>> firstRows);
    }

    /** Opens a table and finds its separator. */
    public static CsvTable of(Utf8Reader in, RowScore sense, Progress progress) throws IOException {
        SourceLines source = new SourceLines(in);
        String start = source.start(START);
        Optional<Character> said = Separator.said(start);
        source.restart(said.isPresent() ? 2 : 1);
        char separator = said.isPresent() ? said.get() : Separator.of(start, sense);
        return new CsvTable(source, separator, progress);
    }

    static CsvReader.CsvReaderBuilder parser(char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .trimWhitespacesAroundQuotes(true)
                .allowUnclosedQuote(false);
    }

    private Iterator<CsvRow.Cells> parse() {
        handler = new RowHandler(source.first() - 1);
        return parser(separator).build(handler, source).iterator();
    }

    /** The next row with any value; nothing at the end. */
    public Optional<CsvRow> next() throws IOException {
        try {
            while (rows.hasNext()) {
                CsvRow.Cells row = rows.next();
                tick(row.line());
                if (!isEmpty(row)) {
                    return Optional.of(row);
                }
            }
            return Optional.empty();
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        } catch (CsvParseException broken) {
            rethrow(broken.getCause());
            return Optional.of(broken(handler.line()));
        } catch (NoSuchElementException end) {
            return Optional.empty();
        }
    }

    /** Throws what ended the reading of the source, which the parser takes for a broken row. */
    private static void rethrow(@Nullable Throwable cause) {
        switch (cause) {
            case BbshException ended -> throw ended;
            case CancelledException ended -> throw ended;
            case null, default -> {}
        }
    }

    private void tick(long line) {
        if (++seen % TICK == 0) {
            progress.advance(0);
            source.forget(line);
        }
    }

    private static boolean isEmpty(CsvRow.Cells row) {
        for (String cell : row.cells()) {
            if (!cell.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private CsvRow broken(long line) throws IOException {
        String text = source.line(line);
        CsvRow row =
                source.isEnded() && isUnclosed(source.from(line))
                        ? new CsvRow.Unclosed(line, text)
                        : new CsvRow.Broken(line, text);
        source.restart(line + 1);
        rows = parse();
        return row;
    }

    /** True if a missing quote is the only fault of the rest of the text. */
    private boolean isUnclosed(String rest) {
        try (CsvReader<CsvRow.Cells> reader =
                parser(separator).allowUnclosedQuote(true).build(new RowHandler(0), rest)) {
            return reader.iterator().hasNext();
        } catch (CsvParseException broken) {
            return false;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** True when the last line that was read ends with a line break, as in complete files. */
    public boolean endsWithLineBreak() {
        return source.endsWithLineBreak();
    }

    /** The text of the line in which the last row begins. */
    public String line(long line) {
        return source.line(line);
    }

    /** Builds rows from the events of the parser. */
    static final class RowHandler extends AbstractBaseCsvCallbackHandler<CsvRow.Cells> {

        private final long before;
        private final List<String> cells = new ArrayList<>();
        private long line = 1;

        /** A handler for a text that begins after this number of lines. */
        RowHandler(long before) {
            this.before = before;
        }

        /** The line in which the last row begins, or the one that is being read. */
        long line() {
            return before + line;
        }

        @Override
        protected void handleBegin(long startingLineNumber) {
            line = startingLineNumber;
            cells.clear();
        }

        @Override
        protected void handleField(int index, char[] text, int offset, int length, boolean quoted) {
            cells.add(new String(text, offset, length).strip());
        }

        @Override
        protected CsvRow.Cells buildRecord() {
            return new CsvRow.Cells(line(), cells);
        }
    }

    /** Detects the separator of a table's values. */
    private static final class Separator {

        /** The separators, in the order of preference. */
        private static final List<Character> KNOWN = List.of(',', ';', '\t', '|');

        private static final int ROWS = 200;

        private Separator() {}

        /** The separator that the first line declares, as Excel understands it: {@code sep=;}. */
        static Optional<Character> said(String start) {
            String line = start.lines().findFirst().orElse("").strip();
            String bare = line.replace("\"", "");
            boolean says = bare.toLowerCase(Locale.ROOT).startsWith("sep=");
            if (!says) {
                return Optional.empty();
            }
            return Optional.of(bare.length() == 4 ? '\t' : bare.charAt(4));
        }

        /** The separator with which the first rows make the most sense. */
        static char of(String start, RowScore sense) {
            char best = KNOWN.getFirst();
            long most = 0;
            for (char each : KNOWN) {
                long score = score(rows(start, each), sense);
                if (score > most) {
                    best = each;
                    most = score;
                }
            }
            return best;
        }

        /**
         * The score of a separator: the meaning of the rows takes precedence over their similarity.
         */
        private static long score(List<List<String>> rows, RowScore sense) {
            int width = rows.stream().mapToInt(List::size).max().orElse(0);
            long alike = width < 2 ? 0 : rows.stream().filter((row) -> row.size() == width).count();
            return sense.of(rows) * 1_000L * ROWS + alike;
        }

        private static List<List<String>> rows(String start, char separator) {
            List<List<String>> rows = new ArrayList<>();
            try {
                parser(separator).allowUnclosedQuote(true).build(new RowHandler(0), start).stream()
                        .limit(ROWS)
                        .forEach((row) -> rows.add(row.cells()));
            } catch (CsvParseException broken) {
                // The rows before it are enough; reading the table itself reports the fault.
            }
            return rows;
        }
    }
}
