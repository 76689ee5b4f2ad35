package dev.bbsh.backup.row;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A set of short texts, such as the keys of users, without an object for each: some 30 bytes and
 * the text itself. The texts keep the order of their arrival.
 */
public final class TextSet {

    private static final int LEAST = 64;

    private static final int HASH_BITS = 32;

    private static final long PLACE = 0xFFFFFFFFL;

    private byte[] bytes = new byte[16 * LEAST];
    private int[] ends = new int[LEAST];
    private int size;

    /** A slot is the hash of a text and, in its lower half, its place from 1; 0 for a free one. */
    private long[] slots = new long[2 * LEAST];

    private byte[] scratch = new byte[256];

    /**
     * Adds the value of a column.
     *
     * @return its place among the texts, from 0; that of the same text if it is there
     */
    public int add(BackupRow row, int column) {
        int length = row.length(column);
        if (length > scratch.length) {
            scratch = new byte[Math.max(2 * scratch.length, length)];
        }
        return row.copyAscii(column, scratch, 0) ? add(scratch, 0, length) : add(row.text(column));
    }

    /** Adds a text, and returns its place as above. */
    public int add(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        return add(encoded, 0, encoded.length);
    }

    /** Adds a text in UTF-8, and returns its place as above. */
    int add(byte[] text, int from, int length) {
        if (2 * size >= slots.length) {
            grow();
        }
        int hash = hash(text, from, length);
        int slot = slot(hash, text, from, length);
        if (slots[slot] == 0) {
            append(text, from, length);
            slots[slot] = (long) hash << HASH_BITS | size;
        }
        return (int) (slots[slot] & PLACE) - 1;
    }

    /** The place of a text, from 0; -1 when it isn't there. */
    public int find(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        int hash = hash(encoded, 0, encoded.length);
        return (int) (slots[slot(hash, encoded, 0, encoded.length)] & PLACE) - 1;
    }

    /** The text at a place. */
    public String get(int place) {
        int start = start(place);
        return new String(bytes, start, ends[place] - start, StandardCharsets.UTF_8);
    }

    public int size() {
        return size;
    }

    private static int hash(byte[] text, int from, int length) {
        int hash = length;
        for (int at = from; at < from + length; at++) {
            hash = 31 * hash + text[at];
        }
        hash *= 0x9E3779B9;
        return hash ^ hash >>> 15;
    }

    /** The slot that has the text, or the free one for it. */
    private int slot(int hash, byte[] text, int from, int length) {
        int slot = hash & slots.length - 1;
        while (slots[slot] != 0 && !isAt(slots[slot], hash, text, from, length)) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private boolean isAt(long slot, int hash, byte[] text, int from, int length) {
        if ((int) (slot >>> HASH_BITS) != hash) {
            return false;
        }
        int place = (int) (slot & PLACE) - 1;
        return Arrays.equals(bytes, start(place), ends[place], text, from, from + length);
    }

    private int start(int place) {
        return place == 0 ? 0 : ends[place - 1];
    }

    private void append(byte[] text, int from, int length) {
        int start = start(size);
        if (bytes.length - start < length) {
            bytes = Arrays.copyOf(bytes, start + Math.max(length, start >> 1));
        }
        System.arraycopy(text, from, bytes, start, length);
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, 2 * size);
        }
        ends[size++] = start + length;
    }

    private void grow() {
        long[] next = new long[2 * slots.length];
        for (long each : slots) {
            if (each != 0) {
                int slot = (int) (each >>> HASH_BITS) & next.length - 1;
                while (next[slot] != 0) {
                    slot = slot + 1 & next.length - 1;
                }
                next[slot] = each;
            }
        }
        slots = next;
    }
}
