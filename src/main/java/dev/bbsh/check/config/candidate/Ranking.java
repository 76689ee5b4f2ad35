package dev.bbsh.check.config.candidate;

import dev.bbsh.check.Confidence;
import dev.bbsh.check.IdSuggestion;
import dev.bbsh.check.config.sought.Sought;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The candidates for what an ID became, best first.
 *
 * @param suggestions each ID once
 * @param conflict whether the mapping contradicts itself
 * @param decided whether the user or the mapping decides for one of them
 * @param stale new IDs in the mapping that the new Jira lacks
 */
public record Ranking(
        List<IdSuggestion> suggestions, boolean conflict, boolean decided, List<String> stale) {

    private static final CandidateSource RENAMED = new MigratedName();

    private static final CandidateSource SAME = new SameName();

    private static final List<CandidateSource> BEFORE = List.of(new LockedType());

    private static final List<CandidateSource> BEHIND =
            List.of(
                    new ProjectKeyMatch(),
                    new OptionMatch(),
                    new UserAccount(),
                    new NearName(),
                    new NameOnly());

    private static final CandidateSource LAST = new SimilarName();

    static final Ranking NOTHING = new Ranking(List.of(), false, false, List.of());

    public Ranking {
        suggestions = List.copyOf(suggestions);
        stale = List.copyOf(stale);
    }

    /** Collects the candidates from all sources, in their order. */
    public static Ranking of(Sought sought) {
        List<IdSuggestion> chosen = new ChosenBefore().find(sought).toList();
        List<IdSuggestion> said = chosen.isEmpty() ? new ReportRow().find(sought).toList() : chosen;
        List<String> stale = chosen.isEmpty() ? ReportRow.stale(sought) : List.of();
        boolean doubtful = !stale.isEmpty() || MigratedName.hasTwin(sought);
        Confidence limit =
                !said.isEmpty() ? Confidence.LOW : doubtful ? Confidence.MEDIUM : Confidence.HIGH;
        Map<String, IdSuggestion> found = new LinkedHashMap<>();
        Confidence ofSaid = stale.isEmpty() ? Confidence.HIGH : Confidence.MEDIUM;
        said.forEach((each) -> put(found, each, ofSaid));
        others(sought).forEach((each) -> put(found, each, limit));
        if (found.isEmpty()) {
            LAST.find(sought).forEach((each) -> put(found, each, Confidence.LOW));
        }
        List<IdSuggestion> sorted =
                found.values().stream()
                        .sorted(Comparator.comparing(IdSuggestion::confidence))
                        .toList();
        return new Ranking(sorted, said.size() > 1, said.size() == 1, stale);
    }

    private static Stream<IdSuggestion> others(Sought sought) {
        List<CandidateSource> byName =
                sought.migration().prefersRenamed()
                        ? List.of(RENAMED, SAME)
                        : List.of(SAME, RENAMED);
        return Stream.of(BEFORE, byName, BEHIND)
                .flatMap(List::stream)
                .flatMap((way) -> way.find(sought));
    }

    private static void put(Map<String, IdSuggestion> found, IdSuggestion each, Confidence limit) {
        found.putIfAbsent(each.id(), each.with(each.confidence().atMost(limit)));
    }

    /** True when two or more candidates are likely and none is decided. */
    public boolean isTied() {
        return !decided && suggestions.stream().filter(Ranking::isLikely).count() > 1;
    }

    private static boolean isLikely(IdSuggestion suggestion) {
        return suggestion.confidence().atLeast(Confidence.MEDIUM);
    }

    /** True when the first candidate has high confidence and no other is likely. */
    public boolean isSure() {
        return !suggestions.isEmpty()
                && suggestions.getFirst().confidence() == Confidence.HIGH
                && suggestions.stream().filter(Ranking::isLikely).count() == 1;
    }
}
