package dev.bbsh.render.text;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Member;
import dev.bbsh.json.syntax.JsonKind;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.Printer;
import dev.bbsh.render.Screen;
import dev.bbsh.render.View;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A table of objects with mostly the same members. Its columns are chosen automatically: one per
 * member, and for an array its length. Objects in objects, and columns that don't fit on the
 * screen, are left out and named in a note.
 */
final class ObjectTable {

    private static final int MOST_NAMES = 60;
    private static final int WIDEST = 40;
    private static final int GAP = 2;

    /** Spare width of a column, for values longer than those in the sample. */
    private static final int SPARE = 8;

    private static final int MOST_SAID = 12;

    private final List<JsonValue> sample;
    private final Screen screen;
    private final CellText cells;
    private final List<String> shown = new ArrayList<>();
    private final SequencedSet<String> left = new LinkedHashSet<>();

    private ObjectTable(List<JsonValue> sample, Screen screen) {
        this.sample = sample;
        this.screen = screen;
        this.cells = new CellText(screen);
    }

    /**
     * The table for values that begin with this sample; empty when the values of the sample aren't
     * alike.
     *
     * @param sample two values or more
     */
    static Optional<ObjectTable> of(List<JsonValue> sample, Screen screen) {
        if (sample.size() < 2 || sample.stream().anyMatch((one) -> one.kind() != JsonKind.OBJECT)) {
            return Optional.empty();
        }
        ObjectTable table = new ObjectTable(sample, screen);
        Map<String, JsonValue> names = table.names();
        long members = sample.stream().mapToLong(JsonValue::size).sum();
        boolean alike =
                !names.isEmpty()
                        && names.size() <= MOST_NAMES
                        && members * 5 >= 3L * names.size() * sample.size();
        if (!alike) {
            return Optional.empty();
        }
        names.forEach(table::choose);
        return table.shown.isEmpty() ? Optional.empty() : Optional.of(table);
    }

    /** The names of the columns, each with a value that shows which kind its column has. */
    private Map<String, JsonValue> names() {
        Map<String, JsonValue> names = new LinkedHashMap<>();
        for (JsonValue object : sample) {
            for (Member member : object.members()) {
                names.merge(
                        member.name(),
                        member.value(),
                        (old, one) -> old.kind() == JsonKind.NULL ? one : old);
            }
        }
        return names;
    }

    private void choose(String name, JsonValue example) {
        boolean fits = screen.width() - used() - GAP - SPARE >= width(name);
        Collection<String> where = fits && example.kind() != JsonKind.OBJECT ? shown : left;
        where.add(name);
    }

    private int used() {
        return shown.stream().mapToInt((name) -> width(name) + GAP).sum() - GAP;
    }

    private int width(String name) {
        int widest = DisplayWidth.of(Printer.visible(column(name).title()));
        for (JsonValue object : sample) {
            String text = Printer.visible(cells.shown(cell(object, name)));
            widest = Math.max(widest, Math.min(WIDEST, DisplayWidth.of(text)));
        }
        return widest;
    }

    View.Table table(Iterable<JsonValue> values) {
        return new View.Table(
                shown.stream().map(this::column).toList(),
                () -> StreamSupport.stream(values.spliterator(), false).map(this::row).iterator());
    }

    /** The notes about columns that the table didn't show; asked for after its last row. */
    List<String> notes() {
        return left.isEmpty()
                ? List.of()
                : List.of(
                        "not shown: "
                                + left.stream().limit(MOST_SAID).collect(Collectors.joining(", "))
                                + (left.size() > MOST_SAID ? ", ..." : "")
                                + "     (--columns NAME,... or --lines)");
    }

    private List<Cell> row(JsonValue value) {
        if (value.kind() != JsonKind.OBJECT) {
            List<Cell> row = new ArrayList<>(Collections.nCopies(shown.size(), Cell.NONE));
            row.set(0, Cell.of(value));
            return row;
        }
        for (Member member : value.members()) {
            if (left.size() <= MOST_SAID && !shown.contains(member.name())) {
                left.add(member.name());
            }
        }
        return shown.stream().map((name) -> cell(value, name)).toList();
    }

    private Column column(String name) {
        boolean array =
                sample.stream()
                        .flatMap((object) -> object.member(name).stream())
                        .anyMatch((value) -> value.kind() == JsonKind.ARRAY);
        return array ? Column.count(name + ".length()") : Column.of(name).named(name);
    }

    private static Cell cell(JsonValue object, String name) {
        return object.member(name).map((member) -> cell(name, member)).orElse(Cell.NONE);
    }

    private static Cell cell(String name, JsonValue member) {
        return member.kind() == JsonKind.ARRAY ? Cell.of(member.size()) : Cell.of(name, member);
    }
}
