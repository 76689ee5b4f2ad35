package dev.bbsh.jira.live.http;

import dev.bbsh.work.BbshException;

import org.jspecify.annotations.Nullable;

/** A call that got no usable answer, with the part of the way that is wrong. */
public final class HttpFailure extends BbshException {

    private static final long serialVersionUID = 1L;

    /** The part of the way to a site that failed. */
    public enum Part {
        /** The host name isn't known. */
        ADDRESS,
        /** The connection was refused, or the host can't be reached. */
        CONNECTION,
        /** The certificate or the encryption. */
        TLS,
        /** The proxy in between. */
        PROXY,
        /** No answer, or no more of it, within the time. */
        TIME,
        /** The connection ended inside the answer. */
        CUT,
        /** The answer is larger than allowed. */
        SIZE,
        /** The site sends the caller elsewhere. */
        REDIRECT,
        /** The site's limit of requests. */
        LIMIT,
        /** The credentials: missing, wrong, expired, or a login page instead of an answer. */
        CREDENTIALS,
        /** The caller may not do this. */
        PERMISSION,
        /** Any other answer that isn't what the call asked for. */
        ANSWER
    }

    private final Part part;

    private final int status;

    /** A failure without an answer. */
    public HttpFailure(Part part, String message, String advice, @Nullable Throwable cause) {
        this(part, 0, message, advice, cause);
    }

    /** A failure that an answer tells. */
    public HttpFailure(Part part, int status, String message, String advice) {
        this(part, status, message, advice, null);
    }

    private HttpFailure(
            Part part, int status, String message, String advice, @Nullable Throwable cause) {
        super(message, advice, cause);
        this.part = part;
        this.status = status;
    }

    /** The same failure with another advice. */
    HttpFailure advising(String other) {
        return new HttpFailure(part, status, message(), other, getCause());
    }

    /** The part that is wrong. */
    public Part part() {
        return part;
    }

    /** The HTTP status of the answer; 0 when there was none. */
    public int status() {
        return status;
    }
}
