package dev.bbsh.migrate.redact.content;

import dev.bbsh.work.Progress;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;

/** A part of a long text that moves on through it, and grows as far as one value needs. */
final class CharacterWindow {

    private static final int SIZE = 1 << 18;

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
        if (kept == text.length) {
            text = java.util.Arrays.copyOf(text, Math.multiplyExact(2, text.length));
        } else {
            System.arraycopy(text, from, text, 0, kept);
        }
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
