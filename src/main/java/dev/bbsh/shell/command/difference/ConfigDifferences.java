package dev.bbsh.shell.command.difference;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.edit.JsonComparison.Difference;
import dev.bbsh.operation.check.ConfigNames;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.View;
import dev.bbsh.shell.command.value.Differences;
import dev.bbsh.text.FirstFew;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The differences of two sync configs by path, with the names of the items that they name by ID.
 *
 * @param before the names in the config before
 * @param after the names in the config after
 */
record ConfigDifferences(ConfigNames before, ConfigNames after) {

    /** The names of a value that are shown. */
    private static final int NAMES = 3;

    /** The number of the column with the owner. */
    private static final int OWNER = 2;

    private static final List<Column> TEXT =
            List.of(
                    Column.of("change").untitled(),
                    Column.of("place").untitled(),
                    Column.of("of"),
                    Column.of("before"),
                    Column.of("after"));

    private static final List<Column> DATA =
            List.of(
                    Column.of("change"),
                    Column.of("place"),
                    Column.of("owner"),
                    Column.of("before"),
                    Column.of("before name"),
                    Column.of("after"),
                    Column.of("after name"));

    /** A table of differences: as text with the names behind the IDs. */
    View table(Differences differences) {
        List<List<Cell>> rows = differences.first().stream().map(this::shown).toList();
        boolean owned = rows.stream().anyMatch((row) -> !row.get(OWNER).equals(Cell.NONE));
        View text =
                owned
                        ? new View.Table(TEXT, rows, Differences.NONE)
                        : new View.Table(
                                without(TEXT),
                                rows.stream().map(ConfigDifferences::without).toList(),
                                Differences.NONE);
        View data = new View.Table(DATA, differences.first().stream().map(this::data).toList());
        return new View.Either(text, data);
    }

    /** The columns but that of the owner, which most configs do not need. */
    private static <T> List<T> without(List<T> all) {
        List<T> rest = new ArrayList<>(all);
        rest.remove(OWNER);
        return rest;
    }

    private List<Cell> shown(Difference difference) {
        List<Cell> plain = Differences.row(difference);
        return List.of(
                plain.get(0),
                plain.get(1),
                owner(difference),
                shown(plain.get(2), namesBefore(difference)),
                shown(plain.get(3), namesAfter(difference)));
    }

    /** A value with the names of its items: {@code 10002 = Done}. */
    private static Cell shown(Cell cell, Collection<String> names) {
        return !names.isEmpty() && cell instanceof Cell.Json(JsonValue value)
                ? Cell.of(value.asString().orElseGet(value::text) + " = " + words(names))
                : cell;
    }

    private List<Cell> data(Difference difference) {
        List<Cell> plain = Differences.row(difference);
        return List.of(
                plain.get(0),
                plain.get(1),
                owner(difference),
                plain.get(2),
                cell(namesBefore(difference)),
                plain.get(3),
                cell(namesAfter(difference)));
    }

    private Cell owner(Difference difference) {
        Optional<String> owner =
                difference instanceof Difference.Removed(var place, _)
                        ? before.owner(place)
                        : after.owner(difference.place());
        return owner.map(Cell::of).orElse(Cell.NONE);
    }

    private Collection<String> namesBefore(Difference difference) {
        return switch (difference) {
            case Difference.Removed(var place, _) -> before.at(place);
            case Difference.Changed(var place, JsonValue was, _) ->
                    before.of(was.asString().orElseGet(was::text), place, after);
            case Difference.Added _, Difference.Renamed _ -> List.of();
        };
    }

    private Collection<String> namesAfter(Difference difference) {
        return switch (difference) {
            case Difference.Added(var place, _) -> after.at(place);
            case Difference.Changed(var place, _, _) -> after.at(place);
            case Difference.Renamed(var place, _) -> after.at(place);
            case Difference.Removed _ -> List.of();
        };
    }

    private static Cell cell(Collection<String> names) {
        return names.isEmpty() ? Cell.NONE : Cell.of(words(names));
    }

    private static String words(Collection<String> names) {
        return FirstFew.of(names, NAMES).words();
    }
}
