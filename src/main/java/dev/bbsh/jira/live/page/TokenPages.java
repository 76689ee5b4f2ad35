package dev.bbsh.jira.live.page;

import dev.bbsh.work.Progress;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Follows the pages of a list by tokens: {@code nextPageToken} of searches, {@code nextCursor} of
 * users. Tokens that repeat or never end are noticed.
 */
public final class TokenPages {

    private static final int MOST_EMPTY = 20;

    private TokenPages() {}

    /** Gives the page of a token. */
    @FunctionalInterface
    public interface Source {

        /**
         * A page.
         *
         * @param token the token of the page; empty for the first
         * @param number the number of the page, from 1
         * @throws RefusedException when the site doesn't give it
         */
        AnswerPage at(Optional<String> token, int number, Progress progress);
    }

    /**
     * Reads all pages.
     *
     * @return the reason why the list isn't complete; empty when it is
     * @throws RefusedException when the site doesn't give the first page
     */
    public static Optional<String> read(Source source, Progress progress) {
        Set<String> seen = new HashSet<>();
        AnswerPage page = source.at(Optional.empty(), 1, progress);
        long items = page.size();
        int empty = 0;
        for (int number = 2; ; number++) {
            Optional<String> token = page.next();
            if (page.last().orElse(false) || token.isEmpty()) {
                return page.last().orElse(true) ? Optional.empty() : endless(items, "no token");
            }
            empty = page.size() == 0 ? empty + 1 : 0;
            if (!seen.add(token.get())) {
                return endless(items, "the same token again");
            }
            if (empty > MOST_EMPTY || number > OffsetPages.MOST) {
                return endless(items, empty > MOST_EMPTY ? "only empty pages" : "no end");
            }
            try {
                page = source.at(token, number, progress);
            } catch (RefusedException refused) {
                return Optional.of(refused.why());
            }
            items += page.size();
        }
    }

    private static Optional<String> endless(long items, String instead) {
        return Optional.of(
                String.format(
                        Locale.ROOT,
                        "more pages follow the first %,d items, but the site gives %s",
                        items,
                        instead));
    }
}
