package dev.bbsh.jira.live.platform;

import tools.jackson.databind.JsonNode;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The way through pages that name the place where the next one begins. It ends where a page says
 * so, and where the pages can't be trusted: a place that is missing, or that was there before.
 */
final class PageCursor {

    /** More pages than any list has. */
    private static final int MOST = 100_000;

    private final Set<String> seen = new HashSet<>();
    private Optional<String> after = Optional.empty();
    private String fault = "";
    private boolean ended;

    /** Where the next page begins; empty for the first one. */
    Optional<String> after() {
        return after;
    }

    /** True when there is no next page. */
    boolean isEnded() {
        return ended;
    }

    /** The reason why the end of the pages can't be trusted, such as {@code begin again at 17}. */
    String fault() {
        return fault;
    }

    /**
     * Goes on after a page with {@code meta}: only its {@code hasNext} tells whether others follow.
     */
    void read(JsonNode page) {
        JsonNode next = page.path("meta").path("hasNext");
        JsonNode entity = page.path("meta").path("lastEntity");
        if (!next.isBoolean()) {
            stop("don't say whether others follow");
        } else if (!next.asBoolean()) {
            ended = true;
        } else {
            go(entity.isValueNode() ? entity.asString("") : "");
        }
    }

    /** Goes on at a place; at an empty one there is nothing to go on at. */
    void go(String place) {
        if (place.isEmpty()) {
            stop("say that others follow, but not where");
        } else if (!seen.add(place)) {
            stop("begin again at " + place);
        } else if (seen.size() > MOST) {
            stop("are more than 100,000");
        } else {
            after = Optional.of(place);
        }
    }

    /** Ends after a page that is the last one. */
    void end() {
        ended = true;
    }

    private void stop(String why) {
        fault = why;
        ended = true;
    }
}
