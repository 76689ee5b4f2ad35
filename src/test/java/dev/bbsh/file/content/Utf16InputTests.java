package dev.bbsh.file.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

class Utf16InputTests {

    private static final String[] OTHERS = {
        "\u007F", "\u0080", "\u00FF", "\u0100", "\u0441", "\u2028", "\uD83D\uDE00", "\u4E2D"
    };

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16"})
    void eachCharacterAtEachPlaceIsRecoded(String encoding) throws IOException {
        String ascii = "The quick brown fox\tjumps\n".repeat(2);
        for (String other : OTHERS) {
            for (int at = 0; at <= ascii.length(); at++) {
                assertRecoded(ascii.substring(0, at) + other + ascii.substring(at), encoding);
            }
            assertRecoded(other.repeat(9), encoding);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void mixedTextsThatAreLongerThanTheBufferAreRecoded(String encoding) throws IOException {
        Random random = new Random(16);
        for (int times = 0; times < 20; times++) {
            StringBuilder text = new StringBuilder();
            while (text.length() < 70_000) {
                text.append("x1{\"".repeat(random.nextInt(1 + times * times)));
                text.append(OTHERS[random.nextInt(OTHERS.length)]);
            }
            assertRecoded(text.toString(), encoding);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void halfAPairAndHalfAUnitAreErrors(String encoding) {
        Charset charset = Charset.forName(encoding);
        byte[] whole = "0123456789\uD83D\uDE00".getBytes(charset);
        for (int cut = 1; cut < 4; cut++) {
            byte[] part = Arrays.copyOf(whole, whole.length - cut);
            assertThatThrownBy(() -> recoded(part, charset))
                    .isInstanceOf(MalformedInputException.class);
        }
    }

    private static void assertRecoded(String text, String encoding) throws IOException {
        Charset charset = Charset.forName(encoding);
        assertThat(recoded(text.getBytes(charset), charset))
                .isEqualTo(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Recodes a text that comes in pieces of odd lengths. */
    private static byte[] recoded(byte[] text, Charset charset) throws IOException {
        InputStream pieces =
                new ByteArrayInputStream(text) {
                    private int length = 1;

                    @Override
                    public synchronized int read(byte[] into, int offset, int most) {
                        length = length * 2 % 40_009;
                        return super.read(into, offset, Math.min(most, length));
                    }
                };
        try (InputStream in = new Utf16Input(pieces, charset)) {
            return in.readAllBytes();
        }
    }
}
