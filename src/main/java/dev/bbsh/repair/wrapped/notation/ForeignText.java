package dev.bbsh.repair.wrapped.notation;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The bytes above ASCII of a text, with those around them. Which encoding they are in is judged by
 * them alone: a large file has few, and would be decoded in many ways otherwise.
 */
final class ForeignText {

    /** The number of bytes that are kept before and behind, which is a long word. */
    private static final int AROUND = 64;

    /** The maximum number of bytes in UTF-8 of a character that was one byte. */
    private static final int WIDEST = 3;

    private ForeignText() {}

    /**
     * True when a text with this number of bytes around those above ASCII can be held in UTF-8: an
     * array has 2 GiB.
     */
    static boolean fits(int length, int foreign) {
        return length + (WIDEST - 1L) * foreign < Integer.MAX_VALUE - 8;
    }

    /** A part of a text, from the first byte above ASCII to those behind the last one. */
    private record Part(int from, int to) {

        int length() {
            return to - from;
        }
    }

    /** The bytes above ASCII, each with those around it; other text is left out. */
    static byte[] of(byte[] text) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        int done = 0;
        for (Part part : parts(text)) {
            int from = Math.max(done, part.from - AROUND);
            kept.write(text, from, part.to - from);
            done = part.to;
        }
        return kept.toByteArray();
    }

    /** The whole text in UTF-8: what is ASCII is copied, and the rest is decoded. */
    static byte[] recoded(byte[] text, Charset charset) {
        List<Part> parts = parts(text);
        List<byte[]> decoded = new ArrayList<>();
        int length = text.length;
        for (Part part : parts) {
            String characters = new String(text, part.from, part.length(), charset);
            decoded.add(characters.getBytes(StandardCharsets.UTF_8));
            length += decoded.getLast().length - part.length();
        }
        byte[] recoded = new byte[length];
        int done = 0;
        int to = 0;
        for (int i = 0; i < parts.size(); i++) {
            int plain = parts.get(i).from - done;
            System.arraycopy(text, done, recoded, to, plain);
            System.arraycopy(decoded.get(i), 0, recoded, to + plain, decoded.get(i).length);
            to += plain + decoded.get(i).length;
            done = parts.get(i).to;
        }
        System.arraycopy(text, done, recoded, to, text.length - done);
        return recoded;
    }

    /** The parts with bytes above ASCII; bytes that are near each other are in one. */
    private static List<Part> parts(byte[] text) {
        List<Part> parts = new ArrayList<>();
        int at = next(text, 0);
        while (at < text.length) {
            int from = at;
            int to = at;
            while (at < text.length && at - to <= AROUND) {
                to = at + 1;
                at = next(text, to);
            }
            // A character may end with bytes that are ASCII by themselves.
            parts.add(new Part(from, Math.min(text.length, to + AROUND)));
        }
        return parts;
    }

    private static int next(byte[] text, int from) {
        int at = from;
        while (at < text.length && text[at] >= 0) {
            at++;
        }
        return at;
    }
}
