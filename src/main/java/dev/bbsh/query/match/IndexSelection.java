package dev.bbsh.query.match;

import dev.bbsh.query.node.CancellationCheck;
import dev.bbsh.query.node.NodeCursor;

/** Selects one element of an array; negative indexes count from the end. */
public final class IndexSelection extends ChildSelection {

    private final long index;
    private boolean pending;

    public IndexSelection(long index, CancellationCheck meter) {
        super(meter);
        this.index = index;
    }

    @Override
    void open(NodeCursor container) {
        long size = container.size();
        long from = index < 0 ? index + size : index;
        pending = container.isArray() && from >= 0 && from < size;
        if (pending) {
            children.open(container);
            children.skip(from);
        }
    }

    @Override
    boolean next() {
        boolean first = pending && children.next(at);
        pending = false;
        return first;
    }
}
