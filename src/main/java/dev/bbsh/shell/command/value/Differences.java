package dev.bbsh.shell.command.value;

import dev.bbsh.json.Document;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;
import dev.bbsh.json.edit.JsonComparison;
import dev.bbsh.json.tape.JsonText;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.Style;
import dev.bbsh.render.View;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.text.FirstFew;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/** The differences between two documents: all are counted, the first ones kept. */
public final class Differences {

    /** The text for no differences. */
    public static final String NONE = "no differences";

    /** Times that differ by less are shown as numbers, since as times they would look the same. */
    private static final long SECOND = 1_000;

    private final List<JsonComparison.Difference> shown = new ArrayList<>();

    private final long limit;

    private long count;

    private Differences(long limit) {
        this.limit = limit;
    }

    /**
     * Compares two documents: counts all differences, and keeps the first ones.
     *
     * @param limit the number of differences to keep
     */
    public static Differences of(
            Document before,
            Document after,
            JsonComparison.ScalarEquality sameness,
            long limit,
            Progress progress) {
        Differences found = new Differences(limit);
        progress.begin("comparing", JsonComparison.amount(before.root(), after.root()));
        JsonComparison.of(before.root(), after.root(), sameness, found::add, progress);
        return found;
    }

    /** The number of changes since a document was loaded or made, in words. */
    public static String summary(OpenDocument document, Progress progress) {
        if (!document.changed()) {
            return "no edits since " + origin(document);
        }
        Differences all =
                of(
                        document.asLoaded(),
                        document.content(),
                        JsonComparison.ScalarEquality.OF_TEXT,
                        0,
                        progress);
        return (all.count == 0 ? "no edits" : Plurals.of(all.count, "change"))
                + " since "
                + origin(document);
    }

    public long count() {
        return count;
    }

    /** The differences that were kept. */
    public List<JsonComparison.Difference> first() {
        return Collections.unmodifiableList(shown);
    }

    /** The places of the differences that are kept. */
    public List<Place> places() {
        return shown.stream().map(JsonComparison.Difference::place).toList();
    }

    /** The first difference in words; there must be one. */
    public String firstInWords() {
        JsonComparison.Difference first = shown.getFirst();
        String more = count == 1 ? "" : ", " + FirstFew.more(count - 1);
        return row(first).getFirst() instanceof Cell.Text what
                ? what.text() + " at " + first.place().brief() + more
                : "";
    }

    public View table() {
        return table(shown);
    }

    /** A table of some differences. */
    public static View table(List<JsonComparison.Difference> differences) {
        return new View.Table(
                List.of(
                        Column.of("change").untitled(),
                        Column.of("place").untitled(),
                        Column.of("before"),
                        Column.of("after")),
                differences.stream().map(Differences::row).toList(),
                NONE);
    }

    /**
     * The differences with a remark on each in a column of its own.
     *
     * @param remark on a place; empty where there is none
     */
    public View table(String title, Function<Place, String> remark) {
        List<List<Cell>> rows = new ArrayList<>();
        for (JsonComparison.Difference each : shown) {
            List<Cell> cells = new ArrayList<>(row(each));
            String said = remark.apply(each.place());
            cells.add(said.isEmpty() ? Cell.NONE : Cell.of(Style.MUTED, said));
            rows.add(cells);
        }
        return new View.Table(
                List.of(
                        Column.of("change").untitled(),
                        Column.of("place").untitled(),
                        Column.of("before"),
                        Column.of("after"),
                        Column.of(title)),
                rows,
                NONE);
    }

    private static String origin(OpenDocument document) {
        return switch (document.origin()) {
            case DocumentOrigin.Loaded _ -> "it was loaded";
            case DocumentOrigin.Merged _ -> "the merge";
            case DocumentOrigin.Made _ -> "it was made";
        };
    }

    private boolean add(JsonComparison.Difference difference) {
        if (count++ < limit) {
            shown.add(difference);
        }
        return true;
    }

    /** A difference as cells: the change, the place, the value before and the one after. */
    public static List<Cell> row(JsonComparison.Difference difference) {
        return switch (difference) {
            case JsonComparison.Difference.Added(Place place, var value) ->
                    row(Style.ADDED, "added", place, Cell.NONE, cell(place, value));
            case JsonComparison.Difference.Removed(Place place, var value) ->
                    row(Style.REMOVED, "removed", place, cell(place, value), Cell.NONE);
            case JsonComparison.Difference.Changed(Place place, var before, var after) ->
                    changed(place, before, after);
            case JsonComparison.Difference.Renamed(Place place, String before) ->
                    row(Style.WARNING, "renamed", place, name(before), Cell.NONE);
        };
    }

    private static List<Cell> changed(Place place, JsonValue before, JsonValue after) {
        Cell was = cell(place, before);
        Cell now = cell(place, after);
        boolean times =
                was instanceof Cell.Timestamp(JsonValue _, long from)
                        && now instanceof Cell.Timestamp(JsonValue _, long to)
                        && from / SECOND != to / SECOND;
        return times
                ? row(Style.WARNING, "changed", place, was, now)
                : row(Style.WARNING, "changed", place, Cell.of(before), Cell.of(after));
    }

    /** A value; a time if the name of its member allows it. */
    private static Cell cell(Place place, JsonValue value) {
        return !place.steps().isEmpty()
                        && place.steps().getLast() instanceof Place.Step.Name(String name, int _)
                ? Cell.of(name, value)
                : Cell.of(value);
    }

    private static Cell name(String name) {
        return Cell.of(JsonText.quote(name));
    }

    private static List<Cell> row(Style style, String what, Place place, Cell before, Cell after) {
        return List.of(Cell.of(style, what), Cell.of(place), before, after);
    }
}
