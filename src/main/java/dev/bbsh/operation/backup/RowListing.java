package dev.bbsh.operation.backup;

import dev.bbsh.backup.Backup;
import dev.bbsh.backup.RowCursor;
import dev.bbsh.backup.row.SecretValues;
import dev.bbsh.operation.query.LimitedIterator;
import dev.bbsh.text.NearestNames;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The rows of a kind in a backup, without secrets, read from the file while they are asked for. */
public final class RowListing {

    /** The name of a backup, and of a kind of rows in it. */
    public record Kind(String backup, String name) {}

    /** The order of rows, and how many come first. */
    public record Order(String column, boolean descending, int limit) {}

    private final Backup backup;
    private final Kind kind;
    private final List<String> columns;
    private final SecretValues secrets;
    private final Progress progress;
    private List<String> shown;
    private Optional<RowCondition> condition = Optional.empty();
    private Optional<Order> order = Optional.empty();
    private long limit = Long.MAX_VALUE;

    /**
     * The rows of a kind.
     *
     * @throws BbshException when the backup has no rows of that kind
     */
    public RowListing(Backup backup, Kind typed, Progress progress) {
        this.backup = backup;
        this.kind = known(backup, typed);
        this.columns = backup.columns(kind.name());
        this.shown = columns;
        this.secrets =
                new SecretValues(kind.name(), columns, backup.content().properties().secrets());
        this.progress = progress;
    }

    private static Kind known(Backup backup, Kind typed) {
        List<String> kinds = backup.kinds();
        if (kinds.contains(typed.name())) {
            return typed;
        }
        List<String> same =
                kinds.stream().filter((each) -> each.equalsIgnoreCase(typed.name())).toList();
        if (same.size() == 1) {
            return new Kind(typed.backup(), same.getFirst());
        }
        throw new BbshException(
                "'" + typed.backup() + "' has no rows of the kind '" + typed.name() + "'",
                "backup show " + typed.backup() + NearestNames.didYouMean(typed.name(), kinds));
    }

    /**
     * Shows only these columns.
     *
     * @throws BbshException when no row has one of them
     */
    public void show(List<String> names) {
        shown = names.stream().map(this::column).toList();
    }

    private String column(String name) {
        if (!columns.contains(name)) {
            throw new BbshException(
                    "no row of " + kind.name() + " has a value '" + name + "'",
                    "backup rows "
                            + kind.backup()
                            + " "
                            + kind.name()
                            + " --columns "
                            + String.join(",", columns));
        }
        return name;
    }

    /**
     * Shows only rows for which a condition holds.
     *
     * @throws dev.bbsh.query.parse.PathSyntaxException when it isn't a condition
     */
    public void where(String text) {
        condition = Optional.of(RowCondition.of(text, columns, progress));
    }

    /** Shows only the first rows. */
    public void limit(long most) {
        limit = most;
    }

    /**
     * Shows the rows that come first in an order.
     *
     * @throws BbshException when no row has the column
     */
    public void sort(Order by) {
        column(by.column());
        order = Optional.of(by);
    }

    /** The columns that are shown. */
    public List<String> columns() {
        return shown;
    }

    /** The number of all rows of the kind. */
    public long size() {
        return backup.rows(kind.name());
    }

    /** The columns of which secrets were hidden so far. */
    public Set<String> hidden() {
        return secrets.hidden();
    }

    /** The values of the shown columns, row by row; the file is read for each iteration. */
    public Iterable<List<String>> rows() {
        return () -> new LimitedIterator<>(ordered(matching()).map(this::picked).iterator(), limit);
    }

    /** The rows for which the condition holds, which may not look at secrets either. */
    private Stream<List<String>> matching() {
        Iterable<List<String>> all = this::cursor;
        Stream<List<String>> rows =
                StreamSupport.stream(all.spliterator(), false).map(this::whole).map(secrets::hide);
        return condition.isPresent() ? rows.filter(condition.get()) : rows;
    }

    private Iterator<List<String>> cursor() {
        return RowCursor.of(backup, kind.name(), progress);
    }

    /** A row with a value for each column, even if a table of an app is damaged. */
    private List<String> whole(List<String> row) {
        if (row.size() == columns.size()) {
            return row;
        }
        List<String> whole = new ArrayList<>(row.subList(0, Math.min(row.size(), columns.size())));
        while (whole.size() < columns.size()) {
            whole.add("");
        }
        return whole;
    }

    private Stream<List<String>> ordered(Stream<List<String>> rows) {
        if (order.isEmpty()) {
            return rows;
        }
        FirstRows first = new FirstRows(columns.indexOf(order.get().column()), order.get());
        rows.forEach(first::add);
        return first.sorted().stream();
    }

    private List<String> picked(List<String> row) {
        return shown.equals(columns)
                ? row
                : shown.stream().map((name) -> row.get(columns.indexOf(name))).toList();
    }
}
