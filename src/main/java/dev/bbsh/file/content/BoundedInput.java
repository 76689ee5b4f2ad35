package dev.bbsh.file.content;

import dev.bbsh.file.Location;
import dev.bbsh.work.BbshException;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that refuses to unpack more than any export could hold: a zip bomb. */
public class BoundedInput extends FilterInputStream {

    /** Exports pack about 15 to 1; deflate reaches 1,032 to 1 only for nothing but repetition. */
    private static final int RATIO = 250;

    private static final long ALWAYS = 64L << 20;

    private final Location file;
    private final long limit;
    private long done;

    public BoundedInput(Location file, InputStream in, long packed) {
        super(in);
        this.file = file;
        this.limit = Math.max(ALWAYS, packed * RATIO);
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
            throw new BbshException(
                    "'" + file + "' unpacks to more than " + RATIO + " times its size",
                    "unpack it with a tool you trust, and check its content");
        }
    }
}
