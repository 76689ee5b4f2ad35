package dev.bbsh.query.absence;

import dev.bbsh.json.JsonValue;
import dev.bbsh.query.path.Query;
import dev.bbsh.query.path.Selector;
import dev.bbsh.query.path.Step;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Explains why a path finds nothing: it looks for the first step that finds nothing, for what
 * stands in its way, and for the path that was probably meant. A path that it shows was tried.
 */
public final class Absence {

    /** So long somebody waits who has just waited for the query itself. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** So many slips one path may have. */
    private static final int SLIPS = 6;

    /** Nobody types longer paths, and a reason would not fit the screen. */
    private static final int LONGEST = 1_000;

    private final Probe probe;
    private final PathCauses causes;

    private Absence(Probe probe) {
        this.probe = probe;
        this.causes = new PathCauses(probe);
    }

    /**
     * The reason why a path finds nothing, which its caller has seen; none when the reason can not
     * be found out in three seconds.
     *
     * @param progress is asked for cancellation
     */
    public static Optional<Reason> of(Query query, JsonValue root, Progress progress) {
        return of(query, root, root, progress);
    }

    /**
     * The reason why a path finds nothing below any of some values.
     *
     * @param query from one of the values, as if that were a document
     * @param values an array of them
     * @param document where they come from
     */
    public static Optional<Reason> below(
            Query query, JsonValue values, JsonValue document, Progress progress) {
        List<Step> each = List.of(new Step.Child(List.of(Selector.EACH)));
        Query all = new Query(Query.Start.ROOT, PathCauses.joined(each, query.steps()));
        return of(all, values, document, progress)
                .map((reason) -> new Reason(reason.text(), reason.path().flatMap(Absence::behind)));
    }

    /** The path behind the step to each of some values. */
    private static Optional<Query> behind(Query query) {
        boolean each =
                query.steps().getFirst() instanceof Step.Child(List<Selector> one)
                        && one.equals(List.of(Selector.EACH));
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
            return new Absence(new Probe(root, document, budget(progress))).reason(query);
        } catch (Budget.Exhausted | BbshException notKnown) {
            return Optional.empty();
        }
    }

    static Budget budget(Progress progress) {
        return new Budget(progress, PATIENCE);
    }

    private Optional<Reason> reason(Query query) {
        return causes.of(query).map((cause) -> new Reason(cause.text(), tried(cause)));
    }

    private Optional<Query> tried(Cause cause) {
        try {
            return tried(cause, SLIPS);
        } catch (Budget.Exhausted | BbshException late) {
            return Optional.empty();
        }
    }

    /** The first correction that finds something, if need be after further corrections. */
    private Optional<Query> tried(Cause cause, int slips) {
        List<Query> typed =
                cause.corrections().stream().flatMap((each) -> Probe.typed(each).stream()).toList();
        Optional<Query> works = typed.stream().filter(probe::finds).findFirst();
        return slips == 0 || works.isPresent()
                ? works
                : typed.stream()
                        .flatMap((each) -> causes.of(each).stream())
                        .flatMap((next) -> tried(next, slips - 1).stream())
                        .findFirst();
    }
}
