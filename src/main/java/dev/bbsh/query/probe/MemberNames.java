package dev.bbsh.query.probe;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.tape.Segment;
import dev.bbsh.query.match.CancellationCheck;
import dev.bbsh.query.match.ChildIterator;
import dev.bbsh.query.match.NodeCursor;
import dev.bbsh.work.Progress;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Collects the names of the members of a value: all, or those of its first three million nodes.
 * Objects of one segment that have the same shape have the same names, so most records need not be
 * visited.
 */
public final class MemberNames {

    /** The maximum number of names: more than these are data, and of no help. */
    private static final int MOST = 20_000;

    /**
     * The maximum number of nodes visited; names that occur only after them are of no help either.
     */
    private static final int NODES = 3_000_000;

    private final CancellationCheck meter;
    private final Set<String> names = new LinkedHashSet<>();
    private final IdentityHashMap<Segment, BitSet> shapes = new IdentityHashMap<>();
    private final Deque<Level> levels = new ArrayDeque<>();

    private MemberNames(Progress progress) {
        this.meter = new CancellationCheck(progress);
    }

    private record Level(ChildIterator children, boolean named) {}

    public static Set<String> in(JsonValue value, Progress progress) {
        MemberNames collected = new MemberNames(progress);
        collected.walk(NodeCursor.at(value));
        return collected.names;
    }

    private void walk(NodeCursor root) {
        open(root);
        NodeCursor child = new NodeCursor();
        for (int seen = 0; !levels.isEmpty() && seen < NODES && names.size() < MOST; seen++) {
            Level level = levels.getLast();
            if (level.children().next(child)) {
                if (level.named()) {
                    names.add(level.children().name());
                }
                open(child);
            } else {
                levels.removeLast();
            }
        }
    }

    private void open(NodeCursor spot) {
        if (spot.isContainer()) {
            ChildIterator children = new ChildIterator(meter);
            children.open(spot);
            levels.addLast(new Level(children, spot.isObject() && isNew(spot)));
        }
    }

    private boolean isNew(NodeCursor object) {
        int shape = object.composite() == null ? object.segment().shape(object.node()) : 0;
        if (shape == 0) {
            return true;
        }
        BitSet seen = shapes.computeIfAbsent(object.segment(), (_) -> new BitSet());
        boolean known = seen.get(shape);
        seen.set(shape);
        return !known;
    }
}
