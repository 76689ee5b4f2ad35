package dev.bbsh.migrate.redact.replacement;

import dev.bbsh.json.syntax.JsonStrings;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/** The words of ASCII letters that came lately: most of them come again and again. */
public final class KnownWords {

    private static final int SIZE = 1 << 12;
    private static final int LONGEST = 64;
    private static final int BLOCK = Long.BYTES;
    private static final long FACTOR = 0x9e3779b97f4a7c15L;

    private final Replacements replacements;

    /** The first eight letters of each word. */
    private final long[] heads = new long[SIZE];

    private final @Nullable KnownWord[] words = new KnownWord[SIZE];

    public KnownWords(Replacements replacements) {
        this.replacements = replacements;
    }

    /**
     * A word.
     *
     * @param bytes letters, with eight more bytes behind the end
     */
    public KnownWord of(byte[] bytes, int from, int to) {
        int length = to - from;
        long head = (long) JsonStrings.LONG.get(bytes, from);
        long hash = length;
        if (length < BLOCK) {
            head &= -1L >>> (Long.SIZE - Byte.SIZE * length);
        } else if (length > BLOCK) {
            for (int at = from + BLOCK; at < to; at++) {
                hash = 31 * hash + bytes[at];
            }
        }
        int at = (int) (((head ^ (hash << 7)) * FACTOR) >>> 52);
        KnownWord known = words[at];
        if (known != null && heads[at] == head && isSame(known, bytes, from, to)) {
            return known;
        }
        KnownWord word = new KnownWord(Arrays.copyOfRange(bytes, from, to), replacements);
        if (length <= LONGEST) {
            heads[at] = head;
            words[at] = word;
        }
        return word;
    }

    private static boolean isSame(KnownWord known, byte[] bytes, int from, int to) {
        byte[] text = known.text();
        return text.length == to - from
                && (text.length <= BLOCK || Arrays.equals(text, 0, text.length, bytes, from, to));
    }
}
