package dev.bbsh.backbone.index;

import dev.bbsh.backbone.data.ScalarReader;
import dev.bbsh.backbone.data.SyncedEntry;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.json.tape.JsonText;
import dev.bbsh.json.tape.Segment;

/**
 * Finds the issue that has an entry with a local ID: an open-addressing table, twelve bytes a slot,
 * at most half full.
 */
public final class EntryIndex {

    /** The answer when no issue has the entry. */
    public static final int NONE = -1;

    private long[] ids;

    /** The number of the issue's record plus one, 0 for an empty slot. */
    private int[] ordinals;

    private int size;

    /**
     * An empty index.
     *
     * @param expected the approximate number of entries
     */
    public EntryIndex(long expected) {
        int capacity = Integer.highestOneBit(Math.clamp(expected, 1 << 8, 1 << 28)) << 2;
        ids = new long[capacity];
        ordinals = new int[capacity];
    }

    /**
     * Adds an entry of an issue.
     *
     * @return the record of the first entry that has the same local ID, or {@link #NONE}
     */
    public int add(SyncedEntry entry, SyncedIssue issue) {
        long id = entry.localNumber();
        if (id == -1) {
            return NONE;
        }
        int slot = slot(id);
        if (ordinals[slot] != 0) {
            return ordinals[slot] - 1;
        }
        ids[slot] = id;
        ordinals[slot] = (int) issue.ordinal() + 1;
        if (++size > ids.length / 2) {
            grow();
        }
        return NONE;
    }

    /** True when an issue has an entry with a local ID, given as its number. */
    public boolean has(long id) {
        return ordinals[slot(id)] != 0;
    }

    /** True when an issue has an entry with a local ID. */
    public boolean has(String localId) {
        return has(ScalarReader.id(Segment.of(JsonText.quote(localId)), 0));
    }

    /**
     * The slot of an ID. Consecutive IDs are in neighbouring slots, as they are looked up in turn;
     * on a collision the step depends on the ID, so that runs of IDs never pile up.
     */
    private int slot(long id) {
        int mask = ids.length - 1;
        int slot = (int) id & mask;
        int step = 0;
        while (ordinals[slot] != 0 && ids[slot] != id) {
            step = step == 0 ? stepOf(id) : step;
            slot = (slot + step) & mask;
        }
        return slot;
    }

    /** The step after a collision; odd, so that it leads to every slot. */
    private static int stepOf(long id) {
        return (int) ((id * 0x9E3779B97F4A7C15L) >>> 32) | 1;
    }

    private void grow() {
        long[] oldIds = ids;
        int[] oldOrdinals = ordinals;
        ids = new long[2 * oldIds.length];
        ordinals = new int[2 * oldIds.length];
        for (int i = 0; i < oldIds.length; i++) {
            if (oldOrdinals[i] != 0) {
                int slot = slot(oldIds[i]);
                ids[slot] = oldIds[i];
                ordinals[slot] = oldOrdinals[i];
            }
        }
    }
}
