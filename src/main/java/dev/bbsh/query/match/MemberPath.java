package dev.bbsh.query.match;

import dev.bbsh.json.tape.Segment;

import java.util.List;

/**
 * Follows names from a value down to another, which is what most filters do with every element. Of
 * members with the same name the last one counts, as everywhere in the program.
 */
public final class MemberPath {

    private final ExactText[] names;
    private final CancellationCheck meter;
    private final ChildIterator children;
    private final NodeCursor member = new NodeCursor();

    public MemberPath(List<String> names, CancellationCheck meter) {
        this.names = names.stream().map(ExactText::new).toArray(ExactText[]::new);
        this.meter = meter;
        this.children = new ChildIterator(meter);
    }

    /** Moves a cursor to the value that the names lead to; false if they lead nowhere. */
    public boolean follow(NodeCursor spot) {
        for (ExactText name : names) {
            boolean found = spot.composite() == null ? inSegment(name, spot) : composed(name, spot);
            if (!found) {
                return false;
            }
        }
        return true;
    }

    private boolean inSegment(ExactText name, NodeCursor spot) {
        Segment segment = spot.segment();
        int object = spot.node();
        if (segment.first(object) != '{') {
            return false;
        }
        boolean unique = spot.hasUniqueNames();
        int end = segment.next(object);
        int found = -1;
        for (int key = segment.firstChild(object); key < end; key = segment.next(key + 1)) {
            meter.tick();
            if (name.isAt(segment, key)) {
                found = key + 1;
                if (unique) {
                    break;
                }
            }
        }
        if (found >= 0) {
            spot.to(segment, found);
        }
        return found >= 0;
    }

    private boolean composed(ExactText name, NodeCursor spot) {
        if (!spot.isObject()) {
            return false;
        }
        children.open(spot);
        boolean found = false;
        while (children.nextNamed(name, member)) {
            spot.to(member);
            found = true;
        }
        return found;
    }
}
