package dev.bbsh.shell.command.value;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;
import dev.bbsh.json.Span;
import dev.bbsh.operation.query.DistinctValues;
import dev.bbsh.operation.query.LastMemberName;
import dev.bbsh.operation.query.LimitedIterator;
import dev.bbsh.operation.query.NoMatchAdvice;
import dev.bbsh.operation.query.SortOrder;
import dev.bbsh.query.JsonPath;
import dev.bbsh.query.match.Matches;
import dev.bbsh.query.parse.PathSyntaxException;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.View;
import dev.bbsh.session.document.DocumentNames;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.shell.contract.Invocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** One path of the command {@code query}, in the form that the options choose. */
final class PathQuery {

    private final Invocation in;

    private final OpenDocument document;

    private final String where;

    private final JsonPath path;

    private final QueryMatches found;

    private final Optional<SortOrder> order;

    private Supplier<List<String>> ofColumns = List::of;

    /**
     * Reads the path.
     *
     * @throws PathSyntaxException when it is not a path
     */
    PathQuery(Invocation in, OpenDocument document, String text) {
        this.in = in;
        this.document = document;
        this.where = in.get(QueryCommand.IN).map((name) -> " --in " + name).orElse("");
        this.path = path(text);
        this.found = new QueryMatches(path, document.content().root(), in.progress());
        this.order = QuerySorting.of(in.get(QueryCommand.SORT), in.progress());
    }

    private JsonPath path(String text) {
        try {
            return JsonPath.parse(text, document.content().root(), in.progress());
        } catch (PathSyntaxException mistake) {
            if (DocumentNames.isLast(text)) {
                throw mistake.advising("query $ --in " + DocumentNames.LAST);
            }
            throw mistake.advising(NoMatchAdvice.of(mistake.advice(), where));
        }
    }

    /** The path, as it was typed. */
    String text() {
        return path.text();
    }

    /** The name of the member that the path ends with; it tells whether numbers can be times. */
    String memberName() {
        return LastMemberName.of(path.query());
    }

    /** Notes on the values that were pulled, after the last one. */
    List<String> notes() {
        List<String> notes = new ArrayList<>(found.notes());
        found.reason().map((reason) -> NoMatchAdvice.of(reason, where)).ifPresent(notes::add);
        notes.addAll(ofColumns.get());
        order.filter((_) -> found.reason().isEmpty())
                .map(QuerySorting::notes)
                .ifPresent(notes::addAll);
        return notes;
    }

    /** The results. */
    View view() {
        if (in.get(QueryCommand.COUNT)) {
            return View.value(Span.of(Long.toString(counts(List.of(this)).getFirst())));
        }
        if (in.get(QueryCommand.PATHS)) {
            return new View.Places(places(), found::ambiguousNames);
        }
        if (in.get(QueryCommand.GROUP)) {
            return new ValueGroups(found.values(), memberName())
                    .table(order, in.get(QueryCommand.LIMIT));
        }
        Iterable<JsonValue> values = sorted(values());
        Optional<String> paths = in.get(QueryCommand.COLUMNS);
        if (paths.isPresent()) {
            PathColumns columns = new PathColumns(paths.get(), in.progress());
            ofColumns = () -> columns.notes(document.content().root());
            return columns.table(values);
        }
        return in.get(QueryCommand.LINES)
                ? new View.Values(values, View.Shape.LINES)
                : View.values(values);
    }

    /** Has the values of some paths in the same document found in one walk. */
    static void join(List<PathQuery> queries) {
        QueryMatches.join(queries.stream().map((query) -> query.found).toList());
    }

    /** The numbers of values that some paths find in the same document. */
    static List<Long> counts(List<PathQuery> queries) {
        return queries.getFirst().in.get(QueryCommand.UNIQUE)
                ? queries.stream().map(PathQuery::unique).toList()
                : QueryMatches.counts(queries.stream().map((query) -> query.found).toList());
    }

    private long unique() {
        long count = 0;
        for (JsonValue _ : values()) {
            count++;
        }
        return count;
    }

    private Iterable<JsonValue> values() {
        Iterable<JsonValue> all = found.values();
        return in.get(QueryCommand.UNIQUE)
                ? () -> DistinctValues.of(all.iterator(), DistinctValues.MOST)
                : all;
    }

    private Iterable<JsonValue> sorted(Iterable<JsonValue> all) {
        return order.map((by) -> QuerySorting.sorted(all, by, in.get(QueryCommand.LIMIT)))
                .orElseGet(() -> limited(all));
    }

    private Iterable<Place> places() {
        return order.map((by) -> QuerySorting.places(found, by, in.get(QueryCommand.LIMIT)))
                .orElseGet(() -> limited(found.each(Matches::place)));
    }

    private <T> Iterable<T> limited(Iterable<T> all) {
        return () -> new LimitedIterator<>(all.iterator(), in.get(QueryCommand.LIMIT));
    }

    /** The way in which the path is read and evaluated. */
    View explanation() {
        JsonPath.Explanation said = path.explain(document.content().root());
        List<View.Fact> facts = new ArrayList<>();
        facts.add(View.Fact.of("read as", Cell.of(said.reading())));
        facts.add(View.Fact.of("notation", Cell.of(said.notation())));
        if (!path.isStandard()) {
            facts.add(
                    View.Fact.of(
                            "in the standard",
                            Cell.of(path.standardForm().orElse("no equivalent path"))));
        }
        facts.add(
                new View.Fact(
                        Column.of("evaluated by").named("answeredBy"), Cell.of(said.evaluator())));
        facts.add(View.Fact.of("plan", Cell.of(said.plan())));
        return new View.Facts(facts);
    }
}
