package dev.bbsh.render.format;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Member;
import dev.bbsh.json.syntax.JsonKind;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.View;
import dev.bbsh.work.Progress;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.stream.StreamSupport;

/**
 * A table of values: when all are objects, a column for each name that occurs in them; otherwise
 * one column.
 */
final class ValueTable {

    private static final int MOST_COLUMNS = 200;
    private static final List<Column> ONE = List.of(Column.of("value"));

    private ValueTable() {}

    static View.Table of(Iterable<? extends JsonValue> values, Progress progress) {
        SequencedSet<String> names = new LinkedHashSet<>();
        for (JsonValue value : values) {
            progress.advance(0);
            if (value.kind() != JsonKind.OBJECT || names.size() > MOST_COLUMNS) {
                return new View.Table(ONE, rows(values));
            }
            for (Member member : value.members()) {
                names.add(member.name());
            }
        }
        if (names.isEmpty()) {
            return new View.Table(ONE, rows(values));
        }
        List<String> columns = List.copyOf(names);
        return new View.Table(
                columns.stream()
                        .map((name) -> new Column(name, name, Column.Alignment.LEFT))
                        .toList(),
                rows(values, columns));
    }

    private static Iterable<List<Cell>> rows(Iterable<? extends JsonValue> values) {
        return () ->
                StreamSupport.stream(values.spliterator(), false)
                        .map((value) -> List.of(Cell.of(value)))
                        .iterator();
    }

    private static Iterable<List<Cell>> rows(
            Iterable<? extends JsonValue> values, List<String> names) {
        return () ->
                StreamSupport.stream(values.spliterator(), false)
                        .map((value) -> row(value, names))
                        .iterator();
    }

    private static List<Cell> row(JsonValue object, List<String> names) {
        return names.stream()
                .map(
                        (name) ->
                                object.member(name)
                                        .map((value) -> Cell.of(name, value))
                                        .orElse(Cell.NONE))
                .toList();
    }
}
