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
import java.util.Set;
import java.util.stream.Stream;

/** Candidates by name: the same name, nearly the same one, or a similar one. */
public final class NameMatches {

    private static final LookupRequest.Basis NEAR_NAME =
            new LookupRequest.Basis(SuggestionRule.NEAR_NAME, "normalised-name", Confidence.LOW);

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
    static Stream<IdSuggestion> same(LookupRequest request) {
        List<Entity> same = named(request).filter(request::sameType).toList();
        return same.stream()
                .map((each) -> request.suggestion(each, basis(request, each, same.size() == 1)));
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

    private static Stream<Entity> named(LookupRequest request) {
        return name(request).flatMap((name) -> request.candidates().named(name));
    }

    /** The name, for items that are found by it. */
    private static Stream<String> name(LookupRequest request) {
        return request.name().filter((_) -> request.criterion().isNamed()).stream();
    }

    /**
     * Items of the same type whose names differ only in case or spaces: never treated as equal
     * without a notice.
     */
    static Stream<IdSuggestion> near(LookupRequest request) {
        return name(request)
                .flatMap(request.candidates()::nearlyNamed)
                .filter(request::sameType)
                .map((each) -> request.suggestion(each, NEAR_NAME));
    }

    /** True when a suggestion differs from the item only in case or spaces. */
    public static boolean isNear(IdSuggestion suggestion) {
        return suggestion.rule() == SuggestionRule.NEAR_NAME;
    }

    /** Items with the same name, but a different type, category or colour: a hint. */
    static Stream<IdSuggestion> nameOnly(LookupRequest request) {
        LookupRequest.Basis basis =
                new LookupRequest.Basis(SuggestionRule.NAME_ONLY, "name-only", Confidence.LOW);
        return named(request)
                .filter((each) -> !request.sameType(each))
                .map((each) -> request.suggestion(each, basis));
    }

    /** Items of the same type with similar spelling: worth a look when nothing else is found. */
    static Stream<IdSuggestion> similar(LookupRequest request) {
        String name = request.name().orElse("");
        if (!request.criterion().isNamed() || name.length() < SHORTEST) {
            return Stream.of();
        }
        LookupRequest.Basis basis =
                new LookupRequest.Basis(
                        SuggestionRule.SIMILAR_NAME, "similar-name", Confidence.LOW);
        List<Entity> same = request.pool().filter(request::sameType).toList();
        return NearestNames.to(name, same.stream().map(Entity::name).toList()).stream()
                .flatMap((near) -> same.stream().filter((each) -> each.name().equals(near)))
                .map((each) -> request.suggestion(each, basis));
    }
}
