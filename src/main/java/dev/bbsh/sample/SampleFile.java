package dev.bbsh.sample;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A writer of one sample download; closing it ends the JSON text and leaves the stream open. */
final class SampleFile implements Closeable {

    private final OutputStream out;
    private String before = "{\n  \"firstConnector\": [\n";

    SampleFile(OutputStream out) {
        this.out = out;
    }

    void add(SampleRecord record) throws IOException {
        write(before);
        write(record.text());
        before = ",\n";
    }

    void addAll(Iterable<SampleRecord> records) throws IOException {
        for (SampleRecord record : records) {
            add(record);
        }
    }

    @Override
    public void close() throws IOException {
        write(before.equals(",\n") ? "\n  ]\n}\n" : before + "  ]\n}\n");
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
