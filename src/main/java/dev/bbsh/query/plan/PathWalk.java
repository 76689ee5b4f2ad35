package dev.bbsh.query.plan;

import dev.bbsh.json.Composite;
import dev.bbsh.json.Piece;
import dev.bbsh.json.Run;
import dev.bbsh.json.SingleChild;
import dev.bbsh.json.tape.Segment;
import dev.bbsh.query.match.CancellationCheck;
import dev.bbsh.query.match.NodeCursor;

import org.jspecify.annotations.Nullable;

/**
 * Counts what several paths find from one value on. Each child is visited once for all steps that
 * may lead to it. It may be used by one thread only.
 */
final class PathWalk {

    private final int[] ends;
    private final WalkSteps own;
    private final @Nullable WalkSteps below;
    private final CancellationCheck meter;
    private final PathCounts counts;
    private final NodeCursor container = new NodeCursor();
    private final boolean isEnd;

    PathWalk(PathTree tree, QueryPlanner planner, CancellationCheck meter, PathCounts counts) {
        PathTree deeper = tree.below();
        this.ends = tree.ends().stream().mapToInt(Integer::intValue).toArray();
        this.own = new WalkSteps(tree, planner, meter, counts);
        this.below = deeper == null ? null : new WalkSteps(deeper, planner, meter, counts);
        this.meter = meter;
        this.counts = counts;
        this.isEnd = below == null && own.isEmpty();
    }

    /** Counts a value, and what the paths find from it on. */
    void at(NodeCursor value) {
        Composite composite = value.composite();
        if (composite == null) {
            at(value.segment(), value.node());
            return;
        }
        count();
        if (!isEnd) {
            ofComposite(composite);
        }
    }

    /** Counts a value, and what the paths find from it on. */
    void at(Segment segment, int node) {
        count();
        if (!isEnd && segment.isContainer(node)) {
            boolean keyed = segment.first(node) == '{';
            if (below != null || own.looksAtChildren(keyed)) {
                children(segment, segment.firstChild(node), segment.next(node), keyed);
            }
            container.to(segment, node);
            others();
        }
    }

    private void count() {
        for (int path : ends) {
            counts.add(path, 1);
        }
    }

    private void children(Segment segment, int from, int to, boolean keyed) {
        int left = below == null && segment.duplicates().count() == 0 ? own.most(keyed) : -1;
        int at = from;
        while (at < to && left != 0) {
            meter.tick();
            int node = keyed ? at + 1 : at;
            if (keyed && own.member(segment, at)) {
                left--;
            }
            own.child(segment, node);
            if (below != null) {
                below.deepChild(segment, at, keyed);
            }
            at = segment.next(node);
        }
    }

    private void ofComposite(Composite composite) {
        for (Piece piece : composite.pieces()) {
            switch (piece) {
                case Run run -> children(run.segment(), run.from(), run.to(), run.keyed());
                case SingleChild child -> {
                    meter.tick();
                    own.child(child.name(), child.value());
                    if (below != null) {
                        below.deepChild(child.name(), child.value());
                    }
                }
            }
        }
        container.to(composite);
        others();
    }

    private void others() {
        own.others(container);
        if (below != null) {
            below.others(container);
        }
    }
}
