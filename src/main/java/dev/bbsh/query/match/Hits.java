package dev.bbsh.query.match;

import dev.bbsh.json.tape.MemberIndex;
import dev.bbsh.json.tape.Segment;

import java.util.Iterator;

/** Those of the objects that an index found which are elements between two others, in order. */
final class Hits {

    private final Segment segment;
    private final int from;
    private final int to;
    private final Iterator<MemberIndex.Found> found;
    private int element = -1;
    private int counted;
    private long ordinal;

    /**
     * @param from the tape index of the first element
     * @param to the tape index behind the last
     */
    Hits(Segment segment, int from, int to, Iterator<MemberIndex.Found> found) {
        this.segment = segment;
        this.from = from;
        this.to = to;
        this.found = found;
        this.counted = from;
    }

    boolean next(Spot spot) {
        while (found.hasNext()) {
            MemberIndex.Found each = found.next();
            boolean inside = each.object() >= from && each.object() < to;
            // What stands deeper has a container that begins at an element or behind it.
            if (inside && each.container() < from && each.object() != element) {
                element = each.object();
                spot.to(segment, element);
                return true;
            }
        }
        return false;
    }

    /** How many elements stand before the current one; counted when somebody asks. */
    long ordinal() {
        while (counted < element) {
            counted = segment.next(counted);
            ordinal++;
        }
        return ordinal;
    }
}
