package dev.bbsh.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.concurrent.atomic.AtomicBoolean;

class AheadReaderTests {

    private static final String TEXT = "a line of the text, \ud83d\ude80\n".repeat(100_000);

    @Test
    void allCharactersInTheirOrder() throws IOException {
        try (Reader ahead = new AheadReader(new StringReader(TEXT), "ahead")) {
            assertThat(ahead.readAllAsString()).isEqualTo(TEXT);
            assertThat(ahead.read(new char[1], 0, 1)).isEqualTo(-1);
        }
    }

    @Test
    void aFailureComesBehindTheCharactersBeforeIt() throws IOException {
        try (Reader ahead = new AheadReader(failing(new IOException("broken")), "ahead")) {
            char[] read = new char[TEXT.length()];
            int length = 0;
            while (length < read.length) {
                length += ahead.read(read, length, read.length - length);
            }
            assertThat(new String(read)).isEqualTo(TEXT);
            assertThatThrownBy(() -> ahead.read(read, 0, 1))
                    .isInstanceOf(IOException.class)
                    .hasMessage("broken");
        }
        try (Reader ahead = new AheadReader(failing(new IllegalStateException("bug")), "ahead")) {
            assertThatThrownBy(ahead::readAllAsString)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("bug");
        }
    }

    /** A reader of the text that fails behind it. */
    private static Reader failing(Exception failure) {
        return new Reader() {
            private final Reader text = new StringReader(TEXT);

            @Override
            public int read(char[] into, int offset, int length) throws IOException {
                int read = text.read(into, offset, length);
                if (read >= 0) {
                    return read;
                }
                if (failure instanceof IOException broken) {
                    throw broken;
                }
                throw (RuntimeException) failure;
            }

            @Override
            public void close() {}
        };
    }

    @Test
    void whoStopsEarlyEndsTheThreadAndClosesTheReader() throws IOException {
        AtomicBoolean closed = new AtomicBoolean();
        Reader endless =
                new Reader() {
                    @Override
                    public int read(char[] into, int offset, int length) {
                        return length;
                    }

                    @Override
                    public void close() {
                        closed.set(true);
                    }
                };
        try (Reader ahead = new AheadReader(endless, "ahead of one that stops")) {
            assertThat(ahead.read(new char[10], 0, 10)).isEqualTo(10);
        }
        assertThat(closed).isTrue();
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch((each) -> each.getName().equals("ahead of one that stops"));
    }
}
