package dev.bbsh.shell.context;

import org.springframework.shell.core.command.ExitStatus;

/** The result of a line, or of a whole run, as an exit status of the program. */
public enum Status {
    OK(0),
    /** Everything was done, but the output was not read to its end: as if by SIGPIPE. */
    UNREAD(141),
    /** A check or an expectation was not met. */
    UNMET(3),
    /** A command failed, or there is no such command. */
    FAILED(1),
    /** The user pressed Ctrl-C. */
    INTERRUPTED(130);

    private final int code;

    Status(int code) {
        this.code = code;
    }

    /** The program's exit status. */
    public int code() {
        return code;
    }

    /** The same for Spring Shell. */
    public ExitStatus exitStatus() {
        return new ExitStatus(code, name());
    }

    /** The status that a command of bbsh has given to Spring Shell. */
    public static Status of(ExitStatus status) {
        return valueOf(status.description());
    }

    /** The more serious of two. */
    public Status and(Status other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
