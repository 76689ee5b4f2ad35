package dev.bbsh.work;

import org.jspecify.annotations.Nullable;

/**
 * A failure that the user can act on: what is wrong, with the user's value in it, and something to
 * type. Everything else that is thrown is a bug of the program.
 */
public class BbshException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String advice;

    /** Both texts are plain, may hold several lines, and may hold what a customer's file says. */
    public BbshException(String message, String advice) {
        this(message, advice, null);
    }

    public BbshException(String message, String advice, @Nullable Throwable cause) {
        super(message, cause);
        this.advice = advice;
    }

    /** What is wrong. */
    public String message() {
        return String.valueOf(getMessage());
    }

    /** What to type next. */
    public String advice() {
        return advice;
    }
}
