package dev.bbsh.jira.live.jql;

import dev.bbsh.jira.savedfile.Gap;

import java.util.List;
import java.util.Optional;

/**
 * The issues that a query finds, each once, in the order of the site.
 *
 * @param gap the evidence that issues are missing; nothing when the list is complete
 * @param limited true when the list ends because no more were wanted
 */
public record IssueListing(List<FoundIssue> issues, Optional<Gap.Cause> gap, boolean limited) {

    public IssueListing {
        issues = List.copyOf(issues);
    }

    /** True when the site has no other issues for the query, as far as the user can see. */
    public boolean isComplete() {
        return gap.isEmpty() && !limited;
    }
}
