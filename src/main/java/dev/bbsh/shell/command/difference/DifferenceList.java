package dev.bbsh.shell.command.difference;

import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.backbone.difference.ChangeKind;
import dev.bbsh.backbone.difference.DataDifference;
import dev.bbsh.backbone.difference.EntryChange;
import dev.bbsh.backbone.difference.PairChange;
import dev.bbsh.backbone.difference.RecordChange;
import dev.bbsh.backbone.index.IssueRecords;
import dev.bbsh.backbone.rows.RowOrder;
import dev.bbsh.backbone.rows.SyncTimes;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Span;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.Style;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The pairs that differ, in the order in which they are listed: removed ones, added ones, changed
 * ones, those of which only messages or the connector changed. They are read while they are shown.
 */
final class DifferenceList {

    private final DataDifference difference;
    private final ChangeText words;
    private final Progress progress;

    /** Rows after, and the complements of rows before that were removed. */
    private final int[] rows;

    DifferenceList(DataDifference difference, ChangeText words, Progress progress) {
        this.difference = difference;
        this.words = words;
        this.progress = progress;
        RowOrder older = new RowOrder(difference.before(), progress);
        RowOrder newer = new RowOrder(difference.after(), progress);
        IntPredicate late =
                (row) ->
                        difference.hasOnly(row, ChangeKind.MESSAGES)
                                || difference.hasOnly(row, ChangeKind.CONNECTOR);
        int[] removed = older.byKey(rows(difference.before().size(), difference::isRemoved), false);
        int size = difference.after().size();
        IntPredicate changed = difference::isChanged;
        this.rows =
                concat(
                        IntStream.of(removed).map((row) -> ~row).toArray(),
                        newer.byKey(rows(size, difference::isAdded), false),
                        newer.byKey(rows(size, changed.and(late.negate())), false),
                        newer.byKey(rows(size, late), false));
    }

    private static int[] rows(int size, IntPredicate wanted) {
        return IntStream.range(0, size).filter(wanted).toArray();
    }

    private static int[] concat(int[]... parts) {
        return Arrays.stream(parts).flatMapToInt(Arrays::stream).toArray();
    }

    /** The number of pairs that differ. */
    int count() {
        return rows.length;
    }

    /** The columns for people. */
    List<Column> titles() {
        List<Column> titles = new ArrayList<>(List.of(Column.of("change").untitled()));
        titles.add(Column.of(words.one()).named("key"));
        if (difference.after().hasBothSides()) {
            titles.add(Column.of(words.other()).named("partner"));
        }
        titles.add(Column.of("what changed"));
        return titles;
    }

    /** The first pairs for people: a row for each sentence. */
    Iterable<List<Cell>> cells(long most) {
        return () -> {
            DataDifference.Reader reader = difference.reader();
            return IntStream.of(rows)
                    .limit(most)
                    .boxed()
                    .flatMap((row) -> shown(row, reader).stream())
                    .iterator();
        };
    }

    private List<List<Cell>> shown(int row, DataDifference.Reader reader) {
        progress.advance(0);
        PairChange pair = row < 0 ? reader.removed(~row) : reader.changed(row);
        List<String> sentences = row < 0 ? removed(pair) : after(row, pair);
        List<List<Cell>> lines = new ArrayList<>();
        for (String sentence : sentences) {
            List<Cell> cells = new ArrayList<>();
            cells.add(lines.isEmpty() ? state(row) : Cell.NONE);
            cells.add(lines.isEmpty() ? key(pair.one()) : Cell.NONE);
            if (difference.after().hasBothSides()) {
                cells.add(lines.isEmpty() ? key(pair.other()) : Cell.NONE);
            }
            cells.add(Cell.of(sentence));
            lines.add(cells);
        }
        return lines;
    }

    private List<String> removed(PairChange pair) {
        return List.of(
                time(
                        "last sync ",
                        SyncTimes.last(
                                pair.one().before().orElse(null),
                                pair.other().before().orElse(null))));
    }

    private List<String> after(int row, PairChange pair) {
        return difference.isAdded(row)
                ? List.of(
                        time(
                                "first sync ",
                                SyncTimes.first(
                                        pair.one().after().orElse(null),
                                        pair.other().after().orElse(null))))
                : words.lines(pair);
    }

    private String time(String title, long time) {
        return time == IssueRecords.MISSING
                ? "without any sync time"
                : title + words.times().day(time);
    }

    private Cell state(int row) {
        if (row < 0) {
            return Cell.of(Style.REMOVED, "removed");
        }
        return difference.isAdded(row)
                ? Cell.of(Style.ADDED, "added")
                : Cell.of(Style.WARNING, "changed");
    }

    private static Cell key(RecordChange record) {
        return record.any()
                .map(SyncedIssue::name)
                .<Cell>map((name) -> Cell.of(Style.NAME, name))
                .orElse(Cell.NONE);
    }

    /** The columns for other programs. */
    static List<Column> names() {
        return List.of(
                Column.of("change"),
                Column.of("key"),
                Column.of("partner"),
                Column.of("side"),
                Column.of("field"),
                Column.of("before"),
                Column.of("after"));
    }

    /** The first pairs for other programs: a row for each difference. */
    Iterable<List<Cell>> data(long most) {
        return () -> {
            DataDifference.Reader reader = difference.reader();
            return IntStream.of(rows)
                    .limit(most)
                    .boxed()
                    .flatMap((row) -> differences(row, reader).stream())
                    .iterator();
        };
    }

    private List<List<Cell>> differences(int row, DataDifference.Reader reader) {
        progress.advance(0);
        PairChange pair = row < 0 ? reader.removed(~row) : reader.changed(row);
        List<Cell> lead = List.of(state(row), key(pair.one()), key(pair.other()));
        List<List<Cell>> found = new ArrayList<>();
        if (row < 0 || difference.isAdded(row)) {
            found.add(line(lead, Cell.NONE, Cell.NONE, Cell.NONE, Cell.NONE));
            return found;
        }
        differences(pair.one(), words.one(), lead, found);
        differences(pair.other(), words.other(), lead, found);
        return found;
    }

    private static void differences(
            RecordChange record, String side, List<Cell> lead, List<List<Cell>> found) {
        Cell name = Cell.of(side);
        if (record.isOneSided()) {
            found.add(
                    line(
                            lead,
                            name,
                            Cell.NONE,
                            json(record.before().map(SyncedIssue::record)),
                            json(record.after().map(SyncedIssue::record))));
        }
        for (IssueField field : record.fields()) {
            List<EntryChange> entries =
                    field.shape() == IssueField.ValueType.ENTRIES
                            ? record.entries(field)
                            : List.of();
            Cell title = Cell.of(field.key());
            entries.forEach(
                    (entry) ->
                            found.add(
                                    line(
                                            lead,
                                            name,
                                            title,
                                            json(entry.before().map((each) -> each.record())),
                                            json(entry.after().map((each) -> each.record())))));
            if (entries.isEmpty()) {
                found.add(
                        line(
                                lead,
                                name,
                                title,
                                value(record.before(), field),
                                value(record.after(), field)));
            }
        }
        for (RecordChange.OtherField other : record.others()) {
            Cell title = Cell.of(other.name());
            found.add(line(lead, name, title, json(other.before()), json(other.after())));
        }
    }

    private static Cell value(Optional<SyncedIssue> issue, IssueField field) {
        return issue.flatMap((each) -> each.value(field))
                .map((value) -> Cell.of(field.key(), value))
                .orElse(Cell.NONE);
    }

    private static Cell json(Optional<? extends JsonValue> value) {
        return value.<Cell>map(Cell::of).orElse(Cell.NONE);
    }

    /** A value; several of a repeated name as an array. */
    private static Cell json(List<JsonValue> values) {
        return values.size() < 2
                ? json(values.stream().findFirst())
                : Cell.of(
                        (JsonValue)
                                Span.of(
                                        values.stream()
                                                .map(JsonValue::text)
                                                .collect(Collectors.joining(",", "[", "]"))));
    }

    private static List<Cell> line(
            List<Cell> lead, Cell side, Cell field, Cell before, Cell after) {
        List<Cell> line = new ArrayList<>(lead);
        line.addAll(List.of(side, field, before, after));
        return line;
    }
}
