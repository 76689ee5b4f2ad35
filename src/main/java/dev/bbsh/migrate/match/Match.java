package dev.bbsh.migrate.match;

import dev.bbsh.jira.catalog.Entity;

import java.util.List;
import java.util.Set;

/**
 * What became of a comment or an attachment, as far as its content tells.
 *
 * @param candidates those it may be, the likeliest first; exactly one when it is sure
 * @param confidence of the first one, in percent
 * @param evidence what is the same in the first one
 */
public record Match(
        Entity old, List<Entity> candidates, boolean sure, int confidence, List<String> evidence) {

    /** The same when more may be known to Jira than to the catalogs: then it is not sure. */
    Match undecided() {
        return new Match(old, candidates, false, 0, evidence);
    }

    public Match {
        candidates = List.copyOf(candidates);
        evidence = List.copyOf(evidence);
    }

    /** The same without candidates that are something else for sure. */
    Match without(Set<String> taken) {
        List<Entity> left =
                candidates.stream().filter((each) -> !taken.contains(each.id())).toList();
        return new Match(old, left, false, left.isEmpty() ? 0 : confidence, evidence);
    }
}
