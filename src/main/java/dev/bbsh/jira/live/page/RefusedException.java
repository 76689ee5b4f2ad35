package dev.bbsh.jira.live.page;

/** Thrown when a site doesn't give one answer, while others can still be asked for. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    private final String answer;

    /**
     * A refusal.
     *
     * @param why the reason in words
     * @param status the HTTP status; 0 when there was no usable answer
     * @param answer the text of the answer; empty when there was none
     */
    public RefusedException(String why, int status, String answer) {
        super(why, null, false, false);
        this.status = status;
        this.answer = answer;
    }

    /** The text of the answer; empty when there was none. */
    public String answer() {
        return answer;
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
