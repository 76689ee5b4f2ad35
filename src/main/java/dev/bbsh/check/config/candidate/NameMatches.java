package dev.bbsh.check.config.candidate;

import dev.bbsh.check.config.lookup.LookupRequest;
import dev.bbsh.check.config.lookup.MatchCriterion;
import dev.bbsh.check.config.lookup.Migration;
import dev.bbsh.check.fix.Confidence;
import dev.bbsh.check.fix.IdSuggestion;
import dev.bbsh.check.fix.SuggestionRule;
import dev.bbsh.jira.catalog.Entity;
import dev.bbsh.text.NearestNames;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Candidates by name: the same name, nearly the same one, or a similar one. */
public final class NameMatches {

    private static final LookupRequest.Basis NEAR_NAME =
            new LookupRequest.Basis(SuggestionRule.NEAR_NAME, "normalised-name", Confidence.LOW);

    private static final LookupRequest.Basis NAME_ONLY =
            new LookupRequest.Basis(SuggestionRule.NAME_ONLY, "name-only", Confidence.LOW);

    /** The basis of an option whose value differs only in case or spaces. */
    static final LookupRequest.Basis NEAR_VALUE =
            new LookupRequest.Basis(SuggestionRule.NEAR_NAME, "normalised-value", Confidence.LOW);

    /** Minimum length: shorter names are similar to almost everything. */
    private static final int SHORTEST = 6;

    private NameMatches() {}

    /**
     * Items with the same name and the same type, category, colour or whatever counts for the kind.
     * A match is certain when it is the only one; a status must also be used in the project, and a
     * transition is never certain.
     */
    static List<IdSuggestion> same(LookupRequest request) {
        List<Entity> same = ofSameType(named(request), request);
        return suggestions(same, request, (each) -> basis(request, each, same.size() == 1));
    }

    private static List<Entity> ofSameType(List<Entity> named, LookupRequest request) {
        return named.isEmpty() ? List.of() : named.stream().filter(request::sameType).toList();
    }

    private static List<IdSuggestion> suggestions(
            List<Entity> all, LookupRequest request, Function<Entity, LookupRequest.Basis> basis) {
        return all.isEmpty()
                ? List.of()
                : all.stream().map((each) -> request.suggestion(each, basis.apply(each))).toList();
    }

    private static LookupRequest.Basis basis(LookupRequest request, Entity each, boolean alone) {
        boolean sure =
                alone
                        && request.isProven(each)
                        && request.criterion() != MatchCriterion.TRANSITION
                        && isUsed(each, request);
        return new LookupRequest.Basis(
                SuggestionRule.SAME_NAME,
                request.criterion().evidence(),
                sure ? Confidence.HIGH : Confidence.MEDIUM);
    }

    /**
     * True when the moved project uses a status, or the catalog doesn't show which ones it uses.
     */
    private static boolean isUsed(Entity each, LookupRequest request) {
        Migration migration = request.migration();
        return request.criterion() != MatchCriterion.STATUS
                || migration
                        .newProject()
                        .key()
                        .flatMap(migration.target()::statusesOf)
                        .map((Set<String> used) -> used.contains(each.id()))
                        .orElse(true);
    }

    private static List<Entity> named(LookupRequest request) {
        Optional<String> name = name(request);
        return name.isEmpty() ? List.of() : request.candidates().named(name.get());
    }

    /** The name, for items that are found by it. */
    private static Optional<String> name(LookupRequest request) {
        return request.criterion().isNamed() ? request.name() : Optional.empty();
    }

    /**
     * Items of the same type whose names differ only in case or spaces: never treated as equal
     * without a notice.
     */
    static List<IdSuggestion> near(LookupRequest request) {
        Optional<String> name = name(request);
        return name.isEmpty()
                ? List.of()
                : suggestions(
                        ofSameType(request.candidates().nearlyNamed(name.get()), request),
                        request,
                        (_) -> NEAR_NAME);
    }

    /** True when a suggestion differs from the item only in case or spaces. */
    public static boolean isNear(IdSuggestion suggestion) {
        return suggestion.rule() == SuggestionRule.NEAR_NAME;
    }

    /** Items with the same name, but a different type, category or colour: a hint. */
    static List<IdSuggestion> nameOnly(LookupRequest request) {
        List<Entity> named = named(request);
        return named.isEmpty()
                ? List.of()
                : suggestions(
                        named.stream().filter((each) -> !request.sameType(each)).toList(),
                        request,
                        (_) -> NAME_ONLY);
    }

    /** Items of the same type with similar spelling: worth a look when nothing else is found. */
    static List<IdSuggestion> similar(LookupRequest request) {
        String name = request.name().orElse("");
        if (!request.criterion().isNamed() || name.length() < SHORTEST) {
            return List.of();
        }
        LookupRequest.Basis basis =
                new LookupRequest.Basis(
                        SuggestionRule.SIMILAR_NAME, "similar-name", Confidence.LOW);
        List<Entity> same = ofSameType(request.pool(), request);
        return NearestNames.to(name, same.stream().map(Entity::name).toList()).stream()
                .flatMap((near) -> same.stream().filter((each) -> each.name().equals(near)))
                .map((each) -> request.suggestion(each, basis))
                .toList();
    }
}
