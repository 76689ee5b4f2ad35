package dev.bbsh.work;

import org.jspecify.annotations.Nullable;

/**
 * An error that the user can act on: the problem, with the user's value in it, and something to
 * type. All other exceptions are bugs of the program.
 */
public class BbshException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String advice;

    /** Both texts are plain, may have several lines, and may contain text of a customer's file. */
    public BbshException(String message, String advice) {
        this(message, advice, null);
    }

    public BbshException(String message, String advice, @Nullable Throwable cause) {
        super(message, cause);
        this.advice = advice;
    }

    /** The problem. */
    public String message() {
        return String.valueOf(getMessage());
    }

    /** The next thing to type. */
    public String advice() {
        return advice;
    }
}
