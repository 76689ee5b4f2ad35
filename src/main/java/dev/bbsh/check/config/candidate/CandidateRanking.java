package dev.bbsh.check.config.candidate;

import dev.bbsh.check.Confidence;
import dev.bbsh.check.IdSuggestion;
import dev.bbsh.check.config.lookup.LookupRequest;

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
public record CandidateRanking(
        List<IdSuggestion> suggestions, boolean conflict, boolean decided, List<String> stale) {

    private static final CandidateSource RENAMED = new MigratedNameMatch();

    private static final CandidateSource SAME = new SameNameMatch();

    private static final List<CandidateSource> BEFORE = List.of(new LockedTypeMatch());

    private static final List<CandidateSource> BEHIND =
            List.of(
                    new ProjectKeyMatch(),
                    new OptionMatch(),
                    new UserAccountMatch(),
                    new NearNameMatch(),
                    new NameOnlyMatch());

    private static final CandidateSource LAST = new SimilarNameMatch();

    static final CandidateRanking NOTHING =
            new CandidateRanking(List.of(), false, false, List.of());

    public CandidateRanking {
        suggestions = List.copyOf(suggestions);
        stale = List.copyOf(stale);
    }

    /** Collects the candidates from all sources, in their order. */
    public static CandidateRanking of(LookupRequest sought) {
        List<IdSuggestion> chosen = new ChosenMatch().find(sought).toList();
        List<IdSuggestion> said =
                chosen.isEmpty() ? new MappingMatch().find(sought).toList() : chosen;
        List<String> stale = chosen.isEmpty() ? MappingMatch.stale(sought) : List.of();
        boolean doubtful = !stale.isEmpty() || MigratedNameMatch.hasTwin(sought);
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
        return new CandidateRanking(sorted, said.size() > 1, said.size() == 1, stale);
    }

    private static Stream<IdSuggestion> others(LookupRequest sought) {
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
        return !decided && suggestions.stream().filter(CandidateRanking::isLikely).count() > 1;
    }

    private static boolean isLikely(IdSuggestion suggestion) {
        return suggestion.confidence().atLeast(Confidence.MEDIUM);
    }

    /** True when the first candidate has high confidence and no other is likely. */
    public boolean isSure() {
        return !suggestions.isEmpty()
                && suggestions.getFirst().confidence() == Confidence.HIGH
                && suggestions.stream().filter(CandidateRanking::isLikely).count() == 1;
    }
}
