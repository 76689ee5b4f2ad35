package dev.bbsh.query;

import dev.bbsh.json.JsonValue;
import dev.bbsh.query.advice.PathAdvice;
import dev.bbsh.query.match.Matches;
import dev.bbsh.query.parse.Extension;
import dev.bbsh.query.parse.ParsedPath;
import dev.bbsh.query.parse.PathParser;
import dev.bbsh.query.parse.PathSyntaxException;
import dev.bbsh.query.path.Query;
import dev.bbsh.query.path.StandardForm;
import dev.bbsh.query.plan.Counting;
import dev.bbsh.query.plan.Planner;
import dev.bbsh.query.plan.Plans;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A path into JSON: RFC 9535, and a few constructs of other notations.
 *
 * @param text as it was typed
 * @param query as it was read
 * @param extensions what of it is not of the standard
 */
public record JsonPath(String text, Query query, List<Extension> extensions) {

    /** The most values that a path may find. */
    static final long LIMIT = 500_000_000;

    /**
     * Reads a path.
     *
     * @throws PathSyntaxException with the position of the mistake, when it is none
     */
    public static JsonPath parse(String text) {
        try {
            return read(text);
        } catch (PathSyntaxException mistake) {
            throw PathAdvice.of(mistake);
        }
    }

    /**
     * Reads a path into a document.
     *
     * @throws PathSyntaxException with the position of the mistake, when it is none, and with a
     *     path that was tried in the document, when one is likely
     */
    public static JsonPath parse(String text, JsonValue root, Progress progress) {
        try {
            return read(text);
        } catch (PathSyntaxException mistake) {
            throw PathAdvice.of(mistake, root, progress);
        }
    }

    private static JsonPath read(String text) {
        ParsedPath parsed = PathParser.parse(text);
        return new JsonPath(text, parsed.query(), parsed.extensions());
    }

    /**
     * What the path finds, in the order of RFC 9535, pulled one at a time.
     *
     * @param progress hears of every 1,024 nodes that were looked at
     */
    public Matches in(JsonValue root, Progress progress) {
        return new Planner(root, progress).matches(query, LIMIT);
    }

    /** How many values the path finds; quicker than to pull them. */
    public long count(JsonValue root, Progress progress) {
        return isStandard()
                ? Counting.of(query, root, LIMIT, progress)
                : in(root, progress).count();
    }

    /** The first value that the path finds. */
    public Optional<JsonValue> first(JsonValue root, Progress progress) {
        Matches matches = in(root, progress);
        return matches.next() ? Optional.of(matches.value()) : Optional.empty();
    }

    /** Whether what it finds stands in the document; what a summary says stands nowhere. */
    public boolean isPlaceable() {
        return !query.endsWithSummary();
    }

    /** Whether everything in it is of RFC 9535. */
    public boolean isStandard() {
        return extensions.isEmpty();
    }

    /** The same path in the standard's words, where they can say it. */
    public Optional<String> standardForm() {
        return StandardForm.of(query).map(Query::toString);
    }

    /**
     * For what needs places in the document.
     *
     * @throws BbshException when a part of the path is not of the standard, with the form to type
     */
    public void requireStandard() {
        if (!isStandard()) {
            throw new BbshException(
                    "places need a path of RFC 9535, and "
                            + extensions.getFirst().written()
                            + " is not: "
                            + text,
                    standardForm().orElse("help query"));
        }
    }

    /** How the path was read and who answers it, for a document. */
    public Explanation explain(JsonValue root) {
        List<String> foreign =
                extensions.stream()
                        .filter(Extension::foreign)
                        .map(Extension::written)
                        .distinct()
                        .toList();
        return new Explanation(
                query.toString(),
                isStandard() ? "RFC 9535" : "RFC 9535 and " + written(),
                foreign.isEmpty() ? "bbsh" : "bbsh; Jayway 3.0.0 for " + String.join(", ", foreign),
                Plans.of(query, root));
    }

    private String written() {
        return extensions.stream()
                .map(Extension::written)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return text;
    }
}
