package dev.bbsh.file.read;

import dev.bbsh.work.Progress;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that reports the bytes that are read from it. */
public final class ProgressInput extends FilterInputStream {

    private final Progress progress;

    /** The bytes of a stream; the progress is asked for cancellation at each block. */
    public ProgressInput(InputStream in, Progress progress) {
        super(in);
        this.progress = progress;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        progress.advance(Math.max(read, 0));
        return read;
    }
}
