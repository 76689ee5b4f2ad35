package dev.bbsh.file.pack;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that closes what it comes from. */
final class ClosingInput extends FilterInputStream {

    private final Closeable source;

    ClosingInput(InputStream in, Closeable source) {
        super(in);
        this.source = source;
    }

    @Override
    public void close() throws IOException {
        super.close();
        source.close();
    }
}
