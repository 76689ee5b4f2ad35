package dev.bbsh.jira.savedfile;

import tools.jackson.databind.JsonNode;

import java.util.List;

/** The position of a page in its list: whether other pages follow. */
enum PageEnd {
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
