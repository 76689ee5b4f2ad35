package dev.bbsh.jira.peer;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** An answer of the peer. */
public final class PeerAnswer {

    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;
    private final long length;
    private final long sent;
    private final Duration delay;

    /**
     * An answer.
     *
     * @param body the bytes; they are repeated up to {@code sent} when that is larger
     * @param length the length that is told
     * @param sent the number of bytes that are sent before the connection ends
     * @param delay the time before the answer begins
     */
    private PeerAnswer(
            int status,
            Map<String, String> headers,
            byte[] body,
            long length,
            long sent,
            Duration delay) {
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.length = length;
        this.sent = sent;
        this.delay = delay;
    }

    int status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }

    byte[] body() {
        return body;
    }

    long length() {
        return length;
    }

    long sent() {
        return sent;
    }

    Duration delay() {
        return delay;
    }

    /** JSON. */
    public static PeerAnswer json(String json) {
        return of(200, "application/json;charset=UTF-8", json);
    }

    /** Jira's form of an error. */
    public static PeerAnswer error(int status, String message) {
        return of(
                status,
                "application/json;charset=UTF-8",
                "{\"errorMessages\":[\"" + message + "\"],\"errors\":{}}");
    }

    /** A web page. */
    public static PeerAnswer html(int status, String title) {
        return of(
                status,
                "text/html;charset=UTF-8",
                "<!DOCTYPE html>\n<html><head><title>" + title + "</title></head><body/></html>\n");
    }

    /** Any content. */
    public static PeerAnswer of(int status, String type, String text) {
        return of(status, type, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Any content. */
    public static PeerAnswer of(int status, String type, byte[] body) {
        return new PeerAnswer(
                status,
                Map.of("Content-Type", type),
                body,
                body.length,
                body.length,
                Duration.ZERO);
    }

    /** The same with one more header. */
    public PeerAnswer with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new PeerAnswer(status, more, body, length, sent, delay);
    }

    /** The same after a time. */
    public PeerAnswer after(Duration time) {
        return new PeerAnswer(status, headers, body, length, sent, time);
    }

    /** The same with another length told, and this number of bytes sent. */
    PeerAnswer wired(long newLength, long newSent) {
        return new PeerAnswer(status, headers, body, newLength, newSent, delay);
    }
}
