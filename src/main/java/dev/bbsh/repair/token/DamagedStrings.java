package dev.bbsh.repair.token;

import dev.bbsh.repair.correction.Correction;
import dev.bbsh.repair.correction.LineBreaks;
import dev.bbsh.repair.correction.RepairRule;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Reads strings as they are, and finds the fixes that make them JSON. */
final class DamagedStrings {

    /** The length of a string in bytes above which a line break suggests a missing quote. */
    private static final int LONGEST_FOLDED = 1 << 16;

    private final byte[] text;

    DamagedStrings(byte[] text) {
        this.text = text;
    }

    /**
     * The offset behind the string in double quotes that begins at an offset; -1 if it does not
     * end.
     */
    int plain(int start, List<Correction> fixes) {
        int at = start + 1;
        while (at < text.length && text[at] != '"') {
            if (at - start > LONGEST_FOLDED && LineBreaks.at(text, at)) {
                return -1;
            }
            int next =
                    (text[at] >= 0 && text[at] < ' ') || text[at] == '\\' ? odd(at, fixes) : at + 1;
            if (next < 0) {
                return -1;
            }
            at = next;
        }
        return at < text.length ? at + 1 : -1;
    }

    /** The fixes that make the part of a string between two offsets JSON; it contains no quote. */
    void between(int from, int to, List<Correction> fixes) {
        int at = from;
        while (at >= 0 && at < to) {
            at = (text[at] >= 0 && text[at] < ' ') || text[at] == '\\' ? odd(at, fixes) : at + 1;
        }
    }

    /**
     * The same for a string that may contain line breaks; -1 also where the following text shows
     * that a quote is missing.
     */
    int folded(int start, List<Correction> fixes) {
        int end = plain(start, fixes);
        boolean broken = fixes.stream().anyMatch(DamagedStrings::fold);
        return end < 0 || !broken || delimited(end) ? end : -1;
    }

    private static boolean fold(Correction fix) {
        return fix.rule() == RepairRule.FOLD || fix.rule() == RepairRule.FOLDED_VALUE;
    }

    /** True for a string as JSON writes it, quotes included. */
    static boolean valid(String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        List<Correction> fixes = new ArrayList<>();
        int end = bytes.length < 2 ? -1 : new DamagedStrings(bytes).plain(0, fixes);
        return end == bytes.length && fixes.isEmpty();
    }

    private int odd(int at, List<Correction> fixes) {
        if (text[at] == '\\') {
            return escape(at, fixes);
        }
        if (LineBreaks.at(text, at)) {
            fixes.add(LineBreaks.join(text, at));
            return LineBreaks.end(text, at);
        }
        fixes.add(control(at));
        return at + 1;
    }

    /** The control character at an offset, as an escape. */
    Correction control(int at) {
        String escape =
                switch (text[at]) {
                    case '\n' -> "\\n";
                    case '\r' -> "\\r";
                    case '\t' -> "\\t";
                    case '\f' -> "\\f";
                    default -> "\\u00" + HexFormat.of().toHexDigits(text[at]);
                };
        return new Correction(RepairRule.CONTROL_CHARACTER, at, at + 1, escape);
    }

    private int escape(int at, List<Correction> fixes) {
        int next = at + 1 < text.length ? text[at + 1] : -1;
        return switch (next) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> at + 2;
            case 'u' -> unicode(at, fixes);
            case '\'' -> {
                fixes.add(Correction.removal(RepairRule.ESCAPE, at, at + 1));
                yield at + 2;
            }
            case -1 -> -1;
            case '\n', '\r' -> brokenEscape(at, fixes);
            default -> doubled(at, fixes);
        };
    }

    private static int doubled(int at, List<Correction> fixes) {
        fixes.add(Correction.insertion(RepairRule.ESCAPE, at, "\\"));
        return at + 1;
    }

    /** Reads four digits that a line break may split, or a backslash that is text. */
    private int unicode(int at, List<Correction> fixes) {
        int broken = at + 2;
        while (broken < at + 6 && broken < text.length && Character.digit(text[broken], 16) >= 0) {
            broken++;
        }
        if (broken == at + 6) {
            return broken;
        }
        int second = LineBreaks.end(text, broken);
        int end = second + at + 6 - broken;
        if (!LineBreaks.at(text, broken) || !hex(second, end)) {
            return doubled(at, fixes);
        }
        fixes.add(LineBreaks.joinValue(text, broken));
        return end;
    }

    private boolean hex(int from, int to) {
        for (int i = from; i < to; i++) {
            if (i >= text.length || Character.digit(text[i], 16) < 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * Reads a backslash at the end of a line: its escape continues there, or it marks the break.
     */
    private int brokenEscape(int at, List<Correction> fixes) {
        int end = LineBreaks.end(text, at + 1);
        boolean goesOn = end < text.length && "\"\\/bfnrt".indexOf(text[end]) >= 0;
        fixes.add(Correction.removal(RepairRule.FOLD, goesOn ? at + 1 : at, end));
        return goesOn ? end + 1 : end;
    }

    /**
     * The offset behind the string in other marks that begins at an offset; -1 if it does not end.
     */
    int foreign(int start, List<Correction> fixes) {
        int opening = CodePoints.at(text, start);
        int at = start + CodePoints.width(text, start);
        fixes.add(new Correction(RepairRule.OTHER_QUOTES, start, at, "\""));
        while (at < text.length) {
            int point = CodePoints.at(text, at);
            int next = at + Math.max(1, CodePoints.width(text, at));
            if (QuotationMarks.closes(opening, point)
                    && (QuotationMarks.pairs(opening) || delimited(next))) {
                fixes.add(new Correction(RepairRule.OTHER_QUOTES, at, next, "\""));
                return next;
            }
            at = inside(at, next, fixes);
            if (at < 0) {
                return -1;
            }
        }
        return -1;
    }

    private int inside(int at, int next, List<Correction> fixes) {
        if (text[at] == '"') {
            fixes.add(Correction.insertion(RepairRule.UNESCAPED_QUOTE, at, "\\"));
            return next;
        }
        if (LineBreaks.at(text, at)) {
            return -1;
        }
        return (text[at] >= 0 && text[at] < ' ') || text[at] == '\\' ? odd(at, fixes) : next;
    }

    /**
     * True when a string that ends before an offset is followed by something that may follow a
     * string.
     */
    boolean delimited(int offset) {
        int end = Trivia.at(text, offset).end();
        return end >= text.length || Symbol.of(text[end]).structural();
    }
}
