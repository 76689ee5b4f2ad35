package dev.bbsh.file.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;

/** Encodes characters as UTF-8 while they are read. */
final class Utf8EncodingInput extends InputStream {

    private final Reader reader;
    private final CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
    private final CharBuffer characters = CharBuffer.allocate(1 << 15).flip();
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 17).flip();
    private boolean ended;

    Utf8EncodingInput(Reader reader) {
        this.reader = reader;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        while (!bytes.hasRemaining()) {
            if (ended) {
                return -1;
            }
            encodeMore();
        }
        int part = Math.min(length, bytes.remaining());
        bytes.get(into, offset, part);
        return part;
    }

    private void encodeMore() throws IOException {
        characters.compact();
        ended = reader.read(characters) < 0;
        characters.flip();
        bytes.clear();
        var result = encoder.encode(characters, bytes, ended);
        if (result.isError()) {
            result.throwException();
        }
        bytes.flip();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
