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
}
