package dev.bbsh.shell.command.value;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;
import dev.bbsh.operation.query.SortOrder;
import dev.bbsh.query.parse.RelativePaths;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The option {@code --sort} of a query. */
final class QuerySorting {

    private static final String ADVICE = "query PATH --sort comments.length(),-localIssueKey";

    private QuerySorting() {}

    /**
     * The order that the option describes; nothing when it is not given.
     *
     * @param texts paths with commas between them, each perhaps with a dash in front
     */
    static Optional<SortOrder> of(List<String> texts, Progress progress) {
        List<SortOrder.Criterion> criteria = new ArrayList<>();
        for (String text : texts) {
            for (String part : RelativePaths.list(text)) {
                boolean turned = part.startsWith("-");
                String path = turned ? part.substring(1) : part;
                criteria.add(
                        new SortOrder.Criterion(
                                path, RelativePath.parse(path, "path to sort by", ADVICE), turned));
            }
        }
        return criteria.isEmpty()
                ? Optional.empty()
                : Optional.of(new SortOrder(criteria, progress));
    }

    /** The first values in an order; they are sorted when they are asked for. */
    static Iterable<JsonValue> sorted(Iterable<JsonValue> all, SortOrder order, long limit) {
        return () -> order.first(all, (value) -> value, limit).iterator();
    }

    /** The places of the first values in an order. */
    static Iterable<Place> places(QueryMatches found, SortOrder order, long limit) {
        record Located(JsonValue value, Place place) {}
        return () ->
                order
                        .first(
                                found.each((match) -> new Located(match.value(), match.place())),
                                Located::value,
                                limit)
                        .stream()
                        .map(Located::place)
                        .iterator();
    }

    /** Notes on the paths that no value has. */
    static List<String> notes(SortOrder order) {
        return order.unused().stream()
                .map((path) -> "--sort " + path + ": no value has anything to sort by there")
                .toList();
    }
}
