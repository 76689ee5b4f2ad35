package dev.bbsh.query.plan;

import dev.bbsh.json.Composite;
import dev.bbsh.json.Piece;
import dev.bbsh.json.Run;
import dev.bbsh.json.SingleChild;
import dev.bbsh.json.tape.Segment;
import dev.bbsh.query.match.CancellationCheck;
import dev.bbsh.query.match.NamedSteps;
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
            visit(segment, node);
            container.to(segment, node);
            others();
        }
    }

    private void count() {
        for (int path : ends) {
            counts.add(path, 1);
        }
    }

    private void visit(Segment segment, int node) {
        NamedSteps.Members<PathWalk> steps = own.of(segment, node);
        boolean keyed = steps != null || segment.first(node) == '{';
        if (below == null && !own.looksAtChildren(keyed)) {
            return;
        }
        if (steps == null) {
            children(segment, segment.firstChild(node), segment.next(node), keyed);
        } else {
            members(segment, node, steps);
        }
    }

    /** Visits the members of an object whose names are known. */
    private void members(Segment segment, int object, NamedSteps.Members<PathWalk> steps) {
        NamedSteps.Members<PathWalk> deeper = below == null ? null : below.of(segment, object);
        boolean all = below != null || own.most(true) < 0;
        int end = segment.next(object);
        int key = segment.firstChild(object);
        for (int number = 0; all ? key < end : number < steps.count(); number++) {
            meter.tick();
            own.child(segment, key + 1, steps.at(number));
            if (below != null && deeper != null) {
                below.deepChild(segment, key + 1, deeper.at(number));
            }
            key = segment.next(key + 1);
        }
    }

    private void children(Segment segment, int from, int to, boolean keyed) {
        int left = below == null && segment.duplicates().count() == 0 ? own.most(keyed) : -1;
        int at = from;
        while (at < to && left != 0) {
            meter.tick();
            int node = keyed ? at + 1 : at;
            PathWalk named = keyed ? own.named(segment, at) : null;
            left -= named == null ? 0 : 1;
            own.child(segment, node, named);
            if (below != null) {
                below.deepChild(segment, node, keyed ? below.named(segment, at) : null);
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
