package dev.bbsh.migrate.redact.utf8;

import dev.bbsh.json.syntax.JsonStrings;

import java.util.Arrays;

/**
 * The bytes between two values, which stay and come again and again: from the quote or the sign
 * behind the first one to the first byte of the second one.
 */
final class MemberGap {

    private static final int WORD = Long.BYTES;

    private final long[] words;

    /** The bits of the last word that belong to the bytes. */
    private final long mask;

    private final int length;
    private final boolean open;
    private final LearnedMember next;

    /**
     * A gap that was read.
     *
     * @param open true when its last byte is the quote that begins the second value
     * @param next the member of the second value
     */
    MemberGap(byte[] text, int from, int to, boolean open, LearnedMember next) {
        this.length = to - from;
        this.words = new long[(length + WORD - 1) / WORD];
        byte[] bytes = Arrays.copyOf(Arrays.copyOfRange(text, from, to), words.length * WORD);
        for (int i = 0; i < words.length; i++) {
            words[i] = (long) JsonStrings.LONG.get(bytes, i * WORD);
        }
        this.mask = -1L >>> (Long.SIZE - Byte.SIZE * (length - (words.length - 1) * WORD));
        this.open = open;
        this.next = next;
    }

    /** The number of its bytes. */
    int length() {
        return length;
    }

    /** True when the second value is a string, whose quote belongs to the gap. */
    boolean isOpen() {
        return open;
    }

    /** The member of the second value. */
    LearnedMember next() {
        return next;
    }

    /**
     * True when its bytes are there.
     *
     * @param text with eight more bytes behind its end
     */
    boolean isAt(byte[] text, int from, int to) {
        if (length > to - from) {
            return false;
        }
        int last = words.length - 1;
        int at = from;
        for (int i = 0; i < last; i++) {
            if ((long) JsonStrings.LONG.get(text, at) != words[i]) {
                return false;
            }
            at += WORD;
        }
        return (((long) JsonStrings.LONG.get(text, at) ^ words[last]) & mask) == 0;
    }
}
