package dev.bbsh.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

class BehindWriterTests {

    private static final String TEXT = "a line of the text, \ud83d\ude80 \u00e9\n".repeat(100_000);

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @Test
    void theReadingGetsWhatIsWritten() throws IOException {
        try (BehindWriter<byte[]> behind =
                new BehindWriter<>("behind", written, InputStream::readAllBytes)) {
            // One character of two halves at a time: no half is written alone.
            for (int at = 0; at < 1_000; at++) {
                behind.write(TEXT, at, 1);
            }
            behind.write(TEXT, 1_000, TEXT.length() - 1_000);
            assertThat(behind.result()).isEqualTo(TEXT.getBytes(UTF_8));
        }
        assertThat(written.toByteArray()).isEqualTo(TEXT.getBytes(UTF_8));
    }

    @Test
    void allIsWrittenThoughTheReadingReadsLess() throws IOException {
        try (BehindWriter<Integer> behind =
                new BehindWriter<>("behind", written, InputStream::read)) {
            behind.write(TEXT);
            assertThat(behind.result()).isEqualTo('a');
        }
        assertThat(written.toString(UTF_8)).isEqualTo(TEXT);
    }

    @Test
    void aFailureStopsTheWritingSoon() {
        OutputStream full =
                new OutputStream() {
                    @Override
                    public void write(int each) throws IOException {
                        throw new IOException("no space left");
                    }
                };
        assertThatThrownBy(
                        () -> {
                            try (BehindWriter<byte[]> behind =
                                    new BehindWriter<>("behind", full, InputStream::readAllBytes)) {
                                while (true) {
                                    behind.write(TEXT);
                                }
                            }
                        })
                .isInstanceOf(IOException.class)
                .hasMessage("no space left");
    }

    @Test
    void whatTheReadingThrowsTheResultThrows() throws IOException {
        try (BehindWriter<String> behind =
                new BehindWriter<>(
                        "behind",
                        written,
                        (_) -> {
                            throw new IllegalStateException("bug");
                        })) {
            assertThatThrownBy(behind::result).hasMessage("bug");
        }
    }

    @Test
    void whoGivesUpEndsTheThread() throws IOException {
        try (BehindWriter<byte[]> behind =
                new BehindWriter<>(
                        "behind one that gives up", written, InputStream::readAllBytes)) {
            behind.write(TEXT, 0, 10);
        }
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch((each) -> each.getName().equals("behind one that gives up"));
    }
}
