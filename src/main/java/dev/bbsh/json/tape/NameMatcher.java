package dev.bbsh.json.tape;

import dev.bbsh.json.syntax.JsonStrings;
import dev.bbsh.json.syntax.Utf8;

import java.util.Arrays;

/** A name that is searched in many objects: compared eight bytes at a time, its quotes included. */
public final class NameMatcher {

    private final byte[] utf8;
    private final long[] words;

    /** The bits of the last word that belong to the name. */
    private final long lastMask;

    private NameMatcher(byte[] utf8, byte[] quoted) {
        this.utf8 = utf8;
        this.words = new long[(quoted.length + 7) / 8];
        byte[] padded = Arrays.copyOf(quoted, words.length * 8);
        for (int i = 0; i < words.length; i++) {
            words[i] = (long) JsonStrings.LONG.get(padded, 8 * i);
        }
        this.lastMask = -1L >>> (8 * (padded.length - quoted.length));
    }

    /**
     * A name to search for.
     *
     * @param name without quotes, backslashes and control characters
     */
    public static NameMatcher of(String name) {
        byte[] utf8 = Utf8.of(name);
        byte[] quoted = new byte[utf8.length + 2];
        quoted[0] = '"';
        System.arraycopy(utf8, 0, quoted, 1, utf8.length);
        quoted[utf8.length + 1] = '"';
        return new NameMatcher(utf8, quoted);
    }

    /** True when a key, or a string value, is this name. */
    public boolean isAt(Segment segment, int key) {
        byte[] bytes = segment.bytes();
        int at = segment.textStart(key);
        int last = words.length - 1;
        for (int i = 0; i <= last; i++) {
            long differs = (long) JsonStrings.LONG.get(bytes, at + 8 * i) ^ words[i];
            if (i == last) {
                differs &= lastMask;
            }
            if (differs != 0) {
                // Unequal text can decode to the same only from an escape on.
                int other = at + 8 * i + (Long.numberOfTrailingZeros(differs) >>> 3);
                return bytes[other] == '\\' && segment.stringEquals(key, utf8);
            }
        }
        return true;
    }
}
