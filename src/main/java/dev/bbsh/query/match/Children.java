package dev.bbsh.query.match;

import dev.bbsh.json.Composite;
import dev.bbsh.json.Entry;
import dev.bbsh.json.MemberName;
import dev.bbsh.json.Piece;
import dev.bbsh.json.Place;
import dev.bbsh.json.Run;
import dev.bbsh.json.tape.Segment;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.Iterator;

/** The children of a container in their order, one at a time, with their names and numbers. */
public final class Children {

    private final Meter meter;
    private final Spot container = new Spot();
    private Iterator<Piece> pieces = Collections.emptyIterator();
    private Segment segment = Spot.NOWHERE;
    private boolean keyed;
    private int here;
    private int next;
    private int end;
    private long index;
    private @Nullable Entry entry;
    private @Nullable EarlierNames earlier;

    public Children(Meter meter) {
        this.meter = meter;
    }

    /** Goes to before the first child; a scalar has none. */
    public void open(Spot parent) {
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

    /** The same for one piece of a composed container; numbers begin at 0 with it. */
    void open(Spot parent, Piece piece) {
        container.to(parent);
        index = -1;
        earlier = null;
        next = end;
        pieces = Collections.singleton(piece).iterator();
    }

    /** Has no children any more. */
    void close() {
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

    /** Goes to the next child. */
    public boolean next(Spot child) {
        while (next < end || pieces.hasNext()) {
            if (next < end) {
                hop();
                child.to(segment, keyed ? here + 1 : here);
                return true;
            }
            Entry other = nextEntry();
            if (other != null) {
                child.to(other.value());
                return true;
            }
        }
        return false;
    }

    /** Goes to the next child that is a container. */
    boolean nextContainer(Spot child) {
        while (next < end || pieces.hasNext()) {
            while (next < end) {
                hop();
                int node = keyed ? here + 1 : here;
                if (segment.isContainer(node)) {
                    child.to(segment, node);
                    return true;
                }
            }
            Entry other = nextEntry();
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
     * Looks for the one member of that name, and steps over the scalars before the first container.
     * The object stands in one segment, and has no name twice.
     */
    boolean findNamed(ExactText name, Spot child) {
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

    /** Goes to the next member of that name. */
    boolean nextNamed(ExactText name, Spot child) {
        while (next < end || pieces.hasNext()) {
            while (next < end) {
                hop();
                if (name.isAt(segment, here)) {
                    child.to(segment, here + 1);
                    return true;
                }
            }
            Entry other = nextEntry();
            MemberName found = other == null ? null : other.name();
            if (other != null && found != null && name.isAt(found.segment(), found.key())) {
                child.to(other.value());
                return true;
            }
        }
        return false;
    }

    /** Steps over children; the next one is the n-th from here, if there are so many. */
    void skip(long n) {
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
    }

    /**
     * Goes to the next piece; answers it when it is a single child, otherwise its children follow.
     */
    private @Nullable Entry nextEntry() {
        entry = null;
        if (!pieces.hasNext()) {
            return null;
        }
        switch (pieces.next()) {
            case Run run -> run(run.segment(), run.from(), run.to(), run.keyed());
            case Entry single -> {
                meter.tick();
                index++;
                entry = single;
            }
        }
        return entry;
    }

    /** The number of the current child, from 0. */
    public long index() {
        return index;
    }

    /** The name of the current child of an object, decoded. */
    public String name() {
        MemberName name = entry == null ? null : entry.name();
        return name == null ? segment.string(here) : name.name();
    }

    /** From the container to the current child. */
    public Place.Step step() {
        if (!container.isObject()) {
            return new Place.Step.Index(index);
        }
        String name = name();
        return new Place.Step.Name(name, container.hasUniqueNames() ? 0 : earlier(name));
    }

    private int earlier(String name) {
        if (earlier == null) {
            earlier = new EarlierNames(container, meter);
        }
        return earlier.count(name, index);
    }
}
