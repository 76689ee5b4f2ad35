package dev.bbsh.shell.command.check;

import dev.bbsh.backbone.SideName;
import dev.bbsh.check.config.reference.Reference;
import dev.bbsh.check.config.scan.References;
import dev.bbsh.operation.mention.ReferenceNames;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.Style;
import dev.bbsh.render.View;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The rows of an inventory, for people and for other programs. */
final class InventoryTable {

    private static final int NAME = 2;

    private static final List<Column> READ =
            List.of(
                    Column.of("kind"),
                    Column.of("id"),
                    Column.of("side"),
                    Column.of("path"),
                    Column.of("how"));

    private static final List<Column> DATA =
            List.of(
                    Column.of("kind"),
                    Column.of("id"),
                    Column.of("name"),
                    Column.of("side"),
                    Column.of("where"),
                    Column.of("token"),
                    Column.of("within"),
                    Column.of("place"));

    private InventoryTable() {}

    /** The references, for people; with their names as far as a catalog tells some. */
    static View of(Stream<Reference> references, ReferenceNames names) {
        List<Reference> shown = references.toList();
        if (shown.stream().noneMatch((each) -> names.of(each).isPresent())) {
            return new View.Table(READ, shown.stream().map(InventoryTable::line).toList());
        }
        List<Column> columns = new ArrayList<>(READ);
        columns.add(NAME, Column.of("name"));
        return new View.Table(columns, shown.stream().map((each) -> named(each, names)).toList());
    }

    private static List<Cell> named(Reference each, ReferenceNames names) {
        List<Cell> cells = new ArrayList<>(line(each));
        cells.add(NAME, name(each, names));
        return cells;
    }

    /** The unexplained values, for people. */
    static View ofIds(Stream<References.UnexplainedId> ids) {
        return new View.Table(READ, ids.map(InventoryTable::line).toList());
    }

    /** Everything that is known; unexplained values have the kind {@code unexplained}. */
    static View data(References references, ReferenceNames names, long limit) {
        Iterable<List<Cell>> rows =
                () ->
                        Stream.concat(
                                        references.found().stream().map((each) -> row(each, names)),
                                        references.unexplained().stream().map(InventoryTable::row))
                                .limit(limit)
                                .iterator();
        return new View.Table(DATA, rows);
    }

    private static List<Cell> line(Reference each) {
        return List.of(
                Cell.of(each.kind().word()),
                Cell.of(Style.NUMBER, each.id()),
                side(each),
                Cell.of(each.place()),
                Cell.of(Style.MUTED, how(each)));
    }

    /** The notation of a reference, as far as its ID and its place do not show it. */
    private static String how(Reference each) {
        String in = each.owner().map((within) -> "in " + text(within)).orElse("");
        boolean same = each.token().equals(each.id());
        return switch (each.part()) {
            case KEY -> ("name " + in).strip();
            case VALUE -> same ? in : (each.token() + " " + in).strip();
            case TEXT -> same ? how(Reference.Part.TEXT) : each.token();
        };
    }

    private static List<Cell> line(References.UnexplainedId each) {
        return List.of(
                Cell.of(Style.WARNING, "?"),
                Cell.of(Style.NUMBER, each.token()),
                Cell.NONE,
                Cell.of(each.place()),
                Cell.of(Style.MUTED, how(each.part())));
    }

    private static String how(Reference.Part where) {
        return switch (where) {
            case KEY -> "name";
            case VALUE -> "";
            case TEXT -> "in text";
        };
    }

    private static List<Cell> row(Reference each, ReferenceNames names) {
        return List.of(
                Cell.of(each.kind().word()),
                Cell.of(each.id()),
                name(each, names),
                side(each),
                Cell.of(each.part().word()),
                Cell.of(each.token()),
                each.owner().map((within) -> Cell.of(text(within))).orElse(Cell.NONE),
                Cell.of(each.place()));
    }

    private static List<Cell> row(References.UnexplainedId each) {
        return List.of(
                Cell.of("unexplained"),
                Cell.NONE,
                Cell.NONE,
                Cell.NONE,
                Cell.of(each.part().word()),
                Cell.of(each.token()),
                Cell.NONE,
                Cell.of(each.place()));
    }

    private static Cell name(Reference each, ReferenceNames names) {
        return names.of(each).map(Cell::of).orElse(Cell.NONE);
    }

    private static Cell side(Reference each) {
        return each.side()
                .map((side) -> Cell.of(side == SideName.FIRST ? "first" : "second"))
                .orElse(Cell.NONE);
    }

    private static String text(Reference.Owner within) {
        return within.id() + within.parent().map((id) -> " > " + id).orElse("");
    }
}
