package dev.bbsh.shell.command.query;

import dev.bbsh.json.JsonValue;
import dev.bbsh.operation.query.DistinctValues;
import dev.bbsh.query.filter.CanonicalText;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.View;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Groups of equal values, with their counts. */
final class ValueGroups {

    private final Map<String, Group> groups = new LinkedHashMap<>();

    /** Counts all values. */
    ValueGroups(Iterable<JsonValue> values) {
        for (JsonValue value : values) {
            groups.merge(CanonicalText.of(value), new Group(value, 1), (old, _) -> old.more());
            if (groups.size() > DistinctValues.MOST) {
                throw DistinctValues.tooMany(DistinctValues.MOST);
            }
        }
    }

    /** A value, and how often it occurs. */
    private record Group(JsonValue value, long count) {

        Group more() {
            return new Group(value, count + 1);
        }
    }

    /** The most frequent ones first; among equals the one that came first. */
    View table(long limit) {
        return new View.Table(
                List.of(Column.count("count").untitled(), Column.of("value").untitled()),
                groups.values().stream()
                        .sorted(Comparator.comparingLong(Group::count).reversed())
                        .limit(limit)
                        .map((group) -> List.of(Cell.of(group.count()), Cell.of(group.value())))
                        .toList(),
                "nothing found");
    }
}
