package dev.bbsh.migrate.redact.content;

import java.text.Normalizer;
import java.util.Map;

/**
 * Reads a character of a text as JSON, XML, HTML or a URL may write it: as itself, as a backslash
 * with u and four hexadecimal digits, as a character reference, or percent-encoded in UTF-8.
 */
public final class EscapedCharacter {

    private static final Map<String, String> MARKS =
            Map.of(
                    "uml", "\u0308", "acute", "\u0301", "grave", "\u0300", "circ", "\u0302",
                    "tilde", "\u0303", "ring", "\u030a", "cedil", "\u0327", "caron", "\u030c");

    private static final Map<String, Integer> LETTERS =
            Map.of(
                    "szlig", 0xdf, "oslash", 0xf8, "Oslash", 0xd8, "aelig", 0xe6, "AElig", 0xc6,
                    "eth", 0xf0, "ETH", 0xd0, "thorn", 0xfe, "THORN", 0xde);

    private static final int LONGEST_NAME = 8;

    private char[] text = new char[0];
    private int to;
    private int codePoint;
    private int length;

    /** Begins with another text. */
    public void over(char[] other, int end) {
        text = other;
        to = end;
    }

    /** The character that was read last; what stays when it is no letter or digit. */
    public int codePoint() {
        return codePoint;
    }

    /** The number of characters that it takes in the text. */
    public int length() {
        return length;
    }

    /** True when a letter, a mark on a letter, or a digit begins here. */
    public boolean read(int at) {
        length = 1;
        char first = text[at];
        codePoint = first;
        switch (first) {
            case '\\' -> backslash(at);
            case '&' -> reference(at);
            case '%' -> percent(at);
            default -> {
                if (Character.isHighSurrogate(first)
                        && at + 1 < to
                        && Character.isLowSurrogate(text[at + 1])) {
                    codePoint = Character.toCodePoint(first, text[at + 1]);
                    length = 2;
                }
            }
        }
        return isWordPart(codePoint);
    }

    /** True for letters, the marks on them, and digits. */
    static boolean isWordPart(int codePoint) {
        if (codePoint < 128) {
            return (codePoint >= '0' && codePoint <= '9') || isAsciiLetter(codePoint);
        }
        return Character.isLetterOrDigit(codePoint)
                || switch (Character.getType(codePoint)) {
                    case Character.NON_SPACING_MARK,
                            Character.COMBINING_SPACING_MARK,
                            Character.ENCLOSING_MARK ->
                            true;
                    default -> false;
                };
    }

    static boolean isAsciiLetter(int codePoint) {
        int lower = codePoint | 0x20;
        return codePoint < 128 && lower >= 'a' && lower <= 'z';
    }

    private void backslash(int at) {
        if (at + 1 >= to) {
            return;
        }
        char next = text[at + 1];
        if (next == 'u') {
            unicode(at);
        } else if ("bfnrt\\\"/".indexOf(next) >= 0) {
            length = 2;
        }
    }

    private void unicode(int at) {
        int unit = hex(at + 2, 4);
        if (unit < 0) {
            return;
        }
        codePoint = unit;
        length = 6;
        boolean pair =
                Character.isHighSurrogate((char) unit)
                        && at + 7 < to
                        && text[at + 6] == '\\'
                        && text[at + 7] == 'u';
        int low = pair ? hex(at + 8, 4) : -1;
        if (low >= 0 && Character.isLowSurrogate((char) low)) {
            codePoint = Character.toCodePoint((char) unit, (char) low);
            length = 12;
        }
    }

    private int hex(int from, int digits) {
        if (from + digits > to) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < from + digits; i++) {
            int digit = text[i] < 128 ? Character.digit(text[i], 16) : -1;
            if (digit < 0) {
                return -1;
            }
            value = (value << 4) | digit;
        }
        return value;
    }

    private void reference(int at) {
        int end = at + 1;
        while (end < to && end - at <= LONGEST_NAME + 2 && text[end] != ';') {
            end++;
        }
        if (end >= to || text[end] != ';') {
            return;
        }
        int character = referenced(new String(text, at + 1, end - at - 1));
        if (character >= 0) {
            codePoint = character;
            length = end + 1 - at;
        }
    }

    /** The character of a reference without & and ;, or -1. */
    private static int referenced(String name) {
        if (name.startsWith("#")) {
            return numeric(name.substring(1));
        }
        Integer letter = LETTERS.get(name);
        if (letter != null) {
            return letter;
        }
        String mark = name.length() > 1 ? MARKS.get(name.substring(1)) : null;
        if (mark != null) {
            String one = Normalizer.normalize(name.charAt(0) + mark, Normalizer.Form.NFC);
            return one.length() == 1 ? one.charAt(0) : -1;
        }
        return switch (name) {
            case "amp" -> '&';
            case "lt" -> '<';
            case "gt" -> '>';
            case "quot" -> '"';
            case "apos" -> '\'';
            case "nbsp" -> 0xa0;
            default -> -1;
        };
    }

    private static int numeric(String digits) {
        boolean hex = digits.startsWith("x") || digits.startsWith("X");
        try {
            int value = Integer.parseInt(hex ? digits.substring(1) : digits, hex ? 16 : 10);
            return Character.isValidCodePoint(value) ? value : -1;
        } catch (NumberFormatException none) {
            return -1;
        }
    }

    private void percent(int at) {
        int first = hex(at + 1, 2);
        int count =
                first < 0
                        ? 0
                        : first < 0x80
                                ? 1
                                : first < 0xc2
                                        ? 0
                                        : first < 0xe0
                                                ? 2
                                                : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
        if (count == 0) {
            return;
        }
        int value = count == 1 ? first : first & (0xff >> (count + 1));
        for (int i = 1; i < count; i++) {
            int next = at + 3 * i < to && text[at + 3 * i] == '%' ? hex(at + 3 * i + 1, 2) : -1;
            if (next < 0x80 || next >= 0xc0) {
                return;
            }
            value = (value << 6) | (next & 0x3f);
        }
        codePoint = value;
        length = 3 * count;
    }
}
