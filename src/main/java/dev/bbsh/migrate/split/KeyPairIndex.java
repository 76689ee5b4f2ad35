package dev.bbsh.migrate.split;

import java.util.Arrays;

/** Finds records by their pair of keys: an open-addressing table of record numbers. */
public final class KeyPairIndex {

    static final int NONE = -1;

    private final SurveyedRecords records;
    private final int[] slots;

    public KeyPairIndex(SurveyedRecords records) {
        this.records = records;
        this.slots = new int[Integer.highestOneBit(Math.max(4, records.size())) * 4];
        for (int i = 0; i < records.size(); i++) {
            int slot = slot(records.pair(i));
            // Of several records with the same keys the first one counts.
            if (records.pair(i) != 0 && slots[slot] == 0) {
                slots[slot] = i + 1;
            }
        }
    }

    /**
     * For each record of the second side the one of the first with the same keys, or {@link #NONE}.
     */
    static int[] of(SurveyedRecords first, SurveyedRecords second) {
        int[] partners = new int[second.size()];
        Arrays.fill(partners, NONE);
        if (first.size() > 0) {
            KeyPairIndex table = new KeyPairIndex(first);
            for (int i = 0; i < second.size(); i++) {
                partners[i] = table.find(second.pair(i));
            }
        }
        return partners;
    }

    /** The first record with these keys, or {@link #NONE}. */
    public int find(long pair) {
        return pair == 0 ? NONE : slots[slot(pair)] - 1;
    }

    private int slot(long pair) {
        int mask = slots.length - 1;
        int slot = (int) (pair ^ pair >>> 32) & mask;
        while (slots[slot] != 0 && records.pair(slots[slot] - 1) != pair) {
            slot = slot + 1 & mask;
        }
        return slot;
    }
}
