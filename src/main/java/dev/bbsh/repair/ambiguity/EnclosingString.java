package dev.bbsh.repair.ambiguity;

import dev.bbsh.repair.correction.Correction;
import dev.bbsh.repair.correction.TextSlices;

import java.util.List;

/** The string around a place of damaged text. */
final class EnclosingString {

    private static final int FARTHEST = 1 << 16;

    private final byte[] text;
    private final int from;
    private final int to;

    /**
     * @param from byte offset behind its opening quote; -1 when none is near
     * @param to byte offset of its closing quote
     */
    EnclosingString(byte[] text, int from, int to) {
        this.text = text;
        this.from = from;
        this.to = to;
    }

    /** The byte offset behind its opening quote. */
    int from() {
        return from;
    }

    /** The byte offset of its closing quote. */
    int to() {
        return to;
    }

    static EnclosingString around(byte[] text, int start, int end) {
        int from = begin(text, start);
        int to = end;
        while (to < text.length && to - end < FARTHEST && !quote(text, to)) {
            to++;
        }
        boolean found = to < text.length && quote(text, to);
        return new EnclosingString(text, found ? from : -1, to);
    }

    /** The offset behind the quote before another offset; -1 when none is near. */
    static int begin(byte[] text, int start) {
        int from = start;
        while (from > 0 && start - from < FARTHEST && !quote(text, from - 1)) {
            from--;
        }
        return from > 0 && quote(text, from - 1) ? from : -1;
    }

    private static boolean quote(byte[] text, int at) {
        if (text[at] != '"') {
            return false;
        }
        int before = at;
        while (before > 0 && text[before - 1] == '\\') {
            before--;
        }
        return (at - before) % 2 == 0;
    }

    boolean found() {
        return from >= 0;
    }

    /** True when a colon follows. */
    boolean isName() {
        int at = to + 1;
        while (at < text.length && text[at] <= ' ') {
            at++;
        }
        return at < text.length && text[at] == ':';
    }

    /** The name of the member whose value the string is; empty when it is not a value. */
    String member() {
        int at = before(from - 1);
        if (at < 0 || text[at] != ':') {
            return "";
        }
        int end = before(at);
        if (end < 0 || text[end] != '"') {
            return "";
        }
        int start = end;
        while (start > 0 && text[start - 1] != '"' && text[start - 1] >= ' ') {
            start--;
        }
        return TextSlices.of(text, start, end);
    }

    private int before(int end) {
        int at = end - 1;
        while (at >= 0 && text[at] <= ' ') {
            at--;
        }
        return at;
    }

    /** The text of the string with fixes; those elsewhere are left out. */
    String with(List<Correction> fixes) {
        StringBuilder all = new StringBuilder();
        int at = from;
        for (Correction fix : fixes) {
            if (fix.from() >= at && fix.to() <= to) {
                all.append(TextSlices.of(text, at, fix.from())).append(fix.text());
                at = fix.to();
            }
        }
        return all.append(TextSlices.of(text, at, to)).toString();
    }
}
