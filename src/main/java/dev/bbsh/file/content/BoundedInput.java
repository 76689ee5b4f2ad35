package dev.bbsh.file.content;

import dev.bbsh.file.Location;
import dev.bbsh.work.BbshException;

import java.io.InputStream;

/** A stream that refuses to unpack more than any export could hold: a zip bomb. */
public class BoundedInput extends LimitedInput {

    /** Exports pack about 15 to 1; deflate reaches 1,032 to 1 only for nothing but repetition. */
    static final int RATIO = 250;

    private static final long ALWAYS = 64L << 20;

    public BoundedInput(Location file, InputStream in, long packed) {
        super(in, Math.max(ALWAYS, packed * RATIO), () -> bomb(file));
    }

    private static BbshException bomb(Location file) {
        return new BbshException(
                "'" + file + "' unpacks to more than " + RATIO + " times its size",
                "unpack it with a tool you trust, and check its content");
    }
}
