package dev.bbsh.jira.live.platform;

import dev.bbsh.jira.live.http.HttpCall;
import dev.bbsh.jira.live.http.HttpFailure;
import dev.bbsh.jira.live.http.HttpReply;
import dev.bbsh.jira.live.http.HttpSite;
import dev.bbsh.work.BbshException;

import java.util.Locale;

/** Explains the answers with which the platform refuses a call. */
final class PlatformErrors {

    private static final int LONGEST = 200;

    private static final int SERVER_ERROR = 500;

    private PlatformErrors() {}

    /** The answer to a call that succeeded. */
    static HttpReply required(HttpSite site, HttpCall call, HttpReply reply) {
        if (reply.isSuccess()) {
            return site.required(call, reply);
        }
        throw refusal(site, call, reply);
    }

    private static RuntimeException refusal(HttpSite site, HttpCall call, HttpReply reply) {
        String text = reply.isHtml() ? "" : reply.text();
        String lower = text.toLowerCase(Locale.ROOT);
        boolean settled = lower.contains("already") || lower.contains("settled");
        boolean foreign = lower.contains("only available") || lower.contains("connect app");
        return switch (reply.status()) {
            case 403 ->
                    settled
                            ? settled(site, text)
                            : foreign ? foreign(site, text) : failure(site, call, reply);
            case 409 -> settled(site, text);
            case 400 ->
                    new BbshException(
                            site.name()
                                    + " refused the call (400): "
                                    + said(text, "after 14 days it refuses all calls"),
                            "explain transfer-expired");
            default -> failure(site, call, reply);
        };
    }

    private static BbshException foreign(HttpSite site, String text) {
        return new BbshException(
                site.name()
                        + " may not call the app migration platform (403): "
                        + said(text, "only the app itself may"),
                "explain only-connect-apps");
    }

    private static BbshException settled(HttpSite site, String text) {
        return new BbshException(
                site.name() + " refused the call: " + said(text, "the transfer is settled"),
                "explain transfer-settled");
    }

    /** The usual failure of an answer, with an advice about the platform. */
    private static RuntimeException failure(HttpSite site, HttpCall call, HttpReply reply) {
        try {
            site.required(call, reply);
        } catch (HttpFailure failure) {
            return switch (failure.part()) {
                case CREDENTIALS, PERMISSION -> advised(failure, "explain only-connect-apps");
                case ANSWER -> advised(failure, "platform status TRANSFER");
                case ADDRESS, CONNECTION, TLS, PROXY, TIME, CUT, SIZE, REDIRECT, LIMIT -> failure;
            };
        }
        return new IllegalStateException(call.toString());
    }

    /** The failure of a call that changes something: it may have been carried out all the same. */
    static HttpFailure undecided(HttpFailure failure) {
        boolean isOpen =
                failure.status() >= SERVER_ERROR
                        || switch (failure.part()) {
                            case TIME, CUT, SIZE -> true;
                            case ADDRESS,
                                    CONNECTION,
                                    TLS,
                                    PROXY,
                                    REDIRECT,
                                    CREDENTIALS,
                                    PERMISSION,
                                    ANSWER,
                                    LIMIT ->
                                    false;
                        };
        return isOpen
                ? new HttpFailure(
                        failure.part(),
                        failure.status(),
                        failure.message() + " (not known whether it was received)",
                        "platform status TRANSFER")
                : failure;
    }

    private static HttpFailure advised(HttpFailure failure, String advice) {
        return new HttpFailure(failure.part(), failure.status(), failure.message(), advice);
    }

    /** The words of the answer, or ours when it has none. */
    private static String said(String text, String otherwise) {
        String line = PlatformApi.message(text).strip().replaceAll("\\s+", " ");
        if (line.isEmpty()) {
            return otherwise;
        }
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }
}
