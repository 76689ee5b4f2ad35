package dev.bbsh.shell.command.share;

import dev.bbsh.operation.redact.PersonalCheck;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.View;

import java.util.List;

/** The table of what seems personal in files. */
final class PersonalTable {

    private PersonalTable() {}

    static View of(List<PersonalCheck.Found> found) {
        return new View.Table(
                List.of(
                        Column.of("kind"),
                        Column.of("value"),
                        Column.of("count"),
                        Column.of("line"),
                        Column.of("file")),
                found.stream().map(PersonalTable::row).toList(),
                "nothing that seems personal was found (names in running text can't be"
                        + " recognized)");
    }

    private static List<Cell> row(PersonalCheck.Found each) {
        return List.of(
                Cell.of(each.value().kind().title()),
                Cell.of(each.value().value()),
                Cell.of(each.value().count()),
                Cell.of(each.value().line()),
                Cell.of(each.source()));
    }
}
