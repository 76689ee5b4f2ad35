package dev.bbsh.file.write;

import java.io.IOException;

/** Thrown when the reader of the process's output wants no more of it, as {@code head} does. */
public final class ClosedPipeException extends IOException {

    private static final long serialVersionUID = 1L;

    public ClosedPipeException(IOException cause) {
        super(cause);
    }
}
