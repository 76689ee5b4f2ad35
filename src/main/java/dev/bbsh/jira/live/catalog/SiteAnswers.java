package dev.bbsh.jira.live.catalog;

import dev.bbsh.jira.json.JsonTree;
import dev.bbsh.jira.live.http.HttpCall;
import dev.bbsh.jira.live.http.HttpFailure;
import dev.bbsh.jira.live.http.HttpFailure.Part;
import dev.bbsh.jira.live.http.HttpReply;
import dev.bbsh.jira.live.http.HttpSite;
import dev.bbsh.jira.live.page.RefusedException;
import dev.bbsh.jira.savedfile.ErrorBody;
import dev.bbsh.jira.savedfile.SavedJson;
import dev.bbsh.work.Progress;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Asks a site, and tells an answer that is missing (others are still asked for) from a site that
 * can't be asked any more. Used by several threads.
 */
final class SiteAnswers {

    /** The failures after which further requests would fail as well. */
    private static final Set<Part> ENDS =
            EnumSet.of(
                    Part.ADDRESS,
                    Part.CONNECTION,
                    Part.TLS,
                    Part.PROXY,
                    Part.LIMIT,
                    Part.CREDENTIALS);

    private static final int MOST_TIMEOUTS = 3;

    /** The longest refusal that is looked at, in bytes. */
    private static final int LONGEST = 1_000_000;

    private final HttpSite site;
    private final AtomicInteger timeouts = new AtomicInteger();

    SiteAnswers(HttpSite site) {
        this.site = site;
    }

    /** An answer as it came, and what it says. */
    record Answer(HttpReply reply, JsonNode json) {

        byte[] body() {
            return reply.body();
        }
    }

    /**
     * Asks for an answer.
     *
     * @throws RefusedException when the site doesn't give this one
     * @throws HttpFailure when the site gives none any more
     */
    Answer ask(HttpCall call, Progress progress) {
        HttpReply reply = reply(call, progress);
        byte[] body = reply.body();
        String answered = site.name() + " answered " + call;
        if (body.length == 0) {
            throw new RefusedException(answered + " with nothing", 0, "");
        }
        try {
            JsonNode json = JsonTree.of(body);
            Optional<String> error = ErrorBody.of(json);
            if (error.isPresent()) {
                throw new RefusedException(answered + " with an error: " + error.get(), 0, "");
            }
            return new Answer(reply, json);
        } catch (JacksonException broken) {
            throw new RefusedException(
                    answered + " with JSON that " + SavedJson.faultOf(broken), 0, "");
        }
    }

    private HttpReply reply(HttpCall call, Progress progress) {
        Optional<HttpReply> reply = Optional.empty();
        try {
            reply = Optional.of(site.send(call, progress));
            return site.required(call, reply.get());
        } catch (HttpFailure failure) {
            if (isEnd(failure)) {
                throw failure;
            }
            throw new RefusedException(
                    failure.message(),
                    failure.status(),
                    reply.filter((it) -> it.body().length < LONGEST)
                            .map(HttpReply::text)
                            .orElse(""));
        }
    }

    private boolean isEnd(HttpFailure failure) {
        return switch (failure.status()) {
            case 429, 502, 503, 504 -> true;
            default ->
                    ENDS.contains(failure.part())
                            || (failure.part() == Part.TIME
                                    && timeouts.incrementAndGet() > MOST_TIMEOUTS);
        };
    }

    /** The name of the connection. */
    String name() {
        return site.name();
    }
}
