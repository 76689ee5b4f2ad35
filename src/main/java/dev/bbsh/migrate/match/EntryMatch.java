package dev.bbsh.migrate.match;

import dev.bbsh.jira.catalog.Entity;

import java.util.List;
import java.util.Set;

/**
 * The new item that matches a comment or an attachment, going by their content.
 *
 * @param candidates the possible matches, the best first; exactly one when it is sure
 * @param confidence of the first one, in percent
 * @param evidence the properties that agree in the first one
 */
public record EntryMatch(
        Entity old, List<Entity> candidates, boolean sure, int confidence, List<String> evidence) {

    /** The same match as not sure: Jira may have more items than the catalogs. */
    EntryMatch undecided() {
        return new EntryMatch(old, candidates, false, 0, evidence);
    }

    public EntryMatch {
        candidates = List.copyOf(candidates);
        evidence = List.copyOf(evidence);
    }

    /** The same match without candidates that are surely matched to another item. */
    EntryMatch without(Set<String> taken) {
        List<Entity> left =
                candidates.stream().filter((each) -> !taken.contains(each.id())).toList();
        return new EntryMatch(old, left, false, left.isEmpty() ? 0 : confidence, evidence);
    }
}
