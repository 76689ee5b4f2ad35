package dev.bbsh.check.config.verdict;

import dev.bbsh.check.Suggestion;

import java.util.List;
import java.util.Optional;

/**
 * What is to be said of an id.
 *
 * @param sourceName what it is called in the old Jira
 * @param inTarget what the same id is in the new one
 * @param targetName what the same id is called in the new one
 * @param suggestions what could stand in its place, the best first
 * @param sure whether the first of them is right without asking anybody
 * @param stale new ids that the mapping says and that the new Jira does not have
 */
public record Judgement(
        Verdict verdict,
        Optional<String> sourceName,
        IdInTarget inTarget,
        Optional<String> targetName,
        List<Suggestion> suggestions,
        boolean sure,
        List<String> stale) {

    public Judgement {
        suggestions = List.copyOf(suggestions);
        stale = List.copyOf(stale);
    }

    /** That there is nothing to be said. */
    public static Judgement fine(Verdict verdict, IdInTarget inTarget) {
        return new Judgement(
                verdict, Optional.empty(), inTarget, Optional.empty(), List.of(), false, List.of());
    }
}
