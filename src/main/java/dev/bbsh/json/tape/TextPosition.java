package dev.bbsh.json.tape;

import java.nio.charset.StandardCharsets;

/**
 * A place in a text, for people.
 *
 * @param offset in bytes, from 0
 * @param line from 1
 * @param column in characters, from 1
 * @param excerpt the line, cut to a width that a screen has, and a second line with a caret below
 *     the place
 */
public record TextPosition(long offset, long line, long column, String excerpt) {

    private static final int BEFORE = 60;
    private static final int AFTER = 30;

    /** The position of an offset in the text between two others. */
    public static TextPosition of(byte[] bytes, int from, int to, int offset) {
        long line = 1;
        int start = from;
        for (int at = from; at < offset; at++) {
            if (bytes[at] == '\n') {
                line++;
                start = at + 1;
            }
        }
        String before = text(bytes, start, offset);
        int end = offset;
        while (end < to && bytes[end] != '\n' && bytes[end] != '\r') {
            end++;
        }
        int cut = Math.max(0, before.codePointCount(0, before.length()) - BEFORE);
        String shown = before.substring(before.offsetByCodePoints(0, cut)).replace('\t', ' ');
        String lead = (cut > 0 ? "…" : "") + shown;
        String rest = text(bytes, offset, Math.min(end, offset + AFTER));
        return new TextPosition(
                offset - from,
                line,
                before.codePointCount(0, before.length()) + 1L,
                "  "
                        + lead
                        + rest
                        + "\n  "
                        + " ".repeat(lead.codePointCount(0, lead.length()))
                        + "^");
    }

    TextPosition behind(long bytes, long lines) {
        return new TextPosition(offset + bytes, line + lines, column, excerpt);
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }
}
