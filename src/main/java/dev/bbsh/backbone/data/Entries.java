package dev.bbsh.backbone.data;

import dev.bbsh.json.tape.Segment;

import java.util.Iterator;
import java.util.NoSuchElementException;

/** The comments or attachments in one side's record of an issue. */
public final class Entries implements Iterable<SyncedEntry> {

    static final Entries NONE = new Entries(Segment.of("[]"), 0);

    private final Segment segment;
    private final int array;

    Entries(Segment segment, int array) {
        this.segment = segment;
        this.array = array;
    }

    /** The number of entries, including elements that are not objects. */
    public int count() {
        return segment.size(array);
    }

    Segment segment() {
        return segment;
    }

    /** The tape index of the array. */
    int array() {
        return array;
    }

    /** The entry with this number, from 0. */
    public SyncedEntry at(int number) {
        int node = segment.firstChild(array);
        for (int i = 0; i < number; i++) {
            node = segment.next(node);
        }
        return SyncedEntry.read(segment, node);
    }

    @Override
    public Iterator<SyncedEntry> iterator() {
        return new Iterator<>() {
            private int at = segment.firstChild(array);

            @Override
            public boolean hasNext() {
                return at < segment.next(array);
            }

            @Override
            public SyncedEntry next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                SyncedEntry entry = SyncedEntry.read(segment, at);
                at = segment.next(at);
                return entry;
            }
        };
    }
}
