package dev.bbsh.check.config.candidate;

import dev.bbsh.check.config.lookup.LookupRequest;
import dev.bbsh.check.config.lookup.Migration;
import dev.bbsh.check.fix.Confidence;
import dev.bbsh.check.fix.IdSuggestion;
import dev.bbsh.check.fix.SuggestionRule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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

    /** A source of candidates: one way to find the new ID of an old one, best first. */
    private interface Source extends Function<LookupRequest, List<IdSuggestion>> {}

    private static final List<Source> SAME_FIRST =
            inOrder(NameMatches::same, MigratedNameMatch::find);

    private static final List<Source> RENAMED_FIRST =
            inOrder(MigratedNameMatch::find, NameMatches::same);

    private static final LookupRequest.Basis CHOSEN =
            new LookupRequest.Basis(
                    SuggestionRule.CHOSEN, "chosen in this config", Confidence.HIGH);

    static final CandidateRanking NOTHING =
            new CandidateRanking(List.of(), false, false, List.of());

    public CandidateRanking {
        suggestions = List.copyOf(suggestions);
        stale = List.copyOf(stale);
    }

    private static List<Source> inOrder(Source first, Source second) {
        return List.of(
                FieldTypeMatch::find,
                first,
                second,
                ProjectKeyMatch::find,
                OptionMatch::find,
                UserAccountMatch::find,
                NameMatches::near,
                NameMatches::nameOnly);
    }

    /** Collects the candidates from all sources, in their order. */
    public static CandidateRanking of(LookupRequest request) {
        List<IdSuggestion> chosen = chosen(request);
        List<IdSuggestion> said = chosen.isEmpty() ? MappingMatch.find(request) : chosen;
        List<String> stale = chosen.isEmpty() ? MappingMatch.stale(request) : List.of();
        boolean doubtful = !stale.isEmpty() || MigratedNameMatch.hasTwin(request);
        Confidence limit =
                !said.isEmpty() ? Confidence.LOW : doubtful ? Confidence.MEDIUM : Confidence.HIGH;
        Map<String, IdSuggestion> found = new LinkedHashMap<>();
        Confidence ofSaid = stale.isEmpty() ? Confidence.HIGH : Confidence.MEDIUM;
        said.forEach((each) -> put(found, each, ofSaid));
        for (Source source : sources(request)) {
            source.apply(request).forEach((each) -> put(found, each, limit));
        }
        if (found.isEmpty()) {
            NameMatches.similar(request).forEach((each) -> put(found, each, Confidence.LOW));
        }
        List<IdSuggestion> sorted = new ArrayList<>(found.values());
        sorted.sort(Comparator.comparing(IdSuggestion::confidence));
        return new CandidateRanking(sorted, said.size() > 1, said.size() == 1, stale);
    }

    /** The sources besides the user's choice and the mapping, in their order. */
    private static List<Source> sources(LookupRequest request) {
        return request.migration().prefersRenamed() ? RENAMED_FIRST : SAME_FIRST;
    }

    /**
     * Candidates from what the user chose elsewhere in the config, for the same ID or an item of
     * this name.
     */
    private static List<IdSuggestion> chosen(LookupRequest request) {
        Migration migration = request.migration();
        if (migration.chosen().isEmpty()) {
            return List.of();
        }
        return request.oldId().stream()
                .map((id) -> new Migration.ReplacedId(request.criterion().kind().word(), id))
                .flatMap((key) -> Stream.ofNullable(migration.chosen().get(key)))
                .flatMap((id) -> migration.target().find(request.criterion().kind(), id).stream())
                .map((each) -> request.suggestion(each, CHOSEN))
                .toList();
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
