package dev.bbsh.json.syntax;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The point where text stops being JSON; cheap, because the end of a chunk is found as a mistake,
 * too.
 */
public final class SyntaxMistake extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int at;
    private final String expected;

    public SyntaxMistake(int at, String expected) {
        super(expected, null, false, false);
        this.at = at;
        this.expected = expected;
    }

    public int at() {
        return at;
    }

    /** The mistake as an error for users, with its place. */
    public JsonSyntaxException in(TextPosition.TextPart part) {
        TextPosition position = part.position(Math.min(at, part.to()));
        return new JsonSyntaxException(position, expected, found(part.buffer(), part.to()));
    }

    private String found(byte[] bytes, int to) {
        if (at >= to) {
            return "the end of the file";
        }
        int first = bytes[at] & 0xFF;
        if (first < ' ' || first == 0x7F) {
            return "the control character " + hexadecimal(first);
        }
        int length = first < 0x80 ? 1 : Utf8.length(bytes, at);
        return length == 0
                ? "the byte " + hexadecimal(first)
                : character(new String(bytes, at, length, StandardCharsets.UTF_8));
    }

    /**
     * A character in words: one that looks like a blank, or is invisible, is given by its number.
     */
    private static String character(String found) {
        int point = found.codePointAt(0);
        boolean seen =
                point == ' '
                        || !(Character.isSpaceChar(point)
                                || Character.getType(point) == Character.FORMAT);
        return seen ? "'" + found + "'" : String.format(Locale.ROOT, "the space U+%04X", point);
    }

    private static String hexadecimal(int each) {
        return "0x" + (each < 16 ? "0" : "") + Integer.toHexString(each);
    }
}
