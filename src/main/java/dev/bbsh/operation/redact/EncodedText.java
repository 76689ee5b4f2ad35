package dev.bbsh.operation.redact;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Reads text in UTF-8, or in UTF-16 with a byte order mark, in large parts. Invalid bytes are an
 * error.
 */
final class EncodedText extends Reader {

    private static final int BUFFER = 1 << 17;
    private static final int START = 1 << 10;

    /** The most bytes of the first characters, with a byte order mark. */
    private static final int HEAD = 4 * START;

    private final InputStream in;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private final CharsetDecoder decoder;
    private final char[] head = new char[START];
    private int headFrom;
    private int headTo;
    private boolean ended;

    EncodedText(InputStream in) throws IOException {
        this.in = in;
        while (!ended && bytes.remaining() < HEAD) {
            fill();
        }
        this.decoder =
                charset()
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        int read = 0;
        while (read >= 0 && headTo < START) {
            read = decode(head, headTo, START - headTo);
            headTo += Math.max(0, read);
        }
    }

    /** Its first characters, at most 1,024; they are read again. */
    String start() {
        return new String(head, 0, headTo);
    }

    /** True when it is UTF-8, perhaps with invalid bytes. */
    boolean isUtf8() {
        return decoder.charset().equals(StandardCharsets.UTF_8);
    }

    /** All of its bytes from the first one on; to be called before anything else is read. */
    InputStream bytes() {
        return new SequenceInputStream(
                new ByteArrayInputStream(bytes.array(), 0, bytes.limit()), in);
    }

    private Charset charset() {
        boolean both = bytes.remaining() >= 2;
        int first = both ? bytes.getShort(0) & 0xffff : 0;
        return first == 0xfeff || first == 0xfffe
                ? StandardCharsets.UTF_16
                : StandardCharsets.UTF_8;
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = read < 0;
        bytes.position(bytes.position() + Math.max(0, read)).flip();
    }

    /**
     * Reads the next characters.
     *
     * @param length at least 2, so that there is room for any character
     */
    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        if (headFrom < headTo) {
            int part = Math.min(length, headTo - headFrom);
            System.arraycopy(head, headFrom, into, offset, part);
            headFrom += part;
            return part;
        }
        return decode(into, offset, length);
    }

    /** Reads at least one character; -1 at the end, or when there is no room for a whole one. */
    private int decode(char[] into, int offset, int length) throws IOException {
        CharBuffer characters = CharBuffer.wrap(into, offset, length);
        while (characters.position() == offset) {
            CoderResult result = decoder.decode(bytes, characters, ended);
            if (result.isError() && characters.position() == offset) {
                result.throwException();
            }
            if (result.isOverflow() || characters.position() > offset || ended) {
                break;
            }
            fill();
        }
        int read = characters.position() - offset;
        return read == 0 ? -1 : read;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
