package dev.bbsh.query.absence;

import dev.bbsh.json.JsonValue;
import dev.bbsh.query.match.Matches;
import dev.bbsh.query.parse.PathParser;
import dev.bbsh.query.parse.PathSyntaxException;
import dev.bbsh.query.path.Query;
import dev.bbsh.query.path.Selector;
import dev.bbsh.query.path.Step;
import dev.bbsh.query.plan.Planner;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Asks a document what paths find in it. */
final class Probe {

    /** So many values show what kind of values there are. */
    private static final int SAMPLE = 2_000;

    private final JsonValue root;
    private final JsonValue document;
    private final Progress progress;

    /**
     * @param root where paths begin
     * @param document where names may occur; mostly the same
     */
    Probe(JsonValue root, JsonValue document, Progress progress) {
        this.root = root;
        this.document = document;
        this.progress = progress;
    }

    /** True when a path finds anything. */
    boolean finds(Query query) {
        try {
            Matches matches = matches(query);
            return matches.next() && (!query.endsWithSummary() || matches.value() != null);
        } catch (BbshException noAnswer) {
            return false;
        }
    }

    boolean finds(List<Step> steps) {
        return finds(new Query(Query.Start.ROOT, steps));
    }

    /** True when a path can be typed, and finds anything. */
    boolean works(Query query) {
        return typed(query).filter(this::finds).isPresent();
    }

    /** The path as it is read when it is typed; nothing when it can not be typed. */
    static Optional<Query> typed(Query query) {
        try {
            return Optional.of(PathParser.parse(query.toString()).query());
        } catch (PathSyntaxException notAPath) {
            return Optional.empty();
        }
    }

    /** The first values that a path finds. */
    List<JsonValue> sample(List<Step> steps) {
        List<JsonValue> values = new ArrayList<>();
        each(steps, (value) -> values.add(value) && values.size() < SAMPLE);
        return values;
    }

    /** Shows all values that a path finds, as long as they are wanted. */
    void each(List<Step> steps, Predicate<JsonValue> wanted) {
        Matches matches = matches(new Query(Query.Start.ROOT, steps));
        boolean more = true;
        while (more && matches.next()) {
            more = wanted.test(matches.value());
        }
    }

    /** True when a member has this name anywhere in the document. */
    boolean occurs(String name) {
        Step anywhere = new Step.Descendant(List.of(new Selector.Name(name)));
        return new Planner(document, progress)
                .matches(new Query(Query.Start.ROOT, List.of(anywhere)), Long.MAX_VALUE)
                .next();
    }

    /** The names of all members of the document. */
    Set<String> names() {
        return MemberNames.in(document, progress);
    }

    private Matches matches(Query query) {
        return new Planner(root, progress).matches(query, Long.MAX_VALUE);
    }
}
