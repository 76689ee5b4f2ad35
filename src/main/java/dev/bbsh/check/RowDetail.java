package dev.bbsh.check;

import java.util.List;
import java.util.Optional;

/**
 * The rows of a backup that a finding is about, and the advice on them.
 *
 * @param columns the names of the values of each row, such as {@code userName}
 * @param rows all rows, in the order of the backup; each has a value for every column, which is
 *     empty when there is none
 * @param advice what to do in Jira or in its database, one instruction each
 */
public record RowDetail(List<String> columns, List<List<String>> rows, List<String> advice) {

    /** No rows, and no advice. */
    public static final RowDetail NONE = new RowDetail(List.of(), List.of(), List.of());

    public RowDetail {
        columns = List.copyOf(columns);
        rows = LazyList.copyOf(rows);
        advice = List.copyOf(advice);
    }

    /** The same rows with other advice. */
    public RowDetail advising(String... lines) {
        return new RowDetail(columns, rows, List.of(lines));
    }

    /** The value of a column in a row; empty when there is no such column. */
    public Optional<String> value(int row, String column) {
        int at = columns.indexOf(column);
        return at < 0 ? Optional.empty() : Optional.of(rows.get(row).get(at));
    }

    /** The values of a column, in the order of the rows. */
    public List<String> values(String column) {
        int at = columns.indexOf(column);
        return rows.stream().map((row) -> row.get(at)).toList();
    }
}
