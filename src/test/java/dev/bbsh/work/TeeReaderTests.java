package dev.bbsh.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;

class TeeReaderTests {

    private static final byte[] TEXT = new byte[5_000_000];

    static {
        new Random(7).nextBytes(TEXT);
    }

    @Test
    void bothGetAllBytes() throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (TeeReader<byte[]> tee = new TeeReader<>("tee", InputStream::readAllBytes)) {
            OutputStream out = tee.and(written);
            out.write(TEXT[0]);
            out.write(TEXT, 1, TEXT.length - 1);
            assertThat(tee.result()).isEqualTo(TEXT);
        }
        assertThat(written.toByteArray()).isEqualTo(TEXT);
    }

    @Test
    void whatTheReadingThrowsTheResultThrowsAndTheWriterGoesOn() throws IOException {
        assertThatThrownBy(() -> failing(new IOException("broken"))).hasMessage("broken");
        assertThatThrownBy(() -> failing(new IllegalStateException("bug"))).hasMessage("bug");
        assertThatThrownBy(() -> failing(new StackOverflowError("deep"))).hasMessage("deep");
    }

    private static void failing(Throwable failure) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (TeeReader<String> tee = new TeeReader<>("tee", (_) -> fail(failure))) {
            tee.and(written).write(TEXT);
            assertThat(written.size()).isEqualTo(TEXT.length);
            tee.result();
        }
    }

    private static String fail(Throwable failure) throws IOException {
        switch (failure) {
            case IOException broken -> throw broken;
            case RuntimeException bug -> throw bug;
            default -> throw (Error) failure;
        }
    }

    @Test
    void aWriterThatGivesUpEndsTheReadingWithAnError() throws IOException {
        AtomicBoolean whole = new AtomicBoolean();
        try (TeeReader<Integer> tee =
                new TeeReader<>(
                        "tee",
                        (in) -> {
                            int length = in.readAllBytes().length;
                            whole.set(true);
                            return length;
                        })) {
            tee.and(OutputStream.nullOutputStream()).write(TEXT);
        }
        assertThat(whole).isFalse();
    }
}
