package dev.bbsh.query.match;

import dev.bbsh.query.node.CancellationCheck;
import dev.bbsh.query.node.NodeCursor;
import dev.bbsh.query.node.NodePredicate;

/** Selects the children that meet a condition, in their order. */
public final class FilterSelection extends ChildSelection {

    private final NodePredicate test;

    public FilterSelection(NodePredicate test, CancellationCheck meter) {
        super(meter);
        this.test = test;
    }

    @Override
    void open(NodeCursor container) {
        children.open(container);
    }

    @Override
    boolean next() {
        while (children.next(at)) {
            if (test.holds(at)) {
                return true;
            }
        }
        return false;
    }
}
