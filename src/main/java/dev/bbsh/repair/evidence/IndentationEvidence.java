package dev.bbsh.repair.evidence;

import dev.bbsh.repair.token.Token;

/** Evidence from the lines around a bracket against removing it. */
public final class IndentationEvidence {

    private final byte[] text;
    private final TextLines lines;
    private final Indentation layout;

    public IndentationEvidence(byte[] text, Indentation layout) {
        this.text = text;
        this.lines = new TextLines(text);
        this.layout = layout;
    }

    /** True when the indentation of its neighbours shows that a bracket is in its right place. */
    public boolean supports(Token token) {
        if (!layout.steady()) {
            return false;
        }
        return token.symbol().opens()
                ? opensBlock(token)
                : token.symbol().closes() && token.firstOnLine() && closesBlock(token);
    }

    private boolean opensBlock(Token token) {
        int start = lines.start(token.start());
        int next = lines.next(token.start());
        LineBrackets line = LineBrackets.of(text, start, next);
        boolean last = lines.blank(token.end());
        return last
                && line.net() == 1
                && next < text.length
                && lines.content(next) - next == line.column() + layout.unit();
    }

    private boolean closesBlock(Token token) {
        int start = lines.start(token.start());
        LineBrackets line = LineBrackets.of(text, start, lines.next(token.start()));
        int above = lineAbove(start);
        return line.leading() == 1
                && above >= 0
                && lines.content(above) - above == line.column() + layout.unit();
    }

    private int lineAbove(int start) {
        int at = start;
        while (at > 0) {
            at = lines.start(at - 1);
            if (!lines.blank(at)) {
                return at;
            }
        }
        return -1;
    }
}
