package dev.bbsh.query.match;

import dev.bbsh.query.node.CancellationCheck;
import dev.bbsh.query.node.NodeCursor;

import org.jspecify.annotations.Nullable;

/** Selects elements of an array, every n-th between two bounds, forwards. */
public final class SliceSelection extends ChildSelection {

    private final @Nullable Long start;
    private final @Nullable Long end;
    private final long step;
    private long left;
    private long gap;

    /**
     * @param step greater than 0
     */
    public SliceSelection(
            @Nullable Long start, @Nullable Long end, long step, CancellationCheck meter) {
        super(meter);
        this.start = start;
        this.end = end;
        this.step = step;
    }

    @Override
    void open(NodeCursor container) {
        long size = container.isArray() ? container.size() : 0;
        long from = start == null ? 0 : bound(start, size);
        long to = end == null ? size : bound(end, size);
        left = to <= from ? 0 : (to - from - 1) / step + 1;
        gap = from;
        if (left > 0) {
            children.open(container);
        }
    }

    private static long bound(long index, long size) {
        return Math.clamp(index < 0 ? index + size : index, 0, size);
    }

    @Override
    boolean next() {
        if (left == 0) {
            return false;
        }
        left--;
        children.skip(gap);
        gap = step - 1;
        return children.next(at);
    }
}
