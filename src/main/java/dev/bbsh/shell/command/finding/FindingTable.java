package dev.bbsh.shell.command.finding;

import dev.bbsh.check.Finding;
import dev.bbsh.check.RowDetail;
import dev.bbsh.check.fix.Fix;
import dev.bbsh.check.fix.IdDetail;
import dev.bbsh.check.fix.IdDetail.Mention;
import dev.bbsh.check.fix.IdSuggestion;
import dev.bbsh.json.Place;
import dev.bbsh.json.Span;
import dev.bbsh.json.edit.Edit;
import dev.bbsh.json.tape.JsonText;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.View;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of findings for other programs, with all that is known of them. */
public final class FindingTable {

    private static final List<Column> COLUMNS =
            List.of(
                    Column.of("id"),
                    Column.of("rule"),
                    Column.of("severity"),
                    Column.of("certainty"),
                    Column.of("document"),
                    Column.of("side"),
                    Column.of("keys"),
                    Column.of("places"),
                    Column.of("message"),
                    Column.of("evidence"),
                    Column.of("fixes"));

    /** The additional columns of findings about IDs of a sync config. */
    private static final List<Column> ID_COLUMNS =
            List.of(
                    Column.of("kind"),
                    Column.of("oldId"),
                    Column.of("sourceName"),
                    Column.of("verdict"),
                    Column.of("suggestions"),
                    Column.of("sure"),
                    Column.of("references"),
                    Column.of("tabs"));

    /** The additional columns of findings about a backup. */
    private static final List<Column> ROW_COLUMNS =
            List.of(Column.of("waivable"), Column.of("advice"), Column.of("rows"));

    private FindingTable() {}

    public static View of(List<Finding> findings) {
        boolean ofIds = findings.stream().anyMatch((each) -> each.detail().isPresent());
        boolean ofRows = findings.stream().anyMatch((each) -> each.rows().isPresent());
        List<Column> columns = new ArrayList<>(COLUMNS);
        columns.addAll(ofIds ? ID_COLUMNS : List.of());
        columns.addAll(ofRows ? ROW_COLUMNS : List.of());
        return new View.Table(
                columns,
                () -> findings.stream().map((each) -> row(each, ofIds, ofRows)).iterator());
    }

    private static List<Cell> row(Finding finding, boolean ofIds, boolean ofRows) {
        List<Cell> row = new ArrayList<>(row(finding));
        if (ofIds) {
            finding.detail()
                    .map(FindingTable::cells)
                    .orElseGet(() -> ID_COLUMNS.stream().map((_) -> Cell.NONE))
                    .forEach(row::add);
        }
        if (ofRows) {
            RowDetail detail = finding.rows().orElse(RowDetail.NONE);
            row.add(Cell.of(finding.isWaivable()));
            row.add(Cell.of(detail.advice()));
            row.add(new Cell.Records(detail.columns(), detail.rows()));
        }
        return row;
    }

    private static List<Cell> row(Finding finding) {
        return List.of(
                Cell.of(finding.id()),
                Cell.of(finding.rule().id()),
                Cell.of(finding.severity().word()),
                Cell.of(finding.rule().certainty().word()),
                Cell.of(finding.document()),
                finding.side().isEmpty() ? Cell.NONE : Cell.of(finding.side()),
                Cell.of(finding.keys()),
                Cell.of(finding.places().stream().map(Place::toString).toList()),
                Cell.of(finding.message()),
                json(finding.evidence(), FindingTable::evidence),
                json(finding.fixes(), FindingTable::fix));
    }

    private static <T> Cell json(List<T> all, Function<T, String> each) {
        return Cell.of(Span.of(all.stream().map(each).collect(Collectors.joining(",", "[", "]"))));
    }

    private static String evidence(Finding.Evidence evidence) {
        return "{\"name\":"
                + JsonText.quote(evidence.name())
                + ",\"value\":"
                + JsonText.quote(evidence.value())
                + "}";
    }

    private static String fix(Fix fix) {
        return "{\"to\":"
                + JsonText.quote(fix.to())
                + ",\"title\":"
                + JsonText.quote(fix.title())
                + ",\"sure\":"
                + fix.sure()
                + ",\"edits\":"
                + fix.edits().stream()
                        .map(FindingTable::edit)
                        .collect(Collectors.joining(",", "[", "]"))
                + "}";
    }

    private static String edit(Edit edit) {
        String at = ",\"at\":" + JsonText.quote(edit.at().toString());
        return switch (edit) {
            case Edit.Put(Place _, var value) ->
                    "{\"edit\":\"put\"" + at + ",\"value\":" + value.text() + "}";
            case Edit.Insert(Place _, var value) ->
                    "{\"edit\":\"insert\"" + at + ",\"value\":" + value.text() + "}";
            case Edit.Remove _ -> "{\"edit\":\"remove\"" + at + "}";
            case Edit.RenameKey(Place _, String name) ->
                    "{\"edit\":\"rename\"" + at + ",\"name\":" + JsonText.quote(name) + "}";
        };
    }

    private static Stream<Cell> cells(IdDetail id) {
        return Stream.of(
                Cell.of(id.kind()),
                Cell.of(id.oldId()),
                id.sourceName().map(Cell::of).orElse(Cell.NONE),
                Cell.of(id.verdict()),
                json(id.suggestions(), FindingTable::suggestion),
                Cell.of(Span.of(Boolean.toString(id.sure()))),
                json(id.references(), FindingTable::mention),
                Cell.of(id.tabs()));
    }

    private static String suggestion(IdSuggestion each) {
        return object(
                "id", each.id(),
                "name", each.name(),
                "rule", each.rule().word(),
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
