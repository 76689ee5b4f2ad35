package dev.bbsh.file.write;

import java.io.IOException;

/** Who read the output of the process does not want more of it, as {@code head} does. */
public final class ClosedPipeException extends IOException {

    private static final long serialVersionUID = 1L;

    public ClosedPipeException(IOException cause) {
        super(cause);
    }
}
