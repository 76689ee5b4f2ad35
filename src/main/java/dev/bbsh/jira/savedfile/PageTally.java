package dev.bbsh.jira.savedfile;

import tools.jackson.databind.JsonNode;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The pages of one list that were read, checked for completeness. */
public final class PageTally {

    private final Set<String> ids = new HashSet<>();
    private long total;
    private boolean goesOn;
    private boolean ends;
    private boolean full;

    /** Adds a page with the items on it. */
    public void add(JsonNode page, Collection<String> onPage, int size) {
        ids.addAll(onPage);
        total = Math.max(total, page.path("total").asLong(0));
        switch (PageEnd.of(page, size)) {
            case LAST -> ends = true;
            case MORE_FOLLOW -> goesOn = true;
            case AT_LIMIT -> full = true;
        }
    }

    /** The total according to the pages; 0 when they do not give one. */
    public long total() {
        return total;
    }

    /** The evidence that pages are missing; nothing when they seem to be complete. */
    public Optional<Gap.Cause> cause() {
        if (ids.size() < total) {
            return Optional.of(new Gap.Partial(ids.size(), total));
        }
        if (goesOn && !ends) {
            return Optional.of(new Gap.MoreFollow(ids.size()));
        }
        return full && !ends ? Optional.of(new Gap.AtLimit(ids.size())) : Optional.empty();
    }
}
