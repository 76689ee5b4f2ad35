package dev.bbsh.json.syntax;

import java.nio.charset.StandardCharsets;

/**
 * A place in a text, as it is shown to users.
 *
 * @param offset in bytes, from 0
 * @param place the same as line and column
 * @param excerpt the line, cut to the width of a screen, and a second line with a caret below the
 *     place, character by character
 */
public record TextPosition(long offset, LineColumn place, String excerpt) {

    /**
     * The number of cells of the line; with its indent it fits a screen of 80. Wide characters take
     * two.
     */
    private static final int SHOWN = 72;

    /** The maximum number of cells before the place. */
    private static final int BEFORE = 48;

    private static final int FIRST_WIDE = 0x1100;

    /** The line, from 1. */
    public long line() {
        return place.line();
    }

    /** The column in characters, from 1. */
    public long column() {
        return place.column();
    }

    /**
     * A part of a longer text.
     *
     * @param from the offset in the buffer of its first byte
     * @param before the number of bytes of the text before it
     * @param start its place in the text
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record TextPart(byte[] buffer, int from, int to, long before, LineColumn start) {

        /** All of a text. */
        public static TextPart whole(byte[] buffer, int from, int to) {
            return new TextPart(buffer, from, to, 0, LineColumn.START);
        }

        /** The position in the whole text of an offset in the buffer. */
        public TextPosition position(int offset) {
            LineColumn place = start.behind(buffer, from, offset);
            return new TextPosition(before + offset - from, place, excerpt(offset));
        }

        private String excerpt(int offset) {
            int first = before == 0 ? Utf8.behindMark(buffer, from, offset) : from;
            int shown = offset;
            int left = SHOWN;
            while (left > SHOWN - BEFORE && shown > first && !endsLine(shown - 1)) {
                shown = before(shown, first);
                left -= cells(shown);
            }
            int end = offset;
            while (left > 0 && end < to && !endsLine(end)) {
                left -= cells(end);
                end = behind(end);
            }
            boolean begins = shown > first ? endsLine(shown - 1) : start.column() == 1;
            String lead = (begins ? "" : "…") + text(shown, offset).replace('\t', ' ');
            String rest = text(offset, end) + (end == to || endsLine(end) ? "" : "…");
            String caret = " ".repeat(lead.codePointCount(0, lead.length())) + "^";
            return "  " + lead + rest + "\n  " + caret;
        }

        private boolean endsLine(int at) {
            return buffer[at] == '\n' || buffer[at] == '\r';
        }

        private int before(int at, int first) {
            int character = at - 1;
            while (character > first && isContinuation(character)) {
                character--;
            }
            return character;
        }

        private int behind(int at) {
            int next = at + 1;
            while (next < to && isContinuation(next)) {
                next++;
            }
            return next;
        }

        private boolean isContinuation(int at) {
            return (buffer[at] & 0xC0) == 0x80;
        }

        private int cells(int at) {
            String character = text(at, behind(at));
            return character.codePointAt(0) < FIRST_WIDE ? 1 : 2;
        }

        private String text(int start, int end) {
            return new String(buffer, start, end - start, StandardCharsets.UTF_8);
        }
    }
}
