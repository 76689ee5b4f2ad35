package dev.bbsh.json.syntax;

/**
 * A place in a text as editors count it. A line ends with a line feed, a carriage return, or both;
 * a byte order mark at the start takes no column.
 *
 * @param line from 1
 * @param column in characters, from 1
 * @param returned true when a carriage return is before it: then a line feed ends no other line
 */
public record LineColumn(long line, long column, boolean returned) {

    /** The start of a text. */
    public static final LineColumn START = new LineColumn(1, 1, false);

    /** There are carriage returns. */
    private static final int RETURNS = -1;

    /** The place behind more of the text, which is in UTF-8 between two offsets. */
    public LineColumn behind(byte[] bytes, int from, int to) {
        int begin = this.equals(START) ? Utf8.behindMark(bytes, from, to) : from;
        int last = lastFeed(bytes, begin, to);
        // Most texts end their lines with a line feed only, which are counted at once.
        int feeds = returned ? RETURNS : feeds(bytes, begin, to);
        return feeds <= 0
                ? stepwise(bytes, begin, to)
                : new LineColumn(line + feeds, 1, false).stepwise(bytes, last + 1, to);
    }

    private static int lastFeed(byte[] bytes, int from, int to) {
        int at = to - 1;
        while (at >= from && bytes[at] != '\n') {
            at--;
        }
        return at;
    }

    /** The number of line feeds, or {@link #RETURNS}. */
    private static int feeds(byte[] bytes, int from, int to) {
        int feeds = 0;
        for (int at = from; at < to; at++) {
            byte each = bytes[at];
            if (each == '\n') {
                feeds++;
            } else if (each == '\r') {
                return RETURNS;
            }
        }
        return feeds;
    }

    private LineColumn stepwise(byte[] bytes, int from, int to) {
        long ends = 0;
        long characters = column;
        boolean inReturn = returned;
        for (int at = from; at < to; at++) {
            byte each = bytes[at];
            if (each == '\n' || each == '\r') {
                ends += each == '\n' && inReturn ? 0 : 1;
                characters = 1;
            } else if ((each & 0xC0) != 0x80) {
                characters++;
            }
            inReturn = each == '\r';
        }
        return new LineColumn(line + ends, characters, inReturn);
    }
}
