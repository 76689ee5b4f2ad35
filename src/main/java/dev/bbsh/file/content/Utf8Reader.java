package dev.bbsh.file.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Reads the characters of a text in UTF-8, without a byte order mark at its start. Bytes that are
 * not UTF-8 are never replaced: they end the reading, with their position.
 */
public final class Utf8Reader extends Reader {

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
    private final CharBuffer characters = CharBuffer.allocate(1 << 16).flip();
    private boolean started;
    private boolean ended;
    private long line = 1;

    public Utf8Reader(InputStream in) {
        this(in, CodingErrorAction.REPORT);
    }

    private Utf8Reader(InputStream in, CodingErrorAction onForeign) {
        this.in = in;
        this.decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(onForeign)
                        .onUnmappableCharacter(onForeign);
    }

    /**
     * A reader that replaces each byte that is not UTF-8 by U+FFFD, for callers that want all that
     * is readable.
     */
    public static Utf8Reader lenient(InputStream in) {
        return new Utf8Reader(in, CodingErrorAction.REPLACE);
    }

    /**
     * Reads the next characters.
     *
     * @throws ForeignEncodingException at the first byte that is not UTF-8
     */
    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        while (!characters.hasRemaining()) {
            if (ended) {
                return -1;
            }
            decodeMore();
        }
        int part = Math.min(length, characters.remaining());
        characters.get(into, offset, part);
        return part;
    }

    private void decodeMore() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = read < 0;
        bytes.position(bytes.position() + Math.max(read, 0)).flip();
        characters.clear();
        CoderResult result = decoder.decode(bytes, characters, ended);
        characters.flip();
        if (result.isError()) {
            countLines();
            throw new ForeignEncodingException(line, bytes.get(bytes.position()) & 0xFF);
        }
        countLines();
        skipMark();
    }

    private void countLines() {
        for (int i = characters.position(); i < characters.limit(); i++) {
            line += characters.get(i) == '\n' ? 1 : 0;
        }
    }

    private void skipMark() {
        if (!started && characters.hasRemaining()) {
            started = true;
            if (characters.get(characters.position()) == '\uFEFF') {
                characters.get();
            }
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** The error for text that is not UTF-8: reading it as UTF-8 would lose what its bytes mean. */
    public static final class ForeignEncodingException extends IOException {

        private static final long serialVersionUID = 1L;

        private final long line;

        private final int octet;

        ForeignEncodingException(long line, int octet) {
            super("not UTF-8");
            this.line = line;
            this.octet = octet;
        }

        /**
         * The error in words, such as {@code is not UTF-8: byte 0xFC in line 3 (Excel saves "CSV"
         * as Windows-1252)}.
         */
        public String words() {
            return String.format(
                    Locale.ROOT,
                    "is not UTF-8: byte 0x%02X in line %,d (likely Windows-1252, as Excel saves"
                            + " CSV, or another old encoding)",
                    octet,
                    line);
        }
    }
}
