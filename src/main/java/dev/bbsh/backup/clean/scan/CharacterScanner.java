package dev.bbsh.backup.clean.scan;

import dev.bbsh.backup.xml.XmlCharacters;

import java.nio.charset.StandardCharsets;

/**
 * Scans an XML document in UTF-8 for what XML 1.0 forbids. It looks at bytes and knows just enough
 * of XML to tell tags, values, CDATA and comments apart: broken documents are scanned to their end.
 * Markup that is cut apart by forbidden characters is read as it is without them.
 */
public final class CharacterScanner {

    /** The number of bytes after a place that a scanner has to see. */
    public static final int AHEAD = 1_024;

    /** The number of bytes before a place that a scanner has to see. */
    public static final int BACK = 256;

    private static final byte[] CDATA = bytes("<![CDATA[");
    private static final byte[] COMMENT = bytes("<!--");
    private static final byte[] CDATA_END = bytes("]]>");
    private static final byte[] COMMENT_END = bytes("-->");
    private static final byte[] INSTRUCTION_END = bytes("?>");
    private static final byte[] EMPTY_END = bytes("/>");

    private final Findings findings;
    private final RowTracker rows = new RowTracker();
    private ScanState state = ScanState.TEXT;
    private int declarations;
    private int value;
    private String attribute = "";

    /** A scanner at the beginning of a document. */
    public CharacterScanner(Findings findings) {
        this.findings = findings;
    }

    /** Receives what is forbidden, in the order of the document. */
    public interface Findings {

        /**
         * Takes forbidden text.
         *
         * @param at its offset in the scanned bytes
         * @param replaceable true where other text may take its place
         */
        void found(byte[] text, int at, int length, ChangedPlace place, boolean replaceable);
    }

    private static byte[] bytes(String markup) {
        return markup.getBytes(StandardCharsets.US_ASCII);
    }

    /** The numbers of rows: elements in the root. */
    public RowTotals counts() {
        return rows.counts();
    }

    /**
     * Scans a part of the document, after the parts before it.
     *
     * @param text up to {@link #BACK} bytes before the part, the part, and what follows it
     * @param from the first byte of the part
     * @param limit the first byte after it
     * @param end the end of what is known: {@link #AHEAD} bytes later, or the end of the document
     * @return the first byte that is not scanned: the limit, or the end of a token across it
     */
    public int scan(byte[] text, int from, int limit, int end) {
        int i = from;
        while (i < limit) {
            i = state.next(text, i, limit);
            if (i < limit) {
                i = text[i] < ' ' ? characters(text, i, limit, end) : step(text, i, end);
            }
        }
        if (state.isValue() && attribute.isEmpty()) {
            attribute = attribute(text);
        }
        return i;
    }

    private int step(byte[] text, int at, int end) {
        byte each = text[at];
        return switch (state) {
            case TEXT -> each == '<' ? open(text, at, end) : reference(text, at, end);
            case TAG -> inTag(text, at, end);
            case DOUBLE_QUOTED, SINGLE_QUOTED ->
                    each == '&' ? reference(text, at, end) : enter(ScanState.TAG, at + 1);
            case CDATA -> close(text, at, end, CDATA_END);
            case COMMENT -> close(text, at, end, COMMENT_END);
            case INSTRUCTION -> close(text, at, end, INSTRUCTION_END);
            case END_TAG -> closeElement(at + 1);
            case DECLARATION -> declaration(each == '<' ? 1 : -1, at + 1);
        };
    }

    private int enter(ScanState next, int at) {
        state = next;
        return at;
    }

    /** Passes characters that are not plain ASCII, up to the first forbidden one. */
    private int characters(byte[] text, int at, int limit, int end) {
        int i = at;
        do {
            int length = XmlCharacters.length(text, i, end);
            if (length < 0) {
                found(text, i, -length, isReplaceable());
                return i - length;
            }
            i += length;
        } while (i < limit && text[i] < 0);
        return i;
    }

    /** True where any text may be. */
    private boolean isReplaceable() {
        return switch (state) {
            case TEXT -> rows.isInRow();
            case DOUBLE_QUOTED, SINGLE_QUOTED, CDATA, COMMENT -> true;
            case TAG, END_TAG, INSTRUCTION, DECLARATION -> false;
        };
    }

    private void found(byte[] text, int at, int length, boolean replaceable) {
        String name = state.isValue() && attribute.isEmpty() ? attribute(text) : attribute;
        findings.found(text, at, length, rows.place(state, name), replaceable);
    }

    private int reference(byte[] text, int at, int end) {
        int length = XmlCharacters.referenceLength(text, at, end);
        if (length < 0) {
            found(text, at, -length, isReplaceable());
        }
        return at + Math.max(1, Math.abs(length));
    }

    private int open(byte[] text, int at, int end) {
        int next = legal(text, at + 1, end);
        if (next == end) {
            return at + 1;
        }
        return switch (text[next]) {
            case '/' -> markup(text, at, next + 1, ScanState.END_TAG);
            case '?' -> markup(text, at, next + 1, ScanState.INSTRUCTION);
            case '!' -> openOther(text, at, end, next + 1);
            default -> openElement(text, at, next, end);
        };
    }

    private int openOther(byte[] text, int at, int end, int next) {
        int data = after(text, at, end, CDATA);
        if (data > 0) {
            return markup(text, at, data, ScanState.CDATA);
        }
        int comment = after(text, at, end, COMMENT);
        if (comment > 0) {
            return markup(text, at, comment, ScanState.COMMENT);
        }
        declarations = 1;
        return markup(text, at, next, ScanState.DECLARATION);
    }

    private int declaration(int more, int next) {
        declarations += more;
        return declarations == 0 ? enter(ScanState.TEXT, next) : next;
    }

    private int openElement(byte[] text, int at, int first, int end) {
        rows.beginName();
        int i = first;
        while (i < end && !endsName(text[i])) {
            rows.addToName(text[i]);
            i = legal(text, i + 1, end);
        }
        rows.open();
        return markup(text, at, i, ScanState.TAG);
    }

    private static boolean endsName(byte each) {
        return (each >= 0 && each <= ' ') || each == '>' || each == '/';
    }

    private int inTag(byte[] text, int at, int end) {
        byte each = text[at];
        if (each == '>') {
            return enter(ScanState.TEXT, at + 1);
        }
        if (each == '/') {
            int after = after(text, at, end, EMPTY_END);
            return after < 0 ? at + 1 : closeElement(markup(text, at, after, ScanState.TAG));
        }
        value = at;
        attribute = "";
        if (rows.wantsId() && isId(text, at)) {
            rows.identify(text, at + 1, indexOf(each, text, at + 1, end));
        }
        return enter(each == '"' ? ScanState.DOUBLE_QUOTED : ScanState.SINGLE_QUOTED, at + 1);
    }

    private static boolean isId(byte[] text, int quote) {
        return quote >= 4
                && text[quote - 1] == '='
                && text[quote - 2] == 'd'
                && text[quote - 3] == 'i'
                && text[quote - 4] <= ' ';
    }

    private static int indexOf(byte each, byte[] text, int from, int end) {
        int i = from;
        while (i < end && text[i] != each) {
            i++;
        }
        return i;
    }

    private int closeElement(int next) {
        rows.close();
        return enter(ScanState.TEXT, next);
    }

    private int close(byte[] text, int at, int end, byte[] markup) {
        int after = after(text, at, end, markup);
        return after < 0 ? at + 1 : markup(text, at, after, ScanState.TEXT);
    }

    /** The end of markup that begins at an offset, with anything forbidden in it; -1 for none. */
    private static int after(byte[] text, int at, int end, byte[] markup) {
        int i = at;
        for (byte each : markup) {
            i = legal(text, i, end);
            if (i == end || text[i] != each) {
                return -1;
            }
            i++;
        }
        return i;
    }

    /** The first byte from an offset on that begins nothing forbidden. */
    private static int legal(byte[] text, int from, int end) {
        int i = from;
        while (i < end) {
            // Almost all bytes of markup are printable ASCII.
            int length = text[i] >= ' ' ? 1 : XmlCharacters.length(text, i, end);
            if (length > 0) {
                return i;
            }
            i -= length;
        }
        return end;
    }

    /** Passes markup: what is forbidden in it can only be removed. */
    private int markup(byte[] text, int from, int to, ScanState next) {
        ScanState before = state;
        state = ScanState.TAG;
        int i = from;
        while (i < to) {
            int length = text[i] >= ' ' ? 1 : XmlCharacters.length(text, i, to);
            if (length < 0) {
                state = before == ScanState.TEXT ? ScanState.TAG : before;
                found(text, i, -length, false);
            }
            i += Math.abs(length);
        }
        state = next;
        return to;
    }

    /** The name of the attribute whose value the scanner is in. */
    private String attribute(byte[] text) {
        int to = value;
        while (to > 0 && (text[to - 1] == '=' || text[to - 1] == ' ')) {
            to--;
        }
        int from = to;
        while (from > 0 && text[from - 1] > ' ' && text[from - 1] != '"') {
            from--;
        }
        String name = new String(text, from, to - from, StandardCharsets.UTF_8);
        return rows.interned(name.isEmpty() ? "attribute" : name);
    }
}
