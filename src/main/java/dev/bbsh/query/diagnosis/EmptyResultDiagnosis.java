package dev.bbsh.query.diagnosis;

import dev.bbsh.json.JsonValue;
import dev.bbsh.query.path.PathStep;
import dev.bbsh.query.path.Query;
import dev.bbsh.query.path.Selector;
import dev.bbsh.query.probe.PathProbe;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;
import dev.bbsh.work.TimeLimit;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Explains why a path finds nothing: looks for the first step that finds nothing, for the reason,
 * and for the path that was probably meant. Every suggested path was tried.
 */
public final class EmptyResultDiagnosis {

    /** The time limit of the search: the user has already waited for the query itself. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** The maximum number of mistakes corrected in one path. */
    private static final int SLIPS = 6;

    /**
     * The maximum length of a path; users type shorter ones, and a reason would not fit on the
     * screen.
     */
    private static final int LONGEST = 1_000;

    private final PathProbe probe;
    private final PathCauses causes;

    private EmptyResultDiagnosis(PathProbe probe) {
        this.probe = probe;
        this.causes = new PathCauses(probe);
    }

    /**
     * The reason why a path finds nothing, which the caller already knows; empty when it can't be
     * found within three seconds.
     *
     * @param progress is asked for cancellation
     */
    public static Optional<Reason> of(Query query, JsonValue root, Progress progress) {
        return of(query, root, root, progress);
    }

    /**
     * The reason why a path finds nothing in any of several values.
     *
     * @param query starts at one of the values, as if it were a document
     * @param values an array of them
     * @param document the document that contains them
     */
    public static Optional<Reason> below(
            Query query, JsonValue values, JsonValue document, Progress progress) {
        List<PathStep> each = List.of(new PathStep.Child(List.of(Selector.WILDCARD)));
        Query all = new Query(Query.Start.ROOT, PathCauses.joined(each, query.steps()));
        return of(all, values, document, progress)
                .map(
                        (reason) ->
                                new Reason(
                                        reason.text(),
                                        reason.path().flatMap(EmptyResultDiagnosis::behind)));
    }

    /**
     * The path after the step to each of the values; empty when it doesn't begin with that step.
     */
    private static Optional<Query> behind(Query query) {
        boolean each =
                query.steps().getFirst() instanceof PathStep.Child(List<Selector> one)
                        && one.equals(List.of(Selector.WILDCARD));
        return each
                ? Optional.of(
                        new Query(Query.Start.ROOT, query.steps().subList(1, query.steps().size())))
                : Optional.empty();
    }

    private static Optional<Reason> of(
            Query query, JsonValue root, JsonValue document, Progress progress) {
        if (query.toString().length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return new EmptyResultDiagnosis(new PathProbe(root, document, budget(progress)))
                    .reason(query);
        } catch (TimeLimit.Exceeded | BbshException notKnown) {
            return Optional.empty();
        }
    }

    static TimeLimit budget(Progress progress) {
        return new TimeLimit(progress, PATIENCE);
    }

    private Optional<Reason> reason(Query query) {
        return causes.of(query).map((cause) -> new Reason(cause.text(), tried(cause)));
    }

    private Optional<Query> tried(PossibleCause cause) {
        try {
            return tried(cause, SLIPS);
        } catch (TimeLimit.Exceeded | BbshException late) {
            return Optional.empty();
        }
    }

    /** The first correction that finds something, if necessary after further corrections. */
    private Optional<Query> tried(PossibleCause cause, int slips) {
        List<Query> typed =
                cause.corrections().stream()
                        .flatMap((each) -> PathProbe.typed(each).stream())
                        .toList();
        Optional<Query> works = typed.stream().filter(probe::finds).findFirst();
        return slips == 0 || works.isPresent()
                ? works
                : typed.stream()
                        .flatMap((each) -> causes.of(each).stream())
                        .flatMap((next) -> tried(next, slips - 1).stream())
                        .findFirst();
    }

    /**
     * The reason why a path finds nothing.
     *
     * @param text a sentence without a full stop
     * @param path a path that was probably meant, and that does find something
     */
    public record Reason(String text, Optional<Query> path) {}
}
