package dev.bbsh.repair.token;

import dev.bbsh.repair.correction.TextSlices;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values of other languages that JSON cannot represent, such as NaN, 0x1F or 1_000. */
final class NonJsonNumbers {

    private static final int LONGEST = 128;

    private static final Pattern VALUE =
            Pattern.compile(
                    "[-+]?(?:(?i:nan|inf|infinity|undefined)(?![\\w$.+-])"
                            + "|1\\.#\\w+"
                            + "|\\.?[0-9][\\w.$+-]*)");

    private static final Set<String> NAMES = Set.of("nan", "inf", "infinity", "undefined");

    private final byte[] text;
    private final DamagedStrings strings;

    NonJsonNumbers(byte[] text, DamagedStrings strings) {
        this.text = text;
        this.strings = strings;
    }

    /** True for a word that is such a value, wherever it is found. */
    static boolean named(String word) {
        return NAMES.contains(word.toLowerCase(Locale.ROOT));
    }

    /**
     * The offset behind such a value, when it is where a value is allowed; otherwise the given
     * offset.
     */
    int end(int start) {
        if ("+-.0123456789nNiIuU".indexOf(text[start]) < 0) {
            return start;
        }
        int most = Math.min(text.length, start + LONGEST);
        Matcher value = VALUE.matcher(TextSlices.of(text, start, most));
        if (!value.lookingAt()) {
            return start;
        }
        int end = start + value.end();
        return end < most && strings.delimited(end) && !key(end) ? end : start;
    }

    private boolean key(int end) {
        int next = Trivia.at(text, end).end();
        return next < text.length && text[next] == ':';
    }
}
