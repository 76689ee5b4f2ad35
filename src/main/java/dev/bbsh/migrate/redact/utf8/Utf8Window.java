package dev.bbsh.migrate.redact.utf8;

import dev.bbsh.work.Progress;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;

/** A part of a long text in UTF-8 that moves on through it, and grows as far as one value needs. */
final class Utf8Window {

    /** The length in bytes from which on a value is not read whole. */
    static final int LONG = 1 << 20;

    private static final int SIZE = 1 << 18;

    /** Behind the end of what was read eight bytes can be taken at once. */
    private static final int PADDING = 8;

    private final InputStream in;
    private final Progress progress;
    private byte[] text = new byte[SIZE + PADDING];
    private int from;
    private int to;
    private boolean ended;

    Utf8Window(InputStream in, Progress progress) {
        this.in = in;
        this.progress = progress;
    }

    /** The bytes; valid until {@link #more}. */
    byte[] text() {
        return text;
    }

    /** The place of the first byte that is not done. */
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
     * @return false at the end of the text, and when the window has a long value
     */
    boolean more() {
        int kept = to - from;
        if (ended || kept >= LONG) {
            return false;
        }
        int size = text.length - PADDING;
        byte[] next = kept > size / 2 ? new byte[2 * size + PADDING] : text;
        System.arraycopy(text, from, next, 0, kept);
        text = next;
        from = 0;
        to = kept;
        try {
            int read = in.readNBytes(text, to, text.length - PADDING - to);
            progress.advance(read);
            to += read;
            ended = read == 0;
            return !ended;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The bytes that are not done, and all that was not read. */
    InputStream rest() {
        return new SequenceInputStream(new ByteArrayInputStream(text, from, to - from), in);
    }
}
