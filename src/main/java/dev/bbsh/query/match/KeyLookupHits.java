package dev.bbsh.query.match;

import dev.bbsh.json.tape.MemberIndex;
import dev.bbsh.json.tape.Segment;
import dev.bbsh.query.node.NodeCursor;

import java.util.Iterator;

/** Those objects found by an index that are elements between two others, in order. */
final class KeyLookupHits {

    private final Segment segment;
    private final int from;
    private final int to;
    private final Iterator<MemberIndex.Found> found;
    private int element = -1;
    private int counted;
    private long ordinal;

    /**
     * @param from the tape index of the first element
     * @param to the tape index after the last
     */
    KeyLookupHits(Segment segment, int from, int to, Iterator<MemberIndex.Found> found) {
        this.segment = segment;
        this.from = from;
        this.to = to;
        this.found = found;
        this.counted = from;
    }

    boolean next(NodeCursor spot) {
        while (found.hasNext()) {
            MemberIndex.Found each = found.next();
            boolean inside = each.object() >= from && each.object() < to;
            // A deeper match has a container that begins at an element or after it.
            if (inside && each.container() < from && each.object() != element) {
                element = each.object();
                spot.to(segment, element);
                return true;
            }
        }
        return false;
    }

    /** The number of elements before the current one; counted on demand. */
    long ordinal() {
        while (counted < element) {
            counted = segment.next(counted);
            ordinal++;
        }
        return ordinal;
    }
}
