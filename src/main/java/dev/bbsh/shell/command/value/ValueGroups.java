package dev.bbsh.shell.command.value;

import dev.bbsh.json.JsonValue;
import dev.bbsh.operation.query.DistinctValues;
import dev.bbsh.operation.query.SortOrder;
import dev.bbsh.query.filter.CanonicalText;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.View;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Groups of equal values, with their counts. */
final class ValueGroups {

    private final Map<String, Group> groups = new LinkedHashMap<>();

    private final String name;

    /**
     * Counts all values.
     *
     * @param name the name of their member, which tells whether numbers can be times
     */
    ValueGroups(Iterable<JsonValue> values, String name) {
        this.name = name;
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

    /**
     * The groups in an order of their values; without one, the most frequent ones first, and among
     * equals the one that came first.
     */
    View table(Optional<SortOrder> order, long limit) {
        List<Group> shown =
                order.map((by) -> by.first(groups.values(), Group::value, limit))
                        .orElseGet(
                                () ->
                                        groups.values().stream()
                                                .sorted(
                                                        Comparator.comparingLong(Group::count)
                                                                .reversed())
                                                .limit(limit)
                                                .toList());
        return new View.Table(
                List.of(Column.count("count").untitled(), Column.of("value").untitled()),
                shown.stream()
                        .map(
                                (group) ->
                                        List.of(
                                                Cell.of(group.count()),
                                                Cell.of(name, group.value())))
                        .toList(),
                "nothing found");
    }
}
