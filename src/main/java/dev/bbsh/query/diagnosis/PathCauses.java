package dev.bbsh.query.diagnosis;

import dev.bbsh.query.path.FilterCondition;
import dev.bbsh.query.path.PathStep;
import dev.bbsh.query.path.Query;
import dev.bbsh.query.path.Selector;
import dev.bbsh.query.probe.PathProbe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the first step of a path that finds nothing although the steps before it find something.
 */
final class PathCauses {

    private final PathProbe probe;
    private final NameCauses names;
    private final ElementCauses elements;
    private final ConditionCauses conditions;

    PathCauses(PathProbe probe) {
        this.probe = probe;
        this.names = new NameCauses(probe);
        this.elements = new ElementCauses(probe);
        this.conditions = new ConditionCauses(probe, this);
    }

    /** The reason why a path from the root finds nothing; the caller knows that it doesn't. */
    Optional<PossibleCause> of(Query query) {
        List<PathStep> steps = query.endsWithSummary() ? query.summarized().steps() : query.steps();
        List<PathStep> tail = query.steps().subList(steps.size(), query.steps().size());
        PathTemplate<List<PathStep>> hole =
                (other) -> new Query(Query.Start.ROOT, joined(other, tail));
        return steps.isEmpty() ? Optional.empty() : of(List.of(), steps, hole, true);
    }

    /**
     * The reason why steps find nothing after others.
     *
     * @param context the steps before them, from the root, which find something
     * @param hole builds the whole path with other steps in their place
     */
    Optional<PossibleCause> of(
            List<PathStep> context, List<PathStep> steps, PathTemplate<List<PathStep>> hole) {
        return of(context, steps, hole, false);
    }

    /**
     * The reason why steps find nothing after others.
     *
     * @param known true when it is known that all steps together find nothing
     */
    private Optional<PossibleCause> of(
            List<PathStep> context,
            List<PathStep> steps,
            PathTemplate<List<PathStep>> hole,
            boolean known) {
        for (int i = 0; i < steps.size(); i++) {
            List<PathStep> before = steps.subList(0, i);
            boolean last = known && i == steps.size() - 1;
            if (last || !probe.finds(joined(context, steps.subList(0, i + 1)))) {
                List<PathStep> behind = steps.subList(i + 1, steps.size());
                FailurePoint here =
                        new FailurePoint(
                                joined(context, before),
                                (other) -> hole.with(joined(joined(before, other), behind)));
                return at(here, steps.get(i));
            }
        }
        return Optional.empty();
    }

    static List<PathStep> joined(List<PathStep> before, List<PathStep> behind) {
        return Stream.concat(before.stream(), behind.stream()).toList();
    }

    private Optional<PossibleCause> at(FailurePoint here, PathStep step) {
        return switch (step) {
            case PathStep.Child(List<Selector> selectors) -> at(here, selectors, false);
            case PathStep.Descendant(List<Selector> selectors) -> at(here, selectors, true);
            case PathStep.Summary _ -> Optional.empty();
        };
    }

    private Optional<PossibleCause> at(FailurePoint here, List<Selector> selectors, boolean deep) {
        PathTemplate<Selector> one =
                (other) -> {
                    List<Selector> all = new ArrayList<>(selectors);
                    all.set(0, other);
                    return here.with(deep ? new PathStep.Descendant(all) : new PathStep.Child(all));
                };
        return switch (selectors.getFirst()) {
            case Selector.Name _ when selectors.size() > 1 && !deep ->
                    Optional.of(names.several(here, selectors));
            case Selector.Name(String name) ->
                    Optional.of(deep ? names.below(here, name, one) : names.among(here, name, one));
            case Selector.Index(long index) -> elements.index(here, index);
            case Selector.Slice slice -> elements.slice(here, slice);
            case Selector.Wildcard _ -> elements.each(here);
            case Selector.Filter(FilterCondition condition) -> {
                FilteredElements looked = new FilteredElements(here.parents(), deep);
                PathTemplate<FilterCondition> hole =
                        (other) -> one.with(new Selector.Filter(other));
                yield probe.finds(looked.all())
                        ? elements.filter(here, looked, condition)
                                .or(() -> conditions.of(looked, condition, hole))
                        : elements.each(here);
            }
        };
    }
}
