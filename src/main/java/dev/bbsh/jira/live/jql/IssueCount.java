package dev.bbsh.jira.live.jql;

import dev.bbsh.text.Plurals;

/**
 * The number of issues that a query finds.
 *
 * @param approximate true when the site only estimates it, as Cloud does
 */
public record IssueCount(long count, boolean approximate) {

    /** The number in words, such as {@code approximately 1,204 issues}. */
    public String words() {
        return (approximate ? "approximately " : "") + Plurals.of(count, "issue");
    }
}
