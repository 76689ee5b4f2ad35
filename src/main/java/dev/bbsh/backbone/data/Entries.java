package dev.bbsh.backbone.data;

import dev.bbsh.json.tape.Segment;

import org.jspecify.annotations.Nullable;

import java.util.Iterator;
import java.util.NoSuchElementException;

/** The comments or attachments that one side remembers of an issue. */
public final class Entries implements Iterable<SyncedEntry> {

    private static final int KEPT = 64;

    static final Entries NONE = new Entries(Segment.of("[]"), 0);

    private final Segment segment;
    private final int array;

    /** Those that were read: several rules look at the same ones. */
    private @Nullable SyncedEntry @Nullable [] read;

    Entries(Segment segment, int array) {
        this.segment = segment;
        this.array = array;
    }

    /** How many, those included that are no objects. */
    public int count() {
        return segment.size(array);
    }

    /** How many came from the other side. */
    public int copies() {
        int copies = 0;
        int end = segment.next(array);
        for (int node = segment.firstChild(array); node < end; node = segment.next(node)) {
            copies += SyncedEntry.isCopy(segment, node) ? 1 : 0;
        }
        return copies;
    }

    /** One of them, from 0. */
    public SyncedEntry at(int number) {
        int node = segment.firstChild(array);
        for (int i = 0; i < number; i++) {
            node = segment.next(node);
        }
        return entry(number, node);
    }

    @Override
    public Iterator<SyncedEntry> iterator() {
        return new Iterator<>() {
            private int at = segment.firstChild(array);
            private int number;

            @Override
            public boolean hasNext() {
                return at < segment.next(array);
            }

            @Override
            public SyncedEntry next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                SyncedEntry entry = entry(number++, at);
                at = segment.next(at);
                return entry;
            }
        };
    }

    private SyncedEntry entry(int number, int node) {
        if (read == null) {
            read = new @Nullable SyncedEntry[Math.min(count(), KEPT)];
        }
        SyncedEntry known = number < read.length ? read[number] : null;
        if (known != null) {
            return known;
        }
        SyncedEntry entry = SyncedEntry.read(segment, node);
        if (number < read.length) {
            read[number] = entry;
        }
        return entry;
    }
}
