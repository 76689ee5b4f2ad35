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
import dev.bbsh.session.LatestResults;
import dev.bbsh.session.document.DocumentNames;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.shell.contract.Answer;
import dev.bbsh.shell.contract.Argument;
import dev.bbsh.shell.contract.Declaration;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Option;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;
import dev.bbsh.work.BbshException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The command {@code query}: runs a path over a document. */
public final class QueryCommand implements ShellCommand {

    private static final Argument<String> PATH = Argument.required(ParameterType.PATH);

    private static final Option<Optional<String>> IN =
            Option.of("in", ParameterType.DOCUMENT, "the document to query");

    private static final Option<Boolean> COUNT =
            Option.flag("count", "show only the number of values");

    private static final Option<Boolean> PATHS =
            Option.flag("paths", "show the path of each value");

    private static final Option<Boolean> GROUP =
            Option.flag("group", "show each different value and how often it occurs");

    private static final Option<Boolean> UNIQUE =
            Option.flag("unique", "show equal values only once");

    private static final Option<Optional<String>> COLUMNS =
            Option.of(
                    "columns",
                    ParameterType.COLUMNS,
                    "show a table with these paths, starting at each value");

    private static final Option<Boolean> LINES =
            Option.flag("lines", "show one JSON value per line");

    private static final Option<List<String>> SORT =
            Option.many(
                    "sort",
                    ParameterType.COLUMNS,
                    "sort by these paths, starting at each value; -PATH turns the order");

    private static final Option<Long> LIMIT =
            Option.number("limit", "maximum number shown")
                    .map((number) -> number.orElse(Long.MAX_VALUE));

    private static final Option<Boolean> EXPLAIN =
            Option.flag("explain", "show how the path is read and evaluated, not its values");

    /** The options that choose the form of the answer, of which a query takes only one. */
    private static final List<Option<?>> SHAPES =
            List.of(EXPLAIN, COUNT, PATHS, GROUP, COLUMNS, LINES);

    /** The options of that kind that can be combined with {@code --unique}. */
    private static final List<Option<?>> OF_UNIQUE = List.of(COUNT, COLUMNS, LINES);

    private static final Signature SIGNATURE =
            Declaration.command("query", "Query a document with a JSONPath")
                    .argument(PATH)
                    .options(IN, COUNT, PATHS, GROUP, UNIQUE, COLUMNS, LINES, SORT, LIMIT)
                    .options(EXPLAIN)
                    .example("query $.firstConnector[*].localIssueKey", "all keys of one side")
                    .example(
                            "query '$..comments[?@.localId == \"10019\"]' --paths",
                            "where that comment is")
                    .example(
                            "query $.firstConnector[*] --columns localIssueKey,comments.length()",
                            "one row per issue")
                    .example(
                            "query $.firstConnector[*] --sort -lastOutgoingChange --limit 5",
                            "the five that have been quiet for longest")
                    .detail(
                            "Until the next query the result is available as the document last:"
                                    + " save last FILE, query PATH --in last.")
                    .data()
                    .signature();

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Answer run(Invocation in) {
        List<Option<?>> chosen = new ArrayList<>(SHAPES);
        chosen.removeIf((shape) -> !in.has(shape));
        if (chosen.size() > 1) {
            throw apart(in, chosen.get(0), chosen.get(1));
        }
        if (in.get(UNIQUE) && !chosen.isEmpty() && !OF_UNIQUE.contains(chosen.getFirst())) {
            throw apart(in, UNIQUE, chosen.getFirst());
        }
        Stream.of(COUNT, EXPLAIN)
                .filter((shape) -> chosen.contains(shape) && in.has(LIMIT))
                .forEach(
                        (shape) -> {
                            throw apart(in, shape, LIMIT);
                        });
        Stream.of(COUNT, EXPLAIN)
                .filter((shape) -> chosen.contains(shape) && in.has(SORT))
                .forEach(
                        (shape) -> {
                            throw apart(in, shape, SORT);
                        });
        return new QueryRun(in).answer();
    }

    private static BbshException apart(Invocation in, Option<?> one, Option<?> other) {
        return new BbshException(
                "--"
                        + one.parameter().name()
                        + " and --"
                        + other.parameter().name()
                        + " can't be combined",
                in.signature().synopsis());
    }

    /** One run of the command. */
    private static final class QueryRun {

        private final Invocation in;

        private final OpenDocument document;

        private final String where;

        private final JsonPath path;

        private final QueryMatches found;

        private final Optional<SortOrder> order;

        private Supplier<List<String>> ofColumns = List::of;

        QueryRun(Invocation in) {
            this.in = in;
            this.document = in.document();
            this.where = in.get(IN).map((name) -> " --in " + name).orElse("");
            this.path = path(in, document, where);
            this.found = new QueryMatches(path, document.content().root(), in.progress());
            this.order = QuerySorting.of(in.get(SORT), in.progress());
        }

        private static JsonPath path(Invocation in, OpenDocument document, String where) {
            try {
                return JsonPath.parse(in.get(PATH), document.content().root(), in.progress());
            } catch (PathSyntaxException mistake) {
                if (DocumentNames.isLast(in.get(PATH))) {
                    throw mistake.advising("query $ --in " + DocumentNames.LAST);
                }
                throw mistake.advising(NoMatchAdvice.of(mistake.advice(), where));
            }
        }

        Outcome answer() {
            if (in.get(EXPLAIN)) {
                return Outcome.data(explanation());
            }
            LatestResults.QueryResult last = new LatestResults.QueryResult(document, path.text());
            View view = new View.Noted(view(), this::notes);
            return Outcome.data(view).with(in.history().withPresent(in.workspace().with(last)));
        }

        private List<String> notes() {
            List<String> notes = new ArrayList<>(found.notes());
            found.reason().map((reason) -> NoMatchAdvice.of(reason, where)).ifPresent(notes::add);
            notes.addAll(ofColumns.get());
            order.filter((_) -> found.reason().isEmpty())
                    .map(QuerySorting::notes)
                    .ifPresent(notes::addAll);
            return notes;
        }

        private View view() {
            if (in.get(COUNT)) {
                return View.value(Span.of(Long.toString(count())));
            }
            if (in.get(PATHS)) {
                return new View.Places(places(), found::ambiguousNames);
            }
            if (in.get(GROUP)) {
                return new ValueGroups(found.each(Matches::value), LastMemberName.of(path.query()))
                        .table(order, in.get(LIMIT));
            }
            Iterable<JsonValue> values = sorted(values());
            Optional<String> paths = in.get(COLUMNS);
            if (paths.isPresent()) {
                PathColumns columns = new PathColumns(paths.get(), in.progress());
                ofColumns = () -> columns.notes(document.content().root());
                return columns.table(values);
            }
            return in.get(LINES) ? new View.Values(values, View.Shape.LINES) : View.values(values);
        }

        private long count() {
            if (!in.get(UNIQUE)) {
                return found.count();
            }
            long count = 0;
            for (JsonValue _ : values()) {
                count++;
            }
            return count;
        }

        private Iterable<JsonValue> values() {
            Iterable<JsonValue> all = found.each(Matches::value);
            return in.get(UNIQUE)
                    ? () -> DistinctValues.of(all.iterator(), DistinctValues.MOST)
                    : all;
        }

        private Iterable<JsonValue> sorted(Iterable<JsonValue> all) {
            return order.map((by) -> QuerySorting.sorted(all, by, in.get(LIMIT)))
                    .orElseGet(() -> limited(all));
        }

        private Iterable<Place> places() {
            return order.map((by) -> QuerySorting.places(found, by, in.get(LIMIT)))
                    .orElseGet(() -> limited(found.each(Matches::place)));
        }

        private <T> Iterable<T> limited(Iterable<T> all) {
            return () -> new LimitedIterator<>(all.iterator(), in.get(LIMIT));
        }

        private View explanation() {
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
                            Column.of("evaluated by").named("answeredBy"),
                            Cell.of(said.evaluator())));
            facts.add(View.Fact.of("plan", Cell.of(said.plan())));
            return new View.Facts(facts);
        }
    }
}
