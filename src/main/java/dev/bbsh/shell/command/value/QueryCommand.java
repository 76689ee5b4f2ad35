package dev.bbsh.shell.command.value;

import dev.bbsh.operation.query.NoMatchAdvice;
import dev.bbsh.render.View;
import dev.bbsh.session.LatestResults;
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
import java.util.stream.Stream;

/** The command {@code query}: runs a path over a document. */
public final class QueryCommand implements ShellCommand {

    private static final Argument<List<String>> PATH =
            Argument.oneOrMore(
                    ParameterType.PATH.word(),
                    ParameterType.PATH,
                    ParameterType.PATH.description());

    static final Option<Optional<String>> IN =
            Option.of("in", ParameterType.DOCUMENT, "the document to query");

    static final Option<Boolean> COUNT = Option.flag("count", "show only the number of values");

    static final Option<Boolean> PATHS = Option.flag("paths", "show the path of each value");

    static final Option<Boolean> GROUP =
            Option.flag("group", "show each different value and how often it occurs");

    static final Option<Boolean> UNIQUE = Option.flag("unique", "show equal values only once");

    static final Option<Optional<String>> COLUMNS =
            Option.of(
                    "columns",
                    ParameterType.COLUMNS,
                    "show a table with these paths, starting at each value");

    static final Option<Boolean> LINES = Option.flag("lines", "show one JSON value per line");

    static final Option<List<String>> SORT =
            Option.many(
                    "sort",
                    ParameterType.COLUMNS,
                    "sort by these paths, starting at each value; -PATH turns the order");

    static final Option<Long> LIMIT =
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
            Declaration.command("query", "Query a document with a JSONPath, or several")
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
                    .example(
                            "query $.firstConnector[*].localIssueKey $..comments[*].localId"
                                    + " --count",
                            "the number of values of each path")
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
        OpenDocument document = in.document();
        List<String> words = PathWords.checked(in, in.get(PATH));
        List<PathQuery> queries =
                words.stream().map((path) -> new PathQuery(in, document, path)).toList();
        if (queries.size() > 1 && in.get(EXPLAIN)) {
            throw new BbshException(
                    "--explain takes one path",
                    "query " + NoMatchAdvice.typed(words.getFirst()) + " --explain");
        }
        if (in.get(EXPLAIN)) {
            return Outcome.data(queries.getFirst().explanation());
        }
        PathQuery.join(queries);
        LatestResults.QueryResult last = new LatestResults.QueryResult(document, words);
        View view =
                queries.size() == 1
                        ? queries.getFirst().view()
                        : new PathResults(queries).view(in.get(COUNT), in.get(LINES));
        return Outcome.data(new View.Noted(view, () -> notes(queries)))
                .with(in.history().withPresent(in.workspace().with(last)));
    }

    /** The notes of each path; those of several paths begin with the path. */
    private static List<String> notes(List<PathQuery> queries) {
        return queries.size() == 1
                ? queries.getFirst().notes()
                : queries.stream()
                        .flatMap(
                                (query) ->
                                        query.notes().stream()
                                                .map((note) -> query.text() + ": " + note))
                        .toList();
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
}
