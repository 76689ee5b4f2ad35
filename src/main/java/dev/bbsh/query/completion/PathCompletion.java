package dev.bbsh.query.completion;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.syntax.JsonKind;
import dev.bbsh.query.parse.UnfinishedPath;
import dev.bbsh.query.parse.UnfinishedPath.OpenPath;
import dev.bbsh.query.path.PathStep;
import dev.bbsh.query.path.Query;
import dev.bbsh.query.path.Selector;
import dev.bbsh.query.path.Term;
import dev.bbsh.query.probe.DateText;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Completes paths from the data of a document: names after a dot or a bracket, values after a
 * comparison, and indexes, functions and operators where they fit. It reads a bounded sample, so a
 * large document completes as fast as a small one.
 */
public final class PathCompletion {

    private final PathSample sample;
    private final TypedPath typed;
    private final UnfinishedPath unfinished;

    private PathCompletion(JsonValue root, TypedPath typed) {
        this.sample = new PathSample(root);
        this.typed = typed;
        this.unfinished = typed.unfinished();
    }

    /**
     * The possible continuations of a path, best first.
     *
     * @param typed the path as far as it is typed, up to the cursor
     */
    public static List<Suggestion> of(String typed, JsonValue root) {
        if ("$".startsWith(typed)) {
            List<Suggestion> start = new ArrayList<>(List.of(new Suggestion("$", "$", "")));
            start.addAll(new PathCompletion(root, new TypedPath("$", "")).next());
            return start;
        }
        PathCompletion completion = new PathCompletion(root, TypedPath.of(typed));
        List<Suggestion> found = completion.suggestions();
        boolean finished = found.size() == 1 && found.getFirst().path().equals(typed);
        return finished ? new PathCompletion(root, new TypedPath(typed, "")).suggestions() : found;
    }

    private List<Suggestion> suggestions() {
        if (unfinished.compared() != null) {
            return values(unfinished.compared());
        }
        if (unfinished.inCall() && !isOpenPath()) {
            return terms();
        }
        return switch (typed.significant()) {
            case '.' -> names();
            case '[' -> bracket();
            case ',' -> bracket();
            case '?', '(', '&', '|', '!' -> terms();
            case '=', '<', '>', '~', '/' -> List.of();
            default -> typed.endsWithBlank() ? operators() : next();
        };
    }

    /** True when the innermost path is being read, so that names and brackets can follow. */
    private boolean isOpenPath() {
        return typed.significant() == '.' || typed.significant() == '[';
    }

    private List<JsonValue> here() {
        List<PathStep> steps = new ArrayList<>(PathSample.steps(unfinished.open()));
        List<JsonValue> values = new ArrayList<>(sample.values(steps));
        if (typed.before().endsWith("..") || typed.before().endsWith("..[")) {
            steps.add(new PathStep.Descendant(List.of(Selector.WILDCARD)));
            values.addAll(sample.values(steps));
        }
        return values;
    }

    private List<Suggestion> names() {
        List<JsonValue> here = here();
        return NameSuggestions.afterDot(typed, PathSample.names(here), false);
    }

    private List<Suggestion> bracket() {
        return NameSuggestions.inBracket(typed, here());
    }

    /** Suggests what is below a path that may be complete. */
    private List<Suggestion> next() {
        if (!typed.word().isEmpty()) {
            return List.of();
        }
        List<JsonValue> here = sample.values(steps());
        List<Suggestion> next = new ArrayList<>();
        if (here.stream().anyMatch((each) -> each.kind() == JsonKind.ARRAY)) {
            next.addAll(NameSuggestions.elements(typed, "[", here));
        }
        next.addAll(NameSuggestions.afterDot(typed, PathSample.names(here), true));
        return next;
    }

    private List<PathStep> steps() {
        return unfinished.open().isEmpty() ? List.of() : PathSample.steps(unfinished.open());
    }

    private List<Suggestion> terms() {
        return Stream.of("@", "$", "length(", "count(", "match(", "search(", "value(", "!")
                .filter((each) -> each.startsWith(typed.word()))
                .map((each) -> typed.with(each, ""))
                .toList();
    }

    private List<Suggestion> operators() {
        return Stream.of("==", "!=", "<", "<=", ">", ">=", "=~", "&&", "||", "in", "contains")
                .filter((each) -> each.startsWith(typed.word()))
                .map((each) -> typed.with(each + " ", ""))
                .toList();
    }

    private List<Suggestion> values(Term compared) {
        if (!(compared instanceof Term.Lookup(Query query)) || query.endsWithSummary()) {
            return List.of();
        }
        List<PathStep> steps = new ArrayList<>();
        if (query.start() == Query.Start.CURRENT) {
            OpenPath filtered = unfinished.open().getLast();
            steps.addAll(PathSample.steps(unfinished.open()));
            steps.add(PathSample.element(filtered));
        }
        steps.addAll(query.steps());
        List<JsonValue> values = sample.values(steps);
        List<Suggestion> found = new ArrayList<>(ValueSuggestions.of(typed, values));
        if (values.stream().anyMatch(DateText::isMoment)) {
            Stream.of("date('", "ago('", "now()")
                    .filter((each) -> each.startsWith(typed.word()))
                    .map((each) -> typed.with(each, time(each)))
                    .forEach(found::add);
        }
        return List.copyOf(found);
    }

    private static String time(String function) {
        return switch (function) {
            case "date('" -> "a date: date('2020-06-01')";
            case "ago('" -> "a length of time before now: ago('90d')";
            default -> "the present time";
        };
    }

    /**
     * A possible continuation of a path.
     *
     * @param path the whole path, including the part already typed
     * @param shown the part that is new or replaces the word being typed, for the list on the
     *     screen
     * @param description a few words about the data; may be empty
     */
    public record Suggestion(String path, String shown, String description) {}
}
