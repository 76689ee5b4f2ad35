package dev.bbsh.repair.token;

import dev.bbsh.repair.correction.Correction;
import dev.bbsh.repair.correction.RepairRule;

import java.util.ArrayList;
import java.util.List;

/** The text between tokens: white space, and other text that people put there. */
public final class Trivia {

    private final byte[] text;
    private final List<Correction> fixes = new ArrayList<>();
    private int at;
    private int lineStart;

    private Trivia(byte[] text, int at) {
        this.text = text;
        this.at = at;
        lineStart = at == 0 || text[at - 1] == '\n' ? at : -1;
    }

    /** Skips to the next token. */
    public static Trivia at(byte[] text, int offset) {
        Trivia trivia = new Trivia(text, offset);
        while (trivia.skip()) {}
        return trivia;
    }

    /** The offset of the next token, or the text's length. */
    public int end() {
        return at;
    }

    /** Blanks before the next token when it is the first on its line, otherwise -1. */
    public int column() {
        return lineStart < 0 ? Token.INLINE : at - lineStart;
    }

    List<Correction> fixes() {
        return fixes;
    }

    private boolean skip() {
        if (at >= text.length) {
            return false;
        }
        switch (text[at]) {
            case ' ', '\t', '\r' -> at++;
            case '\n' -> lineStart = ++at;
            case '/' -> {
                return comment();
            }
            case '#' -> {
                return lineComment();
            }
            case '>' -> {
                return quoteMarks();
            }
            default -> {
                return oddSpace();
            }
        }
        return true;
    }

    /** Skips marks and one blank at the start of a line, as in {@code >> "id": 7}. */
    private boolean quoteMarks() {
        if (lineStart != at) {
            return false;
        }
        int end = at;
        while (end < text.length && text[end] == '>') {
            end++;
        }
        end += end < text.length && text[end] == ' ' ? 1 : 0;
        fixes.add(Correction.removal(RepairRule.QUOTE_MARK, at, end));
        at = end;
        lineStart = end;
        return true;
    }

    private boolean comment() {
        int next = at + 1 < text.length ? text[at + 1] : 0;
        if (next == '*') {
            return blockComment();
        }
        boolean address = at > 0 && text[at - 1] == ':';
        return next == '/' && !address && lineComment();
    }

    private boolean blockComment() {
        int end = at + 2;
        while (end < text.length && !(text[end] == '/' && text[end - 1] == '*' && end > at + 2)) {
            end++;
        }
        return remove(Math.min(text.length, end + 1));
    }

    private boolean lineComment() {
        int end = at;
        while (end < text.length && text[end] != '\n' && text[end] != '\r') {
            end++;
        }
        return remove(end);
    }

    private boolean remove(int end) {
        fixes.add(Correction.removal(RepairRule.COMMENT, at, end));
        at = end;
        return true;
    }

    private boolean oddSpace() {
        int end = at;
        int blanks = 0;
        for (int width = UnicodeSpaces.width(text, end);
                width > 0;
                width = UnicodeSpaces.width(text, end)) {
            blanks += UnicodeSpaces.visible(text, end) ? 1 : 0;
            end += width;
        }
        if (end == at) {
            return false;
        }
        fixes.add(new Correction(RepairRule.ODD_SPACE, at, end, " ".repeat(blanks)));
        at = end;
        return true;
    }

    /** White space of Unicode that JSON does not allow between tokens, in UTF-8. */
    private static final class UnicodeSpaces {

        private static final int BYTE_ORDER_MARK = 0xFEFF;
        private static final int ZERO_WIDTH = 0x200B;

        private UnicodeSpaces() {}

        /** The length in bytes of the odd space at an offset, 0 when there is none. */
        static int width(byte[] text, int at) {
            if (at >= text.length) {
                return 0;
            }
            if (text[at] == 0x0B || text[at] == 0x0C) {
                return 1;
            }
            return odd(CodePoints.at(text, at)) ? CodePoints.width(text, at) : 0;
        }

        /** False for characters without width on the line. */
        static boolean visible(byte[] text, int at) {
            int point = CodePoints.at(text, at);
            return point != BYTE_ORDER_MARK && !zeroWidth(point);
        }

        private static boolean odd(int point) {
            return point == 0xA0
                    || point == 0x85
                    || point == 0x1680
                    || (point >= 0x2000 && point <= 0x200A)
                    || zeroWidth(point)
                    || point == 0x2028
                    || point == 0x2029
                    || point == 0x202F
                    || point == 0x205F
                    || point == 0x3000
                    || point == BYTE_ORDER_MARK;
        }

        private static boolean zeroWidth(int point) {
            return (point >= ZERO_WIDTH && point <= 0x200D) || point == 0x2060;
        }
    }
}
