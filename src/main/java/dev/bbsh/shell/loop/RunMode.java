package dev.bbsh.shell.loop;

/**
 * The way in which lines are run.
 *
 * @param asks true when a person sits at the prompt and can answer
 * @param keepsGoing true to continue after a line that failed
 * @param echoes true to show each line of a script before it runs
 */
public record RunMode(boolean asks, boolean keepsGoing, boolean echoes) {

    /** A person at the prompt. */
    public static final RunMode PROMPT = new RunMode(true, true);

    /** A script, {@code -c} or a pipe: the first failure ends it. */
    public static final RunMode BATCH = new RunMode(false, false);

    /** A way that shows no lines. */
    public RunMode(boolean asks, boolean keepsGoing) {
        this(asks, keepsGoing, false);
    }

    /** The way in which the lines of a script are run from here. */
    RunMode inScript(boolean echo) {
        return new RunMode(false, keepsGoing && !asks, echoes || echo);
    }

    /** True when no line may follow one that ended with this status. */
    public boolean stopsAfter(Status status) {
        return switch (status) {
            case OK, UNREAD -> false;
            case UNMET, FAILED -> !asks && !keepsGoing;
            case INTERRUPTED -> !asks;
        };
    }
}
