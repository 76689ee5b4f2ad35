package dev.bbsh.query.absence;

import dev.bbsh.query.path.Condition;
import dev.bbsh.query.path.Selector;
import dev.bbsh.query.path.Step;

import java.util.List;

/**
 * The values that a filter tests.
 *
 * @param parents the steps from the root to the values whose children they are
 * @param deep true when all values below are tested, too
 */
record Elements(List<Step> parents, boolean deep) {

    /** The steps to all of them. */
    List<Step> all() {
        return with(Selector.EACH);
    }

    /** The steps to those that meet a condition. */
    List<Step> meeting(Condition condition) {
        return with(new Selector.Filter(condition));
    }

    private List<Step> with(Selector selector) {
        List<Selector> one = List.of(selector);
        return PathCauses.joined(
                parents, List.of(deep ? new Step.Descendant(one) : new Step.Child(one)));
    }
}
