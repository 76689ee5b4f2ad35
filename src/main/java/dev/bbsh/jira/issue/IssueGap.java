package dev.bbsh.jira.issue;

import dev.bbsh.jira.Gap;

import java.util.Set;

/**
 * What a list of issues is known to lack.
 *
 * @param projects of which issues may be missing
 */
public record IssueGap(Set<String> projects, Gap gap) {

    public IssueGap {
        projects = Set.copyOf(projects);
    }
}
