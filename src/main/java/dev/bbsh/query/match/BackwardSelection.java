package dev.bbsh.query.match;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;
import dev.bbsh.query.node.CancellationCheck;
import dev.bbsh.query.node.NodeCursor;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Selects elements of an array, every n-th between two bounds, backwards: they are collected first.
 */
public final class BackwardSelection extends ChildSelection {

    private final @Nullable Long start;
    private final @Nullable Long end;
    private final long step;
    private final List<JsonValue> kept = new ArrayList<>();
    private long first;

    /**
     * @param step less than 0
     */
    public BackwardSelection(
            @Nullable Long start, @Nullable Long end, long step, CancellationCheck meter) {
        super(meter);
        this.start = start;
        this.end = end;
        this.step = -step;
    }

    @Override
    void open(NodeCursor container) {
        kept.clear();
        long size = container.isArray() ? container.size() : 0;
        long from = start == null ? size - 1 : bound(start, size);
        long to = end == null ? -1 : bound(end, size);
        long count = to >= from ? 0 : (from - to - 1) / step + 1;
        first = from - (count - 1) * step;
        if (count > 0) {
            children.open(container);
            keep(count);
        }
    }

    private static long bound(long index, long size) {
        return Math.clamp(index < 0 ? index + size : index, -1, size - 1);
    }

    private void keep(long count) {
        children.skip(first);
        for (long i = 0; i < count && children.next(at); i++) {
            kept.add(at.value());
            children.skip(step - 1);
        }
    }

    @Override
    boolean next() {
        if (kept.isEmpty()) {
            return false;
        }
        at.to(kept.removeLast());
        return true;
    }

    @Override
    Place.Step step() {
        return new Place.Step.Index(first + kept.size() * step);
    }
}
