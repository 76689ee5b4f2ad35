package dev.bbsh.migrate.resync;

import java.util.Arrays;

/** A table from numbers to numbers that is emptied and filled again for each issue pair. */
final class LongTable {

    /** The answer when a key is not in the table. */
    static final long ABSENT = Long.MIN_VALUE;

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private long[] keys = new long[16];
    private long[] values = new long[16];

    /** The round in which each slot was filled. */
    private int[] rounds = new int[16];

    private int round = 1;
    private int size;

    /** Empties the table. */
    void clear() {
        size = 0;
        if (++round == 0) {
            Arrays.fill(rounds, 0);
            round = 1;
        }
    }

    /** Adds a pair unless the key is known. */
    void putIfAbsent(long key, long value) {
        int slot = slot(key);
        if (rounds[slot] == round) {
            return;
        }
        keys[slot] = key;
        values[slot] = value;
        rounds[slot] = round;
        if (++size > keys.length / 2) {
            grow();
        }
    }

    /** The value of a key, or {@link #ABSENT}. */
    long get(long key) {
        int slot = slot(key);
        return rounds[slot] == round ? values[slot] : ABSENT;
    }

    /** True when the key is in the table. */
    boolean has(long key) {
        return rounds[slot(key)] == round;
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) ((key * SPREAD) >>> 32) & mask;
        while (rounds[slot] == round && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldValues = values;
        int[] oldRounds = rounds;
        keys = new long[2 * oldKeys.length];
        values = new long[keys.length];
        rounds = new int[keys.length];
        size = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldRounds[i] == round) {
                putIfAbsent(oldKeys[i], oldValues[i]);
            }
        }
    }
}
