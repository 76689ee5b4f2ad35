package dev.bbsh.shell.loop;

/** How a line, or a whole run, ended; the program's exit status. */
public enum Status {
    OK(0),
    /** Everything was done, but nobody read the output to its end: as if by SIGPIPE. */
    UNREAD(141),
    /** A check or an expectation was not met. */
    UNMET(3),
    /** A command failed, or there is no such command. */
    FAILED(1),
    /** Somebody pressed Ctrl-C. */
    INTERRUPTED(130);

    private final int code;

    Status(int code) {
        this.code = code;
    }

    /** The program's exit status. */
    public int code() {
        return code;
    }

    /** The graver of two. */
    public Status and(Status other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
