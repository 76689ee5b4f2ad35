package dev.bbsh.query;

import dev.bbsh.json.JsonValue;
import dev.bbsh.query.advice.PathAdvice;
import dev.bbsh.query.match.Matches;
import dev.bbsh.query.parse.PathParser;
import dev.bbsh.query.parse.PathSyntaxException;
import dev.bbsh.query.path.Query;
import dev.bbsh.query.path.StandardForm;
import dev.bbsh.query.plan.PlanDescription;
import dev.bbsh.query.plan.PreparedPath;
import dev.bbsh.query.plan.QueryAmount;
import dev.bbsh.query.plan.QueryPlanner;
import dev.bbsh.query.walk.ParallelCount;
import dev.bbsh.query.walk.SharedSearch;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A JSONPath: RFC 9535, and a few constructs of other notations.
 *
 * @param text as typed
 * @param query the parsed path
 * @param extensions the parts of it that aren't in the standard
 */
public record JsonPath(String text, Query query, List<PathParser.ParsedPath.Extension> extensions) {

    /** The maximum number of values that a path may find. */
    static final long LIMIT = 500_000_000;

    /**
     * Parses a path.
     *
     * @throws PathSyntaxException with the position of the mistake, when the text isn't a path
     */
    public static JsonPath parse(String text) {
        try {
            return read(text);
        } catch (PathSyntaxException mistake) {
            throw PathAdvice.of(mistake);
        }
    }

    /**
     * Parses a path into a document.
     *
     * @throws PathSyntaxException with the position of the mistake, when the text isn't a path, and
     *     with a path that was tried in the document, when one is likely
     */
    public static JsonPath parse(String text, JsonValue root, Progress progress) {
        try {
            return read(text);
        } catch (PathSyntaxException mistake) {
            throw PathAdvice.of(mistake, root, progress);
        }
    }

    private static JsonPath read(String text) {
        PathParser.ParsedPath parsed = PathParser.parse(text);
        return new JsonPath(text, parsed.query(), parsed.extensions());
    }

    /**
     * The matches of the path, in the order of RFC 9535, pulled one at a time.
     *
     * @param progress is told of every 1,024 nodes visited
     */
    public Matches in(JsonValue root, Progress progress) {
        return new QueryPlanner(root, progress).matches(query, LIMIT);
    }

    /**
     * The values of several paths, as {@link #in} has them for each, but without their places. They
     * are found in one walk if they are pulled one path after the other.
     *
     * @return in the order of the paths
     */
    public static List<Matches> valuesIn(List<JsonPath> paths, JsonValue root, Progress progress) {
        SharedSearch shared = new SharedSearch(root, LIMIT, progress);
        return paths.stream()
                .map((path) -> path.isStandard() ? shared.add(path.query) : path.in(root, progress))
                .toList();
    }

    /** The path, to be run over many values, one after the other, by one thread. */
    public PreparedPath prepared(Progress progress) {
        return prepared(List.of(this), progress).getFirst();
    }

    /**
     * Several paths, to be run over the same values, one path after the other, by one thread.
     *
     * @return in the order of the paths
     */
    public static List<PreparedPath> prepared(List<JsonPath> paths, Progress progress) {
        return PreparedPath.of(paths.stream().map(JsonPath::query).toList(), LIMIT, progress);
    }

    /**
     * The amount of which a search tells its progress: the elements of the long arrays that the
     * path leads through; -1 when that is unknown.
     */
    public long amount(JsonValue root) {
        return QueryAmount.of(query, root);
    }

    /** The number of values that the path finds; faster than pulling them. */
    public long count(JsonValue root, Progress progress) {
        return counts(List.of(this), root, progress)[0];
    }

    /**
     * The number of values that each of several paths finds. Standard paths are counted together:
     * in one walk over the document.
     */
    public static long[] counts(List<JsonPath> paths, JsonValue root, Progress progress) {
        List<Query> standard =
                paths.stream().filter(JsonPath::isStandard).map(JsonPath::query).toList();
        long[] together = ParallelCount.of(standard, root, LIMIT, progress);
        long[] counts = new long[paths.size()];
        int counted = 0;
        for (int i = 0; i < counts.length; i++) {
            JsonPath path = paths.get(i);
            counts[i] = path.isStandard() ? together[counted++] : path.in(root, progress).count();
        }
        return counts;
    }

    /** The first value that the path finds; empty if there is none. */
    public Optional<JsonValue> first(JsonValue root, Progress progress) {
        Matches matches = in(root, progress);
        return matches.next() ? Optional.of(matches.value()) : Optional.empty();
    }

    /** True when its results have places in the document; the result of a summary has none. */
    public boolean hasPlaces() {
        return !query.endsWithSummary();
    }

    /** True when the whole path is in RFC 9535. */
    public boolean isStandard() {
        return extensions.isEmpty();
    }

    /** The same path in standard notation; empty when the standard can't express it. */
    public Optional<String> standardForm() {
        return StandardForm.of(query).map(Query::toString);
    }

    /**
     * Checks that the path is standard, for callers that need places in the document.
     *
     * @throws BbshException when a part of the path isn't in the standard, with the form to type
     */
    public void requireStandard() {
        if (!isStandard()) {
            throw new BbshException(
                    "this needs a standard JSONPath (RFC 9535), and "
                            + extensions.getFirst().written()
                            + " isn't standard: "
                            + text,
                    standardForm().orElse("help query"));
        }
    }

    /** Explains how the path is read and evaluated in a document. */
    public Explanation explain(JsonValue root) {
        List<String> foreign =
                extensions.stream()
                        .filter(PathParser.ParsedPath.Extension::foreign)
                        .map(PathParser.ParsedPath.Extension::written)
                        .distinct()
                        .toList();
        return new Explanation(
                query.toString(),
                isStandard() ? "RFC 9535" : "RFC 9535 and " + written(),
                foreign.isEmpty() ? "bbsh" : "bbsh; Jayway 3.0.0 for " + String.join(", ", foreign),
                PlanDescription.of(query, root));
    }

    private String written() {
        return extensions.stream()
                .map(PathParser.ParsedPath.Extension::written)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return text;
    }

    /**
     * The explanation of how a path is read and evaluated.
     *
     * @param reading the path as it was read, in standard notation
     * @param notation {@code RFC 9535}, and the extensions that the path uses
     * @param evaluator the program that evaluates it
     * @param plan the strategy: a scan of the document, or an index
     */
    public record Explanation(String reading, String notation, String evaluator, String plan) {}
}
