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

    private List<PathStep> with(Selector selector) {
        List<Selector> one = List.of(selector);
        return PathCauses.joined(
                parents, List.of(deep ? new PathStep.Descendant(one) : new PathStep.Child(one)));
    }
}
