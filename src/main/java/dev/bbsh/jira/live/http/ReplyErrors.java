package dev.bbsh.jira.live.http;

import dev.bbsh.jira.json.JsonTree;
import dev.bbsh.jira.live.http.HttpFailure.Part;
import dev.bbsh.jira.live.limit.RateLimit;
import dev.bbsh.text.Plurals;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Explains answers that aren't the JSON that a call asked for. */
final class ReplyErrors {

    private static final int LONGEST_MESSAGE = 300;

    private static final int LONGEST_BODY = 100_000;

    private ReplyErrors() {}

    /**
     * The failure that an answer with an error status tells.
     *
     * @param site the name of the connection
     */
    static HttpFailure of(String site, HttpCall call, HttpReply reply) {
        int status = reply.status();
        String asked = site + " answered " + call;
        return switch (status) {
            case 401 -> refused(site, reply, "refused the credentials (401): wrong or expired");
            case 403 ->
                    isLockedOut(reply)
                            ? refused(site, reply, "")
                            : failure(
                                    Part.PERMISSION,
                                    reply,
                                    site + " doesn't allow " + call + " (403)" + message(reply),
                                    site);
            case 404 -> answer(reply, asked + " with 'not found' (404)" + message(reply), site);
            case 410 -> answer(reply, asked + " with 'removed' (410)" + message(reply), site);
            case 429 -> givenUp(site, reply, 1);
            default -> answer(reply, asked + " with status " + status + message(reply), site);
        };
    }

    /** The failure of a successful answer that isn't JSON. */
    static HttpFailure noJson(String site, HttpCall call, HttpReply reply) {
        return reply.isHtml()
                ? failure(
                        Part.CREDENTIALS,
                        reply,
                        site + " answered " + call + " with a web page, such as a login form",
                        site)
                : answer(
                        reply,
                        site + " answered " + call + " with something that isn't JSON",
                        site);
    }

    /** The failure when the site asks for a longer wait than a command waits. */
    static HttpFailure tooLongWait(String site, HttpReply reply, RateLimit limit) {
        return failure(
                Part.LIMIT,
                reply,
                site
                        + " asks to wait "
                        + words(limit.retryAfter().orElse(Duration.ZERO))
                        + " before the next request ("
                        + reply.status()
                        + reason(limit)
                        + ")",
                site);
    }

    /** The failure after the last attempt. */
    static HttpFailure givenUp(String site, HttpReply reply, int attempts) {
        String times = attempts > 1 ? " after " + attempts + " attempts" : "";
        String reason = reply.headers().first("RateLimit-Reason").map((r) -> ", " + r).orElse("");
        return reply.status() == 429
                ? failure(
                        Part.LIMIT,
                        reply,
                        site + " allows no more requests (429" + reason + ")" + times,
                        site)
                : answer(
                        reply,
                        site + " is unavailable (" + reply.status() + ")" + times + message(reply),
                        site);
    }

    private static HttpFailure refused(String site, HttpReply reply, String words) {
        String reason =
                isLockedOut(reply)
                        ? "wants a CAPTCHA after failed logins: log in once in a browser"
                        : words;
        return failure(Part.CREDENTIALS, reply, site + " " + reason, site);
    }

    private static boolean isLockedOut(HttpReply reply) {
        return reply.headers()
                .first("X-Seraph-LoginReason")
                .orElse("")
                .contains("AUTHENTICATION_DENIED");
    }

    private static HttpFailure answer(HttpReply reply, String message, String site) {
        return failure(Part.ANSWER, reply, message, site);
    }

    private static HttpFailure failure(Part part, HttpReply reply, String message, String site) {
        return new HttpFailure(part, reply.status(), message, "jira test " + site);
    }

    private static String reason(RateLimit limit) {
        return limit.reason().map((reason) -> ", " + reason).orElse("");
    }

    /** The site's own words, after a colon; empty when there are none. */
    private static String message(HttpReply reply) {
        String words = reply.isHtml() ? "" : String.join("; ", messages(reply));
        String cut =
                words.length() > LONGEST_MESSAGE
                        ? words.substring(0, LONGEST_MESSAGE) + "..."
                        : words;
        return cut.isEmpty() ? "" : ": " + cut;
    }

    private static List<String> messages(HttpReply reply) {
        List<String> all = new ArrayList<>();
        if (reply.body().length > LONGEST_BODY || !reply.looksLikeJson()) {
            return all;
        }
        try {
            JsonNode root = JsonTree.of(reply.body());
            for (JsonNode each : root.path("errorMessages")) {
                all.add(each.asString(""));
            }
            root.path("errors")
                    .properties()
                    .forEach((each) -> all.add(each.getKey() + " " + each.getValue().asString("")));
            if (all.isEmpty()) {
                all.add(root.path("message").asString(root.path("errorMessage").asString("")));
            }
        } catch (JacksonException _) {
            all.clear();
        }
        all.removeIf(String::isBlank);
        return all;
    }

    /** A wait in the largest unit that fits, such as {@code 11 days}. */
    private static String words(Duration wait) {
        if (wait.toDays() > 1) {
            return Plurals.of(wait.toDays(), "day");
        }
        if (wait.toHours() > 1) {
            return Plurals.of(wait.toHours(), "hour");
        }
        return wait.toMinutes() > 1
                ? Plurals.of(wait.toMinutes(), "minute")
                : Plurals.of(wait.toSeconds(), "second");
    }
}
