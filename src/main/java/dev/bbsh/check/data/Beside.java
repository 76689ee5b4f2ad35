package dev.bbsh.check.data;

import dev.bbsh.jira.issue.IssueList;
import dev.bbsh.jira.mapping.IdMapping;
import dev.bbsh.json.JsonValue;

import java.util.Optional;

/**
 * What data can be held against, besides its other side.
 *
 * @param mapping which server id became which cloud id
 * @param issues the issues that exist in the Jira of one side
 * @param config a sync config
 */
public record Beside(
        Optional<Named<IdMapping>> mapping,
        Optional<IssueList> issues,
        Optional<Named<JsonValue>> config) {

    /** Nothing. */
    public static final Beside NOTHING =
            new Beside(Optional.empty(), Optional.empty(), Optional.empty());

    /** Something under the name by which the user calls it. */
    public record Named<T>(String name, T content) {}
}
