package dev.bbsh.query.node;

import java.util.HashMap;
import java.util.Map;

/**
 * Counts how often each name of an object occurred before one of its members. Asking for one member
 * after the other takes only one pass in total.
 */
final class NameOccurrences {

    private final NodeCursor object = new NodeCursor();
    private final ChildIterator members;
    private final NodeCursor member = new NodeCursor();
    private final Map<String, Integer> counts = new HashMap<>();
    private long counted;

    NameOccurrences(NodeCursor object, CancellationCheck meter) {
        this.object.to(object);
        this.members = new ChildIterator(meter);
        restart();
    }

    private void restart() {
        members.open(object);
        counts.clear();
        counted = 0;
    }

    /** The number of members with this name before the member at an index, from 0. */
    int count(String name, long index) {
        if (index < counted) {
            restart();
        }
        while (counted < index && members.next(member)) {
            counts.merge(members.name(), 1, Integer::sum);
            counted++;
        }
        return counts.getOrDefault(name, 0);
    }
}
