package dev.bbsh.jira.mapping;

import dev.bbsh.file.content.Utf8Reader;
import dev.bbsh.jira.savedfile.Gap;
import dev.bbsh.jira.table.CsvRow;
import dev.bbsh.jira.table.CsvTable;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * Reads tables as text: the migration assistant's report, whose header is {@code
 * entityType,serverId,cloudId}, and tables of two columns with or without a header. Columns are
 * found by their names, below any lines of a title.
 */
final class MappingTableReader {

    private static final int TITLE_LINES = 20;

    /**
     * The maximum number of rows of an Excel sheet, besides its header: the older format and the
     * current one.
     */
    private static final List<Long> SHEETS = List.of(65_535L, 1_048_575L);

    private final PairSink sink;
    private final Progress progress;
    private Optional<MappingColumns> columns = Optional.empty();
    private List<String> firstRow = List.of();
    private long before;
    private long rows;
    private long shortLine;

    MappingTableReader(PairSink sink, Progress progress) {
        this.sink = sink;
        this.progress = progress;
    }

    void read(InputStream in) throws IOException {
        try {
            CsvTable table = CsvTable.of(new Utf8Reader(in), this::sense, progress);
            for (Optional<CsvRow> row = table.next(); row.isPresent(); row = table.next()) {
                accept(row.get(), table);
            }
            finish(table);
        } catch (Utf8Reader.ForeignEncodingException foreign) {
            throw sink.foreign(foreign);
        }
    }

    private void finish(CsvTable table) {
        if (columns.isEmpty() && !firstRow.isEmpty()) {
            throw headless();
        }
        if (columns.isEmpty()) {
            sink.note("is empty");
        }
        if (SHEETS.contains(rows)) {
            sink.gap(new Gap.AtLimit(rows));
        }
        if (shortLine > 0 && !table.endsWithLineBreak()) {
            sink.gap(new Gap.Cut(sink.path(), shortLine));
        }
    }

    /** The error that names the missing column, or a missing header. */
    private BbshException headless() {
        String text = String.join(",", firstRow);
        List<String> missing = MappingColumns.missing(firstRow);
        String why =
                MappingColumns.isTwice(firstRow)
                        ? "an ID column is duplicated"
                        : missing.isEmpty()
                                ? "it has no header row"
                                : "it has no column " + String.join(" or ", missing);
        return sink.refused(
                why + "; its first line is '" + text + "'",
                "name the columns in the first line: entityType,serverId,cloudId");
    }

    /** The score of a separator: a header is the best evidence, then IDs. */
    private long sense(List<List<String>> start) {
        boolean headed =
                start.stream()
                        .limit(TITLE_LINES)
                        .anyMatch((row) -> MappingColumns.of(row).isPresent() || isHalfHeader(row));
        long pairs = start.stream().filter(this::isPair).count();
        return headed ? 1_000 : pairs;
    }

    private boolean isPair(List<String> row) {
        return row.size() == 2 && row.stream().allMatch(sink::isId);
    }

    private void accept(CsvRow row, CsvTable table) {
        rows++;
        switch (row) {
            case CsvRow.Cells(long line, List<String> cells) -> {
                if (columns.isEmpty()) {
                    begin(line, cells, table);
                } else {
                    take(line, cells, table);
                }
            }
            case CsvRow.Broken(long line, String text) ->
                    sink.badRow(line, text, "quotes in the middle of a value");
            case CsvRow.Unclosed(long line, String text) -> {
                sink.badRow(line, text, "a quote is not closed");
                sink.gap(new Gap.Cut(sink.path(), line));
            }
        }
    }

    private void begin(long line, List<String> cells, CsvTable table) {
        columns = MappingColumns.of(cells).filter(this::isUsable);
        rows = 0;
        if (columns.isPresent()) {
            return;
        }
        if (firstRow.isEmpty() && isPair(cells)) {
            columns = Optional.of(MappingColumns.BARE);
            rows = 1;
            take(line, cells, table);
            return;
        }
        boolean halfHeader = isHalfHeader(cells);
        firstRow = firstRow.isEmpty() || halfHeader ? cells : firstRow;
        if (halfHeader || ++before >= TITLE_LINES) {
            throw headless();
        }
    }

    private static boolean isHalfHeader(List<String> cells) {
        return cells.size() > 1
                && (MappingColumns.isTwice(cells) || !MappingColumns.missing(cells).isEmpty());
    }

    /**
     * True for usable columns: a table with more than two columns is a report, which must have the
     * kinds.
     */
    private boolean isUsable(MappingColumns found) {
        return found.type() >= 0 || found.width() == 2 || sink.isGiven();
    }

    private void take(long line, List<String> cells, CsvTable table) {
        MappingColumns known = columns.orElseThrow();
        String why = new RowFault(known).of(cells);
        if (why.isEmpty()) {
            shortLine = 0;
            pair(known, cells);
            return;
        }
        sink.badRow(line, table.line(line), why);
        shortLine = cells.size() < known.needed() ? line : 0;
    }

    private void pair(MappingColumns known, List<String> cells) {
        Optional<String> type = known.type(cells);
        if (type.isPresent()) {
            sink.pair(new Namespace(type.get()), known.server(cells), known.cloud(cells));
        } else {
            sink.pair(known.server(cells), known.cloud(cells));
        }
    }
}
