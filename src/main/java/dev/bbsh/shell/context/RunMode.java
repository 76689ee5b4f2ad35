package dev.bbsh.shell.context;

/**
 * The way in which lines are run.
 *
 * @param asks true when a person sits at the prompt and can answer
 * @param keepsGoing true to continue after a line that failed
 * @param verbosity the amount of reports
 */
public record RunMode(boolean asks, boolean keepsGoing, Verbosity verbosity) {

    /** A person at the prompt. */
    public static final RunMode PROMPT = new RunMode(true, true);

    /** A script, {@code -c} or a pipe: the first failure ends it. */
    public static final RunMode BATCH = new RunMode(false, false);

    /** The amount of reports. */
    public enum Verbosity {
        /** Errors, data, and reports on documents; not the reports of settings and variables. */
        QUIET,
        USUAL,
        /** Each line of a script as well, before it runs. */
        ECHO
    }

    /** A way with the usual reports. */
    public RunMode(boolean asks, boolean keepsGoing) {
        this(asks, keepsGoing, Verbosity.USUAL);
    }

    /** The way in which the lines of a script are run from here. */
    public RunMode inScript(boolean echo) {
        return new RunMode(false, keepsGoing && !asks, echo ? Verbosity.ECHO : verbosity);
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
