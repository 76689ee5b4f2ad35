package dev.bbsh.query.match;

import dev.bbsh.json.Composite;
import dev.bbsh.json.MemberName;
import dev.bbsh.json.Piece;
import dev.bbsh.json.Place;
import dev.bbsh.json.Run;
import dev.bbsh.json.SingleChild;
import dev.bbsh.json.tape.Segment;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/** Iterates over the children of a container in their order, with their names and indexes. */
public final class ChildIterator {

    private final CancellationCheck meter;
    private final NodeCursor container = new NodeCursor();
    private Iterator<Piece> pieces = Collections.emptyIterator();
    private Segment segment = NodeCursor.NOWHERE;
    private boolean keyed;
    private int here;
    private int next;
    private int end;
    private long index;
    private @Nullable SingleChild entry;
    private @Nullable NameOccurrences earlier;

    public ChildIterator(CancellationCheck meter) {
        this.meter = meter;
    }

    /** Moves before the first child of a value; a scalar has none. */
    public void open(NodeCursor parent) {
        container.to(parent);
        index = -1;
        earlier = null;
        Composite composite = parent.composite();
        if (composite != null) {
            pieces = composite.pieces().iterator();
            next = end;
            return;
        }
        pieces = Collections.emptyIterator();
        boolean none = !parent.isContainer();
        run(
                parent.segment(),
                none ? 0 : parent.segment().firstChild(parent.node()),
                none ? 0 : parent.segment().next(parent.node()),
                parent.isObject());
    }

    /**
     * Moves before the first child of one piece of a composed container; its indexes begin at 0.
     */
    public void open(NodeCursor parent, Piece piece) {
        container.to(parent);
        index = -1;
        earlier = null;
        next = end;
        pieces = Collections.singleton(piece).iterator();
    }

    /** Ends the iteration: there are no more children. */
    public void close() {
        next = end;
        pieces = Collections.emptyIterator();
    }

    private void run(Segment other, int from, int to, boolean hasKeys) {
        segment = other;
        next = from;
        end = to;
        keyed = hasKeys;
        entry = null;
    }

    /** Moves to the next child. */
    public boolean next(NodeCursor child) {
        while (next < end || pieces.hasNext()) {
            if (next < end) {
                hop();
                child.to(segment, keyed ? here + 1 : here);
                return true;
            }
            SingleChild other = nextEntry();
            if (other != null) {
                child.to(other.value());
                return true;
            }
        }
        return false;
    }

    /** Moves to the next child that is a container. */
    public boolean nextContainer(NodeCursor child) {
        while (next < end || pieces.hasNext()) {
            while (next < end) {
                hop();
                int node = keyed ? here + 1 : here;
                if (segment.isContainer(node)) {
                    child.to(segment, node);
                    return true;
                }
            }
            SingleChild other = nextEntry();
            if (other != null) {
                child.to(other.value());
                if (child.isContainer()) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Searches for the only member with this name, and skips the scalars before the first
     * container. The object must be in one segment and have no duplicate names.
     */
    public boolean findNamed(ExactText name, NodeCursor child) {
        int found = -1;
        int resume = end;
        long skipped = index;
        for (int key = next; key < end; key = segment.next(key + 1)) {
            meter.tick();
            if (found < 0 && name.isAt(segment, key)) {
                found = key + 1;
            }
            if (resume == end && segment.isContainer(key + 1)) {
                resume = key;
            }
            skipped += resume == end ? 1 : 0;
            if (found >= 0 && resume < end) {
                break;
            }
        }
        next = resume;
        index = skipped;
        if (found >= 0) {
            child.to(segment, found);
        }
        return found >= 0;
    }

    /** Moves to the next member with this name. */
    public boolean nextNamed(ExactText name, NodeCursor child) {
        while (next < end || pieces.hasNext()) {
            while (next < end) {
                hop();
                if (name.isAt(segment, here)) {
                    child.to(segment, here + 1);
                    return true;
                }
            }
            SingleChild other = nextEntry();
            MemberName found = other == null ? null : other.name();
            if (other != null && found != null && name.isAt(found.segment(), found.key())) {
                child.to(other.value());
                return true;
            }
        }
        return false;
    }

    /** Skips children; the next one is the n-th from here, if there are that many. */
    public void skip(long n) {
        long last = index + n;
        while (index < last && (next < end || pieces.hasNext())) {
            if (next < end) {
                hop();
            } else {
                nextEntry();
            }
        }
    }

    private void hop() {
        meter.tick();
        here = next;
        next = segment.next(keyed ? here + 1 : here);
        index++;
        if ((index & CancellationCheck.STRIDE) == 0 && index > 0) {
            meter.passed(this);
        }
    }

    /**
     * Moves to the next piece; returns it when it is a single child, otherwise its children follow.
     */
    private @Nullable SingleChild nextEntry() {
        entry = null;
        if (!pieces.hasNext()) {
            return null;
        }
        switch (pieces.next()) {
            case Run run -> run(run.segment(), run.from(), run.to(), run.keyed());
            case SingleChild single -> {
                meter.tick();
                index++;
                entry = single;
            }
        }
        return entry;
    }

    /** The number of all children. */
    long size() {
        return container.value().size();
    }

    /** The index of the current child, from 0. */
    public long index() {
        return index;
    }

    /** The name of the current child of an object, decoded. */
    public String name() {
        MemberName name = entry == null ? null : entry.name();
        return name == null ? segment.string(here) : name.name();
    }

    /** The step from the container to the current child. */
    public Place.Step step() {
        if (!container.isObject()) {
            return new Place.Step.Index(index);
        }
        String name = name();
        return new Place.Step.Name(name, container.hasUniqueNames() ? 0 : earlier(name));
    }

    private int earlier(String name) {
        if (earlier == null) {
            earlier = new NameOccurrences(container, meter);
        }
        return earlier.count(name, index);
    }

    /**
     * Counts how often each name of an object occurred before one of its members. Asking for one
     * member after the other takes only one pass in total.
     */
    private static final class NameOccurrences {

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
}
