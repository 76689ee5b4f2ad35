package dev.bbsh.shell.command.finding;

import dev.bbsh.check.Finding;
import dev.bbsh.check.IdDetail;
import dev.bbsh.check.IdDetail.Mention;
import dev.bbsh.check.IdSuggestion;
import dev.bbsh.json.Span;
import dev.bbsh.json.text.JsonText;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The additional columns of findings about IDs of a sync config, for other programs. */
final class IdColumns {

    static final List<Column> COLUMNS =
            List.of(
                    Column.of("kind"),
                    Column.of("oldId"),
                    Column.of("sourceName"),
                    Column.of("verdict"),
                    Column.of("suggestions"),
                    Column.of("sure"),
                    Column.of("references"),
                    Column.of("tabs"));

    private IdColumns() {}

    /** A finding's row with these columns; they are empty when it is not about an ID. */
    static List<Cell> and(List<Cell> row, Finding finding) {
        Stream<Cell> cells =
                finding.detail()
                        .map(IdColumns::cells)
                        .orElseGet(() -> COLUMNS.stream().map((_) -> Cell.NONE));
        return Stream.concat(row.stream(), cells).toList();
    }

    private static Stream<Cell> cells(IdDetail id) {
        return Stream.of(
                Cell.of(id.kind()),
                Cell.of(id.oldId()),
                id.sourceName().map(Cell::of).orElse(Cell.NONE),
                Cell.of(id.verdict()),
                FindingTable.json(id.suggestions(), IdColumns::suggestion),
                Cell.of(Span.of(Boolean.toString(id.sure()))),
                FindingTable.json(id.references(), IdColumns::mention),
                Cell.of(id.tabs()));
    }

    private static String suggestion(IdSuggestion each) {
        return object(
                "id", each.id(),
                "name", each.name(),
                "rule", each.rule(),
                "evidence", each.evidence(),
                "confidence", each.confidence().word());
    }

    private static String mention(Mention each) {
        return object(
                "place", each.place().toString(),
                "where", each.where(),
                "token", each.token(),
                "tab", each.tab());
    }

    private static String object(String... namesAndValues) {
        return Stream.iterate(0, (i) -> i < namesAndValues.length, (i) -> i + 2)
                .map(
                        (i) ->
                                JsonText.quote(namesAndValues[i])
                                        + ":"
                                        + JsonText.quote(namesAndValues[i + 1]))
                .collect(Collectors.joining(",", "{", "}"));
    }
}
