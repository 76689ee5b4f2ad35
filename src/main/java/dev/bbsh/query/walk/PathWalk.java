package dev.bbsh.query.walk;

import dev.bbsh.json.Composite;
import dev.bbsh.json.Piece;
import dev.bbsh.json.Run;
import dev.bbsh.json.SingleChild;
import dev.bbsh.json.syntax.JsonKind;
import dev.bbsh.json.tape.Segment;
import dev.bbsh.query.match.CancellationCheck;
import dev.bbsh.query.match.NamedSteps;
import dev.bbsh.query.match.NodeCursor;
import dev.bbsh.query.plan.QueryPlanner;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds what several paths find from one value on. Each child is visited once for all steps that
 * may lead to it. It may be used by one thread only.
 */
final class PathWalk {

    /** For members of which some are not at the end of all their paths. */
    private static final int[] VISITED = {-1};

    private final int[] ends;
    private final WalkSteps own;
    private final @Nullable WalkSteps below;
    private final CancellationCheck meter;
    private final PathHits hits;
    private final NodeCursor container = new NodeCursor();
    private final boolean isEnd;

    PathWalk(PathTree tree, QueryPlanner planner, PathHits hits) {
        PathTree deeper = tree.below();
        this.ends = tree.ends().stream().mapToInt(Integer::intValue).toArray();
        this.own = new WalkSteps(tree, planner, hits);
        this.below = deeper == null ? null : new WalkSteps(deeper, planner, hits);
        this.meter = planner.meter();
        this.hits = hits;
        this.isEnd = below == null && own.isEmpty();
    }

    /** The paths that end at some members, if none goes on. */
    private static int[] ends(List<@Nullable PathWalk> members) {
        List<PathWalk> walks = new ArrayList<>();
        for (PathWalk each : members) {
            if (each != null) {
                walks.add(each);
            }
        }
        return walks.stream().allMatch((each) -> each.isEnd)
                ? walks.stream().flatMapToInt((each) -> Arrays.stream(each.ends)).toArray()
                : VISITED;
    }

    private static boolean isVisited(int[] members) {
        return members.length > 0 && members[0] < 0;
    }

    /** Takes a value, and what the paths find from it on. */
    void at(NodeCursor value) {
        Composite composite = value.composite();
        if (composite == null) {
            at(value.segment(), value.node());
            return;
        }
        for (int path : ends) {
            hits.add(path, composite);
        }
        if (!isEnd) {
            from(composite);
        }
    }

    /** Takes a value, and what the paths find from it on. */
    void at(Segment segment, int node) {
        for (int path : ends) {
            hits.add(path, segment, node);
        }
        if (!isEnd && segment.isContainer(node)) {
            from(segment, node);
        }
    }

    private void from(Segment segment, int node) {
        NamedSteps.Members<PathWalk> steps = own.of(segment, node);
        boolean keyed = steps != null || segment.first(node) == '{';
        WalkSteps along = along(keyed);
        if (along != null || own.looksAtChildren(keyed)) {
            if (steps == null) {
                children(segment, segment.firstChild(node), segment.next(node), keyed);
            } else {
                members(segment, node, steps);
            }
        }
        container.to(segment, node);
        own.others(container);
        if (below != null && along == null) {
            below.descend(segment, node);
        }
    }

    /**
     * The steps to everything below, if they can be taken from each child on the way; null when
     * there are none, or when they find some of the children, which come before what is in them.
     */
    private @Nullable WalkSteps along(boolean keyed) {
        return below != null && below.onlyDescends(keyed) ? below : null;
    }

    /** Visits the members of an object whose names are known, unless their number is enough. */
    private void members(Segment segment, int object, NamedSteps.Members<PathWalk> steps) {
        boolean all = own.most(true) < 0;
        int[] each = steps.numbers(PathWalk::ends);
        if (!all && !isVisited(each) && hits.add(each)) {
            return;
        }
        int end = segment.next(object);
        int key = segment.firstChild(object);
        for (int number = 0; all ? key < end : number < steps.count(); number++) {
            meter.tick();
            own.child(segment, key + 1, steps.at(number));
            key = segment.next(key + 1);
        }
    }

    private void children(Segment segment, int from, int to, boolean keyed) {
        WalkSteps along = along(keyed);
        int left = along == null && segment.duplicates().count() == 0 ? own.most(keyed) : -1;
        int at = from;
        while (at < to && left != 0) {
            meter.tick();
            int node = keyed ? at + 1 : at;
            PathWalk named = keyed ? own.named(segment, at) : null;
            left -= named == null ? 0 : 1;
            own.child(segment, node, named);
            if (along != null && segment.isContainer(node)) {
                along.descend(segment, node);
            }
            at = segment.next(node);
        }
    }

    private void from(Composite composite) {
        WalkSteps along = along(composite.kind() == JsonKind.OBJECT);
        for (Piece piece : composite.pieces()) {
            switch (piece) {
                case Run run -> children(run.segment(), run.from(), run.to(), run.keyed());
                case SingleChild child -> {
                    meter.tick();
                    own.child(child.name(), child.value());
                    if (along != null) {
                        along.descend(child.value());
                    }
                }
            }
        }
        container.to(composite);
        own.others(container);
        if (below != null && along == null) {
            below.descend(composite);
        }
    }
}
