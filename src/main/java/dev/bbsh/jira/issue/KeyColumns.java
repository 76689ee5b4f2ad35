package dev.bbsh.jira.issue;

import dev.bbsh.file.content.Utf8Reader;
import dev.bbsh.jira.savedfile.Gap;
import dev.bbsh.jira.table.CsvRow;
import dev.bbsh.jira.table.CsvTable;
import dev.bbsh.work.Progress;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The columns of a table that hold keys of issues. The column of the issues themselves is
 * recognised by its name, else by its values: headers are in the language of the exporting user.
 */
final class KeyColumns {

    /** The names of the column in English, older and newer. */
    private static final Set<String> NAMES = Set.of("issue key", "work item key", "key");

    private final String path;
    private final Set<String> projects;
    private final Map<Integer, Column> columns = new TreeMap<>();
    private final List<Long> broken = new ArrayList<>();
    private int named = -1;
    private int width;
    private int lastWidth;
    private long lastLine;
    private boolean endsInRow;

    private KeyColumns(String path, Set<String> projects) {
        this.path = path;
        this.projects = projects;
    }

    private static final class Column {

        private final Set<String> keys = new LinkedHashSet<>();
        private long wanted;
        private long rows;
    }

    static KeyColumns read(String path, InputStream in, Set<String> projects, Progress progress)
            throws IOException {
        KeyColumns columns = new KeyColumns(path, projects);
        CsvTable table = CsvTable.of(Utf8Reader.lenient(in), KeyColumns::keysIn, progress);
        for (Optional<CsvRow> row = table.next(); row.isPresent(); row = table.next()) {
            columns.add(row.get());
        }
        columns.endsInRow = !table.endsWithLineBreak();
        return columns;
    }

    /** The number of keys in rows: with the right separator, whole values are keys. */
    private static long keysIn(List<List<String>> rows) {
        return rows.stream().flatMap(List::stream).filter(IssueKey::isKey).count();
    }

    private void add(CsvRow row) {
        switch (row) {
            case CsvRow.Cells(long line, List<String> cells) -> add(line, cells);
            case CsvRow.Broken(long line, String _) -> broken.add(line);
            case CsvRow.Unclosed(long line, String _) -> broken.add(line);
        }
    }

    private void add(long line, List<String> cells) {
        lastLine = line;
        lastWidth = cells.size();
        width = Math.max(width, cells.size());
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            if (IssueKey.isKey(cell)) {
                add(i, cell);
            } else if (IssueKey.isForeign(cell)) {
                broken.add(line);
            } else if (named < 0 && columns.isEmpty() && isName(cell)) {
                named = i;
            }
        }
    }

    private void add(int index, String key) {
        Column column = columns.computeIfAbsent(index, (_) -> new Column());
        column.rows++;
        if (column.keys.add(key) && projects.contains(IssueList.projectOf(key))) {
            column.wanted++;
        }
    }

    private static boolean isName(String cell) {
        return NAMES.contains(cell.toLowerCase(Locale.ROOT));
    }

    /** The column of the issues themselves; links and parents are fewer, or repeat. */
    private Optional<Column> best() {
        Optional<Column> byName = Optional.ofNullable(columns.get(named));
        return byName.or(
                () ->
                        columns.values().stream()
                                .max(
                                        Comparator.comparingLong(
                                                        (Column each) -> each.wanted > 0 ? 1 : 0)
                                                .thenComparingInt((each) -> each.keys.size())));
    }

    /** The keys of the issues. */
    Set<String> keys() {
        return best().map((column) -> column.keys).orElse(Set.of());
    }

    /** The number of rows with a key. */
    long rows() {
        return best().map((column) -> column.rows).orElse(0L);
    }

    /** The projects of the issues. */
    Set<String> projects() {
        Set<String> found = new LinkedHashSet<>();
        keys().forEach((key) -> found.add(IssueList.projectOf(key)));
        return found;
    }

    /**
     * The gap of a table that is cut off, or damaged inside; a row that is shorter than others may
     * be cut off.
     */
    Optional<Gap> cut() {
        if (!broken.isEmpty()) {
            return Optional.of(new Gap("issues", new Gap.Cut(path, broken.getFirst())));
        }
        return endsInRow && lastWidth < width
                ? Optional.of(new Gap("issues", new Gap.Cut(path, lastLine)))
                : Optional.empty();
    }
}
