package dev.bbsh.file.content;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/** A stream that fails when it gives more bytes than it can rightly have. */
public class LimitedInput extends FilterInputStream {

    private final long limit;
    private final Supplier<? extends RuntimeException> failure;
    private long done;

    /**
     * A stream with a limit.
     *
     * @param limit the maximum number of bytes
     * @param failure the error for more
     */
    public LimitedInput(InputStream in, long limit, Supplier<? extends RuntimeException> failure) {
        super(in);
        this.limit = limit;
        this.failure = failure;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int read) {
        done += read;
        if (done > limit) {
            throw failure.get();
        }
    }
}
