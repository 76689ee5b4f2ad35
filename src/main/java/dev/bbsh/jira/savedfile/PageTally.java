package dev.bbsh.jira.savedfile;

import tools.jackson.databind.JsonNode;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
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

    /** The position of a page in its list: whether other pages follow. */
    private enum PageEnd {
        /** The page says that it is the last one, or that it has all items. */
        LAST,
        /** The page says that others follow. */
        MORE_FOLLOW,
        /** The page says nothing, and has a typical maximum length. */
        AT_LIMIT;

        private static final List<String> LINKS =
                List.of("nextPageToken", "nextPage", "nextCursor", "next", "@odata.nextLink");

        private static final int STEP = 50;

        /** The end of a page with this number of elements. */
        static PageEnd of(JsonNode page, int size) {
            boolean linked =
                    LINKS.stream()
                            .map(page::path)
                            .anyMatch((link) -> link.isString() && !link.asString().isEmpty());
            JsonNode last = page.has("isLast") ? page.path("isLast") : page.path("isLastPage");
            if (linked || (last.isBoolean() && !last.asBoolean())) {
                return MORE_FOLLOW;
            }
            boolean said = last.isBoolean() || page.has("total");
            return !said && isRound(size) ? AT_LIMIT : LAST;
        }

        /** True for typical page sizes: Jira's pages have 50 elements, 100, or a multiple. */
        private static boolean isRound(int size) {
            return size > 0 && size % STEP == 0;
        }
    }
}
