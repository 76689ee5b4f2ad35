package dev.bbsh.migrate.redact.utf8;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Decodes single texts; invalid bytes are an error. */
final class Utf8Decoder {

    private static final int SIZE = 1 << 10;

    private final CharsetDecoder decoder = strict();
    private char[] characters = new char[SIZE];

    /** The characters of a stream. */
    static Reader reader(InputStream in) {
        return new InputStreamReader(in, strict());
    }

    private static CharsetDecoder strict() {
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** The characters that were decoded last, from the first one on. */
    char[] characters() {
        return characters;
    }

    /**
     * Decodes a text.
     *
     * @return the number of its characters
     */
    int decode(byte[] text, int from, int to) {
        if (to - from > characters.length) {
            characters = new char[Math.max(to - from, 2 * characters.length)];
        }
        for (int i = from; i < to; i++) {
            if (text[i] < 0) {
                return decodeOthers(text, from, to);
            }
            characters[i - from] = (char) text[i];
        }
        return to - from;
    }

    private int decodeOthers(byte[] text, int from, int to) {
        CharBuffer into = CharBuffer.wrap(characters);
        decoder.reset();
        CoderResult result = decoder.decode(ByteBuffer.wrap(text, from, to - from), into, true);
        if (result.isError()) {
            try {
                result.throwException();
            } catch (CharacterCodingException broken) {
                throw new UncheckedIOException(broken);
            }
        }
        return into.position();
    }
}
