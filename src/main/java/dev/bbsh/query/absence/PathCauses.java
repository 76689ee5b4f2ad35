package dev.bbsh.query.absence;

import dev.bbsh.query.path.Condition;
import dev.bbsh.query.path.Query;
import dev.bbsh.query.path.Selector;
import dev.bbsh.query.path.Step;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the first step of a path that finds nothing although the steps before it find something.
 */
final class PathCauses {

    private final Probe probe;
    private final NameCauses names;
    private final ElementCauses elements;
    private final ConditionCauses conditions;

    PathCauses(Probe probe) {
        this.probe = probe;
        this.names = new NameCauses(probe);
        this.elements = new ElementCauses(probe);
        this.conditions = new ConditionCauses(probe, this);
    }

    /** The reason why a path from the root finds nothing; the caller knows that it doesn't. */
    Optional<Cause> of(Query query) {
        List<Step> steps = query.endsWithSummary() ? query.summarized().steps() : query.steps();
        List<Step> tail = query.steps().subList(steps.size(), query.steps().size());
        Hole<List<Step>> hole = (other) -> new Query(Query.Start.ROOT, joined(other, tail));
        return steps.isEmpty() ? Optional.empty() : of(List.of(), steps, hole, true);
    }

    /**
     * The reason why steps find nothing after others.
     *
     * @param context the steps before them, from the root, which find something
     * @param hole builds the whole path with other steps in their place
     */
    Optional<Cause> of(List<Step> context, List<Step> steps, Hole<List<Step>> hole) {
        return of(context, steps, hole, false);
    }

    /**
     * The reason why steps find nothing after others.
     *
     * @param known true when it is known that all steps together find nothing
     */
    private Optional<Cause> of(
            List<Step> context, List<Step> steps, Hole<List<Step>> hole, boolean known) {
        for (int i = 0; i < steps.size(); i++) {
            List<Step> before = steps.subList(0, i);
            boolean last = known && i == steps.size() - 1;
            if (last || !probe.finds(joined(context, steps.subList(0, i + 1)))) {
                List<Step> behind = steps.subList(i + 1, steps.size());
                Here here =
                        new Here(
                                joined(context, before),
                                (other) -> hole.with(joined(joined(before, other), behind)));
                return at(here, steps.get(i));
            }
        }
        return Optional.empty();
    }

    static List<Step> joined(List<Step> before, List<Step> behind) {
        return Stream.concat(before.stream(), behind.stream()).toList();
    }

    private Optional<Cause> at(Here here, Step step) {
        return switch (step) {
            case Step.Child(List<Selector> selectors) -> at(here, selectors, false);
            case Step.Descendant(List<Selector> selectors) -> at(here, selectors, true);
            case Step.Summary _ -> Optional.empty();
        };
    }

    private Optional<Cause> at(Here here, List<Selector> selectors, boolean deep) {
        Hole<Selector> one =
                (other) -> {
                    List<Selector> all = new ArrayList<>(selectors);
                    all.set(0, other);
                    return here.with(deep ? new Step.Descendant(all) : new Step.Child(all));
                };
        return switch (selectors.getFirst()) {
            case Selector.Name _ when selectors.size() > 1 && !deep ->
                    Optional.of(names.several(here, selectors));
            case Selector.Name(String name) ->
                    Optional.of(deep ? names.below(here, name, one) : names.among(here, name, one));
            case Selector.Index(long index) -> elements.index(here, index);
            case Selector.Slice slice -> elements.slice(here, slice);
            case Selector.Each _ -> elements.each(here);
            case Selector.Filter(Condition condition) -> {
                Elements looked = new Elements(here.parents(), deep);
                Hole<Condition> hole = (other) -> one.with(new Selector.Filter(other));
                yield probe.finds(looked.all())
                        ? elements.filter(here, looked, condition)
                                .or(() -> conditions.of(looked, condition, hole))
                        : elements.each(here);
            }
        };
    }
}
