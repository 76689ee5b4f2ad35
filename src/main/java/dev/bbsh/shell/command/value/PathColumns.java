package dev.bbsh.shell.command.value;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;
import dev.bbsh.json.Span;
import dev.bbsh.json.edit.ContainerEditor;
import dev.bbsh.operation.query.LastMemberName;
import dev.bbsh.operation.query.NoMatchAdvice;
import dev.bbsh.query.JsonPath;
import dev.bbsh.query.diagnosis.EmptyResultDiagnosis;
import dev.bbsh.query.match.Matches;
import dev.bbsh.query.parse.RelativePaths;
import dev.bbsh.query.plan.PreparedPath;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.View;
import dev.bbsh.script.CommandLine;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.StreamSupport;

/** The columns of a table: paths below each value. */
final class PathColumns {

    /** The number of values that show whether a member exists. */
    private static final int SAMPLE = 1_000;

    private final List<PathColumn> columns;

    private final List<PreparedPath> paths;

    private final Progress progress;

    private final BitSet filled = new BitSet();

    private final List<JsonValue> sample = new ArrayList<>();

    /**
     * Reads the columns.
     *
     * @param text paths with commas between them, without the {@code $.} that they begin with
     * @throws BbshException when one of them is not a path
     */
    PathColumns(String text, Progress progress) {
        this.columns = RelativePaths.list(text).stream().map(PathColumn::of).toList();
        this.paths = JsonPath.prepared(columns.stream().map(PathColumn::path).toList(), progress);
        this.progress = progress;
    }

    /** A table with a row for each value. */
    View table(Iterable<JsonValue> values) {
        return new View.Table(
                columns.stream().map(PathColumn::column).toList(),
                () -> StreamSupport.stream(values.spliterator(), false).map(this::row).iterator(),
                "nothing found");
    }

    private List<Cell> row(JsonValue value) {
        if (sample.size() < SAMPLE) {
            sample.add(value);
        }
        List<Cell> row = new ArrayList<>(columns.size());
        for (PathColumn column : columns) {
            Cell cell = column.cell(paths.get(row.size()).in(value));
            filled.set(row.size(), filled.get(row.size()) || !cell.equals(Cell.NONE));
            row.add(cell);
        }
        return row;
    }

    /** Notes on the columns that are empty in all rows that were shown, with the reason. */
    List<String> notes(JsonValue document) {
        List<String> notes = new ArrayList<>();
        JsonValue values = array();
        for (int i = 0; i < columns.size() && !sample.isEmpty(); i++) {
            if (!filled.get(i)) {
                int column = i;
                EmptyResultDiagnosis.below(
                                columns.get(i).path().query(), values, document, progress)
                        .map((reason) -> note(column, reason))
                        .ifPresent(notes::add);
            }
        }
        return notes;
    }

    private JsonValue array() {
        ContainerEditor array = new ContainerEditor(Span.of("[]"), progress);
        sample.forEach((value) -> array.insert(new Place.Step.Index(0), value));
        return array.compose();
    }

    private String note(int empty, EmptyResultDiagnosis.Reason reason) {
        String others =
                reason.path()
                        .map(
                                (path) -> {
                                    List<String> titles =
                                            new ArrayList<>(
                                                    columns.stream()
                                                            .map(PathColumn::title)
                                                            .toList());
                                    titles.set(
                                            empty,
                                            NoMatchAdvice.typed(path).replaceFirst("^\\$\\.?", ""));
                                    return "     (--columns "
                                            + CommandLine.quote(String.join(",", titles))
                                            + ")";
                                })
                        .orElse("");
        return "column " + columns.get(empty).title() + ": " + reason.text() + others;
    }

    /**
     * One of the columns.
     *
     * @param name of the member, which tells whether numbers can be times
     * @param isSingular true when the path finds one value at most
     */
    private record PathColumn(String title, JsonPath path, String name, boolean isSingular) {

        static PathColumn of(String part) {
            JsonPath path =
                    RelativePath.parse(
                            part, "column", "query PATH --columns localIssueKey,comments.length()");
            String name = LastMemberName.of(path.query());
            return new PathColumn(
                    part, path, name.isEmpty() ? part : name, path.query().isSingular());
        }

        Column column() {
            boolean counts = !path.hasPlaces() && !path.query().summary().picks();
            Column column = counts ? Column.count(title) : Column.of(title);
            return column.named(title);
        }

        Cell cell(Matches matches) {
            if (!matches.next()) {
                return Cell.NONE;
            }
            if (isSingular) {
                return Cell.of(name, matches.value());
            }
            StringBuilder all = new StringBuilder("[").append(matches.value().text());
            while (matches.next()) {
                all.append(',').append(matches.value().text());
            }
            return Cell.of((JsonValue) Span.of(all.append(']').toString()));
        }
    }
}
