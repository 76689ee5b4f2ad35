package dev.bbsh.migrate.redact.content;

import java.nio.CharBuffer;

/**
 * Reads a character of a text as JSON, XML, HTML or a URL may write it: as itself, as a backslash
 * with u and four hexadecimal digits, as a character reference, or percent-encoded in UTF-8; also
 * where one is inside another one of its kind, and so is escaped twice.
 */
public final class EscapedCharacter {

    /** The longest reference without & and ;, with many zeros before its digits. */
    private static final int LONGEST_NAME = 24;

    private char[] text = new char[0];
    private int to;
    private int codePoint;
    private int length;
    private boolean open;

    /** Begins with another text. */
    public void over(char[] other, int end) {
        text = other;
        to = end;
    }

    /** The character that was read last; what stays when it is no letter or digit. */
    public int codePoint() {
        return codePoint;
    }

    /** True when it was written as a reference without a semicolon at its end. */
    public boolean isOpen() {
        return open;
    }

    /** The number of characters that it takes in the text. */
    public int length() {
        return length;
    }

    /** True when a letter, a mark on a letter, or a digit begins here. */
    public boolean read(int at) {
        length = 1;
        open = false;
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
            return isAsciiDigit(codePoint) || isAsciiLetter(codePoint);
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
            unicode(at, at + 2);
        } else if (next == '\\') {
            nested(at);
        } else if ("bfnrt\"/".indexOf(next) >= 0) {
            length = 2;
        }
    }

    /** JSON in a string of JSON doubles the backslash of its escapes, and again on each level. */
    private void nested(int at) {
        int end = at + 2;
        while (end < to && text[end] == '\\') {
            end++;
        }
        // All pairs at once: to read a long run again at each pair would take the square of it.
        length = (end - at) & ~1;
        if (end < to && text[end] == 'u') {
            unicode(at, end + 1);
        }
    }

    /** An escape that begins at one place, with its hexadecimal digits at another. */
    private void unicode(int at, int digits) {
        int unit = hex(digits, 4);
        if (unit < 0) {
            return;
        }
        codePoint = unit;
        int end = digits + 4;
        length = end - at;
        int marks = digits - at;
        boolean pair = Character.isHighSurrogate((char) unit) && isSame(at, end, marks);
        int low = pair ? hex(end + marks, 4) : -1;
        if (low >= 0 && Character.isLowSurrogate((char) low)) {
            codePoint = Character.toCodePoint((char) unit, (char) low);
            length = 2 * (marks + 4);
        }
    }

    private boolean isSame(int one, int other, int count) {
        if (other + count > to) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            if (text[one + i] != text[other + i]) {
                return false;
            }
        }
        return true;
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
        int begin = at + 1;
        // A reference inside of JSON or of another XML is &amp;#233;
        while (isNext(begin, "amp;")) {
            begin += 4;
        }
        int end = endOfReference(begin);
        boolean closed = end < to && text[end] == ';';
        int character = NamedCharacter.of(new String(text, begin, end - begin), closed);
        if (character >= 0) {
            codePoint = character;
            length = end + (closed ? 1 : 0) - at;
            open = !closed;
        } else if (begin > at + 1) {
            codePoint = '&';
            length = begin - at;
        }
    }

    /** The end of letters and digits; behind # that of digits alone, or of hexadecimal ones. */
    private int endOfReference(int begin) {
        int last = Math.min(to, begin + LONGEST_NAME);
        boolean number = begin < last && text[begin] == '#';
        int end = number ? begin + 1 : begin;
        boolean hex = number && end < last && (text[end] == 'x' || text[end] == 'X');
        end += hex ? 1 : 0;
        while (end < last && isReferencePart(text[end], number, hex)) {
            end++;
        }
        return end;
    }

    private static boolean isReferencePart(char each, boolean number, boolean hex) {
        if (isAsciiDigit(each)) {
            return true;
        }
        return number ? hex && each < 128 && Character.digit(each, 16) >= 0 : isAsciiLetter(each);
    }

    private boolean isNext(int at, String wanted) {
        return at + wanted.length() <= to
                && wanted.contentEquals(CharBuffer.wrap(text, at, wanted.length()));
    }

    private static boolean isAsciiDigit(int each) {
        return each >= '0' && each <= '9';
    }

    private void percent(int at) {
        int begin = at + 1;
        // A URL in a query of another one is encoded twice: %2541.
        while (begin + 3 < to
                && text[begin] == '2'
                && text[begin + 1] == '5'
                && hex(begin + 2, 2) >= 0) {
            begin += 2;
        }
        int first = hex(begin, 2);
        int count = first < 0 ? 0 : bytes(first);
        if (count == 0) {
            return;
        }
        int marks = begin - at;
        int value = count == 1 ? first : first & (0xff >> (count + 1));
        for (int i = 1; i < count; i++) {
            int place = at + (marks + 2) * i;
            int next = isSame(at, place, marks) ? hex(place + marks, 2) : -1;
            if (next < 0x80 || next >= 0xc0) {
                return;
            }
            value = (value << 6) | (next & 0x3f);
        }
        codePoint = value;
        length = (marks + 2) * count;
    }

    /** The number of bytes of a character in UTF-8, by its first one; 0 when it is none. */
    private static int bytes(int first) {
        if (first < 0x80) {
            return 1;
        }
        if (first < 0xc2) {
            return 0;
        }
        return first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
    }
}
