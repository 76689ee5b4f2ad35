package dev.bbsh.migrate.redact.content;

import dev.bbsh.work.Progress;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;

/** A part of a long text that moves on through it, and grows as far as one value needs. */
final class CharacterWindow {

    private static final int SIZE = 1 << 18;

    /** The least room to read into. */
    private static final int ROOM = 1 << 10;

    /** A value of more characters is handed over in parts. */
    private static final int LONG = 1 << 20;

    /** A part of this length, in characters, is cut at any place. */
    private static final int LONGEST = 1 << 25;

    private static final String BETWEEN_TOKENS = ",;'<>=|{}[]\n\t";

    private final Reader reader;
    private final Progress progress;
    private char[] text = new char[SIZE];
    private int from;
    private int to;

    CharacterWindow(Reader reader, Progress progress) {
        this.reader = reader;
        this.progress = progress;
    }

    /** The characters; valid until {@link #more}. */
    char[] text() {
        return text;
    }

    /** The place of the first character that is not done. */
    int from() {
        return from;
    }

    /** The end of what was read. */
    int to() {
        return to;
    }

    /**
     * True when a long value may be cut behind this character: no token of any form has it inside.
     */
    boolean mayCut(int at) {
        int length = at - from;
        if (length < LONG) {
            return false;
        }
        char each = text[at];
        return BETWEEN_TOKENS.indexOf(each) >= 0
                || ((each == ' ' || each == '/') && EscapedCharacter.isAsciiLetter(text[at - 1]))
                || length >= LONGEST;
    }

    /** The end of what was read, or of what need not be cut. */
    int endOfShort() {
        return Math.min(to, from + LONG);
    }

    /** Lets the window begin here. */
    void done(int end) {
        from = end;
    }

    /**
     * Reads on; {@link #from} moves to 0, and what is not done with it.
     *
     * @return false at the end of the text
     */
    boolean more() {
        int kept = to - from;
        char[] next =
                kept > text.length - ROOM ? new char[Math.multiplyExact(2, text.length)] : text;
        System.arraycopy(text, from, next, 0, kept);
        text = next;
        from = 0;
        to = kept;
        try {
            int read = reader.read(text, to, text.length - to);
            progress.advance(Math.max(0, read));
            to += Math.max(0, read);
            return read > 0;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
