package dev.bbsh.jira.issue;

import dev.bbsh.jira.savedfile.Gap;

import java.util.Set;

/**
 * A known gap of a list of issues.
 *
 * @param projects the projects of which issues may be missing
 */
public record IssueGap(Set<String> projects, Gap gap) {

    public IssueGap {
        projects = Set.copyOf(projects);
    }
}
