package dev.bbsh.json.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Collects text in memory. */
public final class StringSink implements TextSink {

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
