package dev.bbsh.shell.loop;

/**
 * How lines are run.
 *
 * @param asks true when a person sits at the prompt and can answer
 * @param goesOn true to go on after a line that failed
 */
public record Manner(boolean asks, boolean goesOn) {

    /** A person at the prompt. */
    public static final Manner PROMPT = new Manner(true, true);

    /** A script, {@code -c} or a pipe: the first failure ends it. */
    public static final Manner BATCH = new Manner(false, false);

    /** Whether no line follows one that ended so. */
    public boolean stopsAfter(Status status) {
        return switch (status) {
            case OK, UNREAD -> false;
            case UNMET, FAILED -> !asks && !goesOn;
            case INTERRUPTED -> !asks;
        };
    }
}
