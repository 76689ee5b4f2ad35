package dev.bbsh.json.tape;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Receives the bytes of a document, range by range, in their order. */
@FunctionalInterface
public interface TextSink {

    void write(Text text);

    /** Collects text in memory. */
    public static final class Collected implements TextSink {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        @Override
        public void write(Text text) {
            bytes.write(text.bytes(), text.from(), text.length());
        }

        @Override
        public String toString() {
            return bytes.toString(StandardCharsets.UTF_8);
        }
    }
}
