package dev.bbsh.jira.live.page;

/** Thrown when a site doesn't give one answer, while others can still be asked for. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    /**
     * A refusal.
     *
     * @param why the reason in words
     * @param status the HTTP status; 0 when there was no usable answer
     */
    public RefusedException(String why, int status) {
        super(why, null, false, false);
        this.status = status;
    }

    /** The reason in words. */
    public String why() {
        return String.valueOf(getMessage());
    }

    /** The HTTP status; 0 when there was no usable answer. */
    public int status() {
        return status;
    }

    /** True when the site doesn't have the address that was asked for: 404, 405 or 410. */
    public boolean isUnknownAddress() {
        return status == 404 || status == 405 || status == 410;
    }
}
