package dev.bbsh.jira.peer;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A fault of the peer, as a text: a kind and its settings. Kinds are an HTTP status ({@code 429},
 * {@code 503}, {@code 410}, {@code 401}), {@code slow}, {@code cut}, {@code oversized}, {@code
 * wrong-json}, {@code html}, {@code html-login}, {@code redirect}, {@code captcha}, {@code
 * auth-failed}, {@code auth-ignored} (the true answer to someone without a login), and those of
 * pages: {@code shrink}, {@code totals}, {@code loop}. Settings:
 *
 * <ul>
 *   <li>{@code path=REGEX} the paths, all unless given
 *   <li>{@code after=N} the requests that go well before, {@code times=N} the faulty ones
 *   <li>{@code to=ADDRESS} of a redirect, {@code ms=N} of slow, {@code by=N} of shrink and totals
 *   <li>any other, such as {@code Retry-After=1}, is a header of the answer; {@code _} is a blank
 * </ul>
 */
public final class PeerFault {

    private final String kind;
    private final Map<String, String> settings = new LinkedHashMap<>();
    private final AtomicInteger met = new AtomicInteger();

    private PeerFault(String kind) {
        this.kind = kind;
    }

    /** The fault of a text such as {@code 429 times=2 Retry-After=1 path=/rest/api/3/field}. */
    public static PeerFault of(String text) {
        String[] words = text.strip().split("\\s+", -1);
        PeerFault fault = new PeerFault(words[0]);
        for (String word : List.of(words).subList(1, words.length)) {
            String[] pair = word.split("=", 2);
            fault.settings.put(pair[0], pair[1].replace('_', ' '));
        }
        return fault;
    }

    /** The kind. */
    public String kind() {
        return kind;
    }

    /** A setting that is a number. */
    public int number(String name, int otherwise) {
        return Integer.parseInt(settings.getOrDefault(name, String.valueOf(otherwise)));
    }

    /** True when a request meets this fault, which counts it. */
    boolean meets(String path) {
        String wanted = settings.getOrDefault("path", ".*");
        if (!path.matches(wanted) && !path.startsWith(wanted)) {
            return false;
        }
        int before = met.getAndIncrement() - number("after", 0);
        return before >= 0 && before < number("times", Integer.MAX_VALUE);
    }

    /** The faulty answer in place of the true one; empty for faults of pages. */
    Optional<PeerAnswer> answer(PeerAnswer truth) {
        return switch (kind) {
            case "slow" -> Optional.of(truth.after(Duration.ofMillis(number("ms", 500))));
            case "cut" -> Optional.of(truth.wired(truth.length(), truth.length() / 2));
            case "oversized" -> {
                long size = number("by", 1_000_000);
                yield Optional.of(truth.wired(size, size));
            }
            case "wrong-json" -> Optional.of(PeerAnswer.json("{\"values\":[{\"id\":}"));
            case "html" -> Optional.of(PeerAnswer.html(200, "Welcome"));
            case "html-login" ->
                    Optional.of(
                            PeerAnswer.html(200, "Log in - Jira")
                                    .with("X-Seraph-LoginReason", "OK"));
            case "redirect" ->
                    Optional.of(
                            headed(PeerAnswer.html(302, "Moved"))
                                    .with("Location", settings.getOrDefault("to", "/")));
            case "captcha" ->
                    Optional.of(
                            PeerAnswer.html(403, "Forbidden")
                                    .with("X-Seraph-LoginReason", "AUTHENTICATION_DENIED")
                                    .with(
                                            "X-Authentication-Denied-Reason",
                                            "CAPTCHA_CHALLENGE; login-url=/login.jsp"));
            case "auth-failed" ->
                    Optional.of(
                            PeerAnswer.html(
                                            401,
                                            "Basic Authentication Failure - Reason :"
                                                    + " AUTHENTICATED_FAILED")
                                    .with("X-Seraph-LoginReason", "AUTHENTICATED_FAILED"));
            case "auth-ignored" ->
                    Optional.of(truth.with("X-Seraph-LoginReason", "AUTHENTICATED_FAILED"));
            case "shrink", "totals", "loop" -> Optional.empty();
            default ->
                    Optional.of(headed(PeerAnswer.error(Integer.parseInt(kind), "fault " + kind)));
        };
    }

    private PeerAnswer headed(PeerAnswer plain) {
        PeerAnswer headed = plain;
        for (Map.Entry<String, String> each : settings.entrySet()) {
            if (!List.of("path", "after", "times", "to", "ms", "by").contains(each.getKey())) {
                headed = headed.with(each.getKey(), each.getValue());
            }
        }
        return headed;
    }
}
