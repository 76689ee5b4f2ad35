package dev.bbsh.query.diagnosis;

import dev.bbsh.query.path.FilterCondition;
import dev.bbsh.query.path.PathStep;
import dev.bbsh.query.path.Selector;

import java.util.List;

/**
 * The values that a filter tests.
 *
 * @param parents the steps from the root to the values whose children they are
 * @param deep true when all values below are tested, too
 */
record FilteredElements(List<PathStep> parents, boolean deep) {

    /** The steps to all of them. */
    List<PathStep> all() {
        return with(Selector.WILDCARD);
    }

    /** The steps to those that meet a condition. */
    List<PathStep> meeting(FilterCondition condition) {
        return with(new Selector.Filter(condition));
    }

    /**
     * The steps to what a path finds in each of them. Below all values, a name is searched for at
     * any depth, which takes a tenth of the time; it is found in the parents themselves as well,
     * and no reason depends on those.
     */
    List<PathStep> values(List<PathStep> path) {
        boolean named =
                deep
                        && !path.isEmpty()
                        && path.getFirst() instanceof PathStep.Child(List<Selector> one)
                        && one.size() == 1
                        && one.getFirst() instanceof Selector.Name;
        if (!named) {
            return PathCauses.joined(all(), path);
        }
        PathStep anywhere = new PathStep.Descendant(((PathStep.Child) path.getFirst()).selectors());
        return PathCauses.joined(
                parents, PathCauses.joined(List.of(anywhere), path.subList(1, path.size())));
    }

    /**
     * The steps to the members of them that meet a condition; below all values, also to those of
     * the parents themselves.
     */
    List<PathStep> members(FilterCondition condition) {
        return deep
                ? meeting(condition)
                : PathCauses.joined(
                        all(),
                        List.of(new PathStep.Child(List.of(new Selector.Filter(condition)))));
    }

    private List<PathStep> with(Selector selector) {
        List<Selector> one = List.of(selector);
        return PathCauses.joined(
                parents, List.of(deep ? new PathStep.Descendant(one) : new PathStep.Child(one)));
    }
}
