package dev.bbsh.work;

/** Thrown when the user no longer wants the result: the work ends, and nothing of it is kept. */
public final class CancelledException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CancelledException() {
        super("cancelled", null, false, false);
    }
}
