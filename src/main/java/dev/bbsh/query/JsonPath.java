package dev.bbsh.query;

import dev.bbsh.json.JsonValue;
import dev.bbsh.query.match.Matches;
import dev.bbsh.query.path.Extension;
import dev.bbsh.query.path.ParsedPath;
import dev.bbsh.query.path.PathParser;
import dev.bbsh.query.path.PathSyntaxException;
import dev.bbsh.query.path.Query;
import dev.bbsh.query.plan.Planner;
import dev.bbsh.work.Progress;

import java.util.List;
import java.util.Optional;

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

    /** The first value that the path finds. */
    public Optional<JsonValue> first(JsonValue root, Progress progress) {
        Matches matches = in(root, progress);
        return matches.next() ? Optional.of(matches.value()) : Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}
