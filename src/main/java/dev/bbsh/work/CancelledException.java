package dev.bbsh.work;

/** Thrown when the user no longer wants the result: the work ends. */
public final class CancelledException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final String NOTHING = "nothing was changed";

    /** A cancellation of work of which nothing is kept. */
    public CancelledException() {
        this(NOTHING);
    }

    /**
     * A cancellation.
     *
     * @param outcome what is left of the work, such as {@code 12 answers are kept in 'answers'}
     */
    public CancelledException(String outcome) {
        super(outcome, null, false, false);
    }

    /** True when nothing is left of the work. */
    public boolean isWithoutEffect() {
        return outcome().equals(NOTHING);
    }

    /** The outcome in words. */
    public String outcome() {
        return String.valueOf(getMessage());
    }
}
