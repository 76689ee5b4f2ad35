package dev.bbsh.shell.command.value;

import dev.bbsh.json.JsonValue;
import dev.bbsh.operation.query.ResultRow;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.View;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The results of several paths, one path after the other: as text each below its path, as data in
 * one table whose first column is the path.
 */
final class PathResults {

    private final List<PathQuery> queries;

    PathResults(List<PathQuery> queries) {
        this.queries = List.copyOf(queries);
    }

    /**
     * The results of all paths.
     *
     * @param counts true to show a row with the number of values for each path
     * @param lines true to show a JSON object per line for each value
     */
    View view(boolean counts, boolean lines) {
        if (counts) {
            return counts();
        }
        List<Result> results = queries.stream().map(Result::of).toList();
        if (lines) {
            return new View.Values(
                    () -> new Chain<>(results.stream().map(Result::objects).toList()),
                    View.Shape.LINES);
        }
        View.Sections text = new View.Sections(results.stream().map(Result::section).toList());
        return new View.Either(text, table(results));
    }

    private View counts() {
        List<Long> counts = PathQuery.counts(queries);
        List<List<Cell>> rows = new ArrayList<>();
        for (PathQuery query : queries) {
            rows.add(List.of(Cell.of(query.text()), Cell.of(counts.get(rows.size()))));
        }
        return new View.Table(List.of(Column.of("path"), Column.count("count")), rows);
    }

    private static View.Table table(List<Result> results) {
        List<View.Table> tables = results.stream().map(Result::table).toList();
        List<Column> columns = tables.getFirst().columns();
        List<Column> all =
                Stream.concat(Stream.of(Column.of(pathName(columns))), columns.stream()).toList();
        return new View.Table(
                all, () -> new Chain<>(results.stream().map((each) -> each.rows()).toList()));
    }

    /** A name for the column of the path that no other column has. */
    private static String pathName(List<Column> columns) {
        List<String> taken = columns.stream().map(Column::key).toList();
        String name = "path";
        for (int number = 2; taken.contains(name); number++) {
            name = "path" + number;
        }
        return name;
    }

    /**
     * The result of one path.
     *
     * @param view its values, places or table
     */
    private record Result(PathQuery query, View view) {

        static Result of(PathQuery query) {
            return new Result(query, query.view());
        }

        View.Section section() {
            return View.Section.of(query.text(), view);
        }

        View.Table table() {
            return switch (view) {
                case View.Table table -> table;
                case View.Values values ->
                        column(
                                "value",
                                values.values(),
                                (value) -> Cell.of(query.memberName(), value));
                case View.Places places -> column("place", places.places(), Cell::of);
                case View.Message _,
                        View.Facts _,
                        View.Noted _,
                        View.Page _,
                        View.Sections _,
                        View.Either _ ->
                        throw new IllegalStateException("not the result of a path: " + view);
            };
        }

        private static <T> View.Table column(
                String name, Iterable<? extends T> values, Function<T, Cell> cell) {
            return new View.Table(
                    List.of(Column.of(name)),
                    () -> new Mapped<>(values.iterator(), (value) -> List.of(cell.apply(value))));
        }

        Iterable<List<Cell>> rows() {
            View.Table table = table();
            Cell path = Cell.of(query.text());
            return () ->
                    new Mapped<>(
                            table.rows().iterator(),
                            (row) -> {
                                List<Cell> longer = new ArrayList<>(row.size() + 1);
                                longer.add(path);
                                longer.addAll(row);
                                return longer;
                            });
        }

        Iterable<JsonValue> objects() {
            ResultRow rows = new ResultRow(query.text());
            return view instanceof View.Values values
                    ? () -> new Mapped<>(values.values().iterator(), rows::of)
                    : List.of();
        }
    }

    /** The elements of an iterator, each turned into another when it is pulled. */
    private record Mapped<T, R>(Iterator<? extends T> all, Function<T, R> change)
            implements Iterator<R> {

        @Override
        public boolean hasNext() {
            return all.hasNext();
        }

        @Override
        public R next() {
            return change.apply(all.next());
        }
    }

    /** The elements of several sequences, one sequence after the other, pulled one at a time. */
    private static final class Chain<T> implements Iterator<T> {

        private final Iterator<Iterable<T>> rest;

        private Iterator<T> current = List.<T>of().iterator();

        Chain(List<Iterable<T>> all) {
            this.rest = all.iterator();
        }

        @Override
        public boolean hasNext() {
            while (!current.hasNext() && rest.hasNext()) {
                current = rest.next().iterator();
            }
            return current.hasNext();
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return current.next();
        }
    }
}
