package dev.bbsh.jira.live.jql;

import java.util.Map;
import java.util.Set;

/**
 * The keys that a site was asked for.
 *
 * @param found those of issues that the user can see
 * @param moved those that belong to an issue with another key now, with that key; they are found
 *     too
 * @param unseen those that the site doesn't find: there is no such issue, or the user can't see it
 * @param undecided those that are not found in answers that the site didn't complete
 */
public record KeyAnswers(
        Set<String> found, Map<String, String> moved, Set<String> unseen, Set<String> undecided) {

    public KeyAnswers {
        found = Set.copyOf(found);
        moved = Map.copyOf(moved);
        unseen = Set.copyOf(unseen);
        undecided = Set.copyOf(undecided);
    }
}
