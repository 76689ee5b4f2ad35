package dev.bbsh.work;

/** The user no longer wants the result: work unwinds, and nothing of it is kept. */
public final class CancelledException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CancelledException() {
        super("cancelled", null, false, false);
    }
}
