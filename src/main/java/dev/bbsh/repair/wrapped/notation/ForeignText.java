package dev.bbsh.repair.wrapped.notation;

import java.io.ByteArrayOutputStream;

/**
 * The bytes above ASCII of a text, with those around them. Which encoding they are in is judged by
 * them alone: a large file has few, and would be decoded in many ways otherwise.
 */
final class ForeignText {

    /** The number of bytes that are kept before and behind, which is a long word. */
    private static final int AROUND = 64;

    private ForeignText() {}

    /** The bytes above ASCII, each with those around it; other text is left out. */
    static byte[] of(byte[] text) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        int done = 0;
        for (int at = next(text, 0); at < text.length; at = next(text, at + 1)) {
            int from = Math.max(done, at - AROUND);
            int to = Math.min(text.length, at + 1 + AROUND);
            kept.write(text, from, to - from);
            done = to;
        }
        return kept.toByteArray();
    }

    private static int next(byte[] text, int from) {
        int at = from;
        while (at < text.length && text[at] >= 0) {
            at++;
        }
        return at;
    }
}
