package dev.bbsh.migrate.redact.replacement;

import org.jspecify.annotations.Nullable;

/** The texts that were cut out of longer ones lately: most of them come again and again. */
public final class RecentTexts {

    private static final int SIZE = 1 << 12;
    private static final int LONGEST = 64;

    private final @Nullable String[] texts = new String[SIZE];

    /** A part of a text. */
    public String of(char[] text, int from, int to) {
        if (to - from > LONGEST) {
            return new String(text, from, to - from);
        }
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + text[i];
        }
        int at = (hash ^ (hash >>> 12) ^ (hash >>> 24)) & (SIZE - 1);
        String known = texts[at];
        if (known != null && isSame(known, text, from, to)) {
            return known;
        }
        String cut = new String(text, from, to - from);
        texts[at] = cut;
        return cut;
    }

    private static boolean isSame(String known, char[] text, int from, int to) {
        if (known.length() != to - from) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (known.charAt(i - from) != text[i]) {
                return false;
            }
        }
        return true;
    }
}
