package dev.bbsh.query.probe;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;
import dev.bbsh.query.match.Matches;
import dev.bbsh.query.parse.PathParser;
import dev.bbsh.query.parse.PathSyntaxException;
import dev.bbsh.query.path.PathStep;
import dev.bbsh.query.path.Query;
import dev.bbsh.query.path.Selector;
import dev.bbsh.query.plan.QueryPlanner;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Tries paths in a document. */
public final class PathProbe {

    /** The number of values that is enough to show which kinds of values there are. */
    private static final int SAMPLE = 2_000;

    private final JsonValue root;
    private final JsonValue document;
    private final Progress progress;

    /**
     * @param root the value where paths begin
     * @param document the value where names may occur; mostly the same
     */
    public PathProbe(JsonValue root, JsonValue document, Progress progress) {
        this.root = root;
        this.document = document;
        this.progress = progress;
    }

    /** True when a path finds anything. */
    public boolean finds(Query query) {
        try {
            Matches matches = matches(query);
            return matches.next() && (!query.endsWithSummary() || matches.value() != null);
        } catch (BbshException noAnswer) {
            return false;
        }
    }

    public boolean finds(List<PathStep> steps) {
        return finds(new Query(Query.Start.ROOT, steps));
    }

    /** True when a path can be typed, and finds anything. */
    public boolean works(Query query) {
        return typed(query).filter(this::finds).isPresent();
    }

    /** The path as it is parsed when it is typed; empty when it can't be typed. */
    public static Optional<Query> typed(Query query) {
        try {
            return Optional.of(PathParser.parse(query.toString()).query());
        } catch (PathSyntaxException notAPath) {
            return Optional.empty();
        }
    }

    /** The first values that a path finds. */
    public List<JsonValue> sample(List<PathStep> steps) {
        List<JsonValue> values = new ArrayList<>();
        each(steps, (value) -> values.add(value) && values.size() < SAMPLE);
        return values;
    }

    /** Passes the values that a path finds to a predicate, until it returns false. */
    public void each(List<PathStep> steps, Predicate<JsonValue> wanted) {
        Matches matches = matches(new Query(Query.Start.ROOT, steps));
        boolean more = true;
        while (more && matches.next()) {
            more = wanted.test(matches.value());
        }
    }

    /** The name of the first member that a path finds; empty when it finds none. */
    public Optional<String> firstName(List<PathStep> steps) {
        Matches matches = matches(new Query(Query.Start.ROOT, steps));
        while (matches.next()) {
            if (matches.place().last().orElse(null)
                    instanceof Place.Step.Name(String name, int _)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    /** True when a member anywhere in the document has this name. */
    public boolean occurs(String name) {
        PathStep anywhere = new PathStep.Descendant(List.of(new Selector.Name(name)));
        return new QueryPlanner(document, progress)
                .matches(new Query(Query.Start.ROOT, List.of(anywhere)), Long.MAX_VALUE)
                .next();
    }

    /** The names of all members of the document. */
    public Set<String> names() {
        return MemberNames.in(document, progress);
    }

    private Matches matches(Query query) {
        return new QueryPlanner(root, progress).matches(query, Long.MAX_VALUE);
    }
}
