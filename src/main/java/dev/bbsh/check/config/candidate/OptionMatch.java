package dev.bbsh.check.config.candidate;

import dev.bbsh.check.config.lookup.LookupRequest;
import dev.bbsh.check.config.lookup.MatchCriterion;
import dev.bbsh.check.fix.Confidence;
import dev.bbsh.check.fix.IdSuggestion;
import dev.bbsh.check.fix.SuggestionRule;
import dev.bbsh.jira.catalog.Entity;
import dev.bbsh.jira.catalog.Trait;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The option with the same value below the same parent, in the field's new counterpart. When only
 * case or spaces differ it is a near match. Its confidence is at most the field's.
 */
final class OptionMatch {

    private OptionMatch() {}

    static List<IdSuggestion> find(LookupRequest request) {
        if (request.criterion() != MatchCriterion.OPTION || request.entity().isEmpty()) {
            return List.of();
        }
        FieldOptions options = FieldOptions.of(request);
        return Stream.concat(
                        options.fields().stream().flatMap((field) -> exact(field, options)),
                        options.fields().stream().flatMap((field) -> near(field, options)))
                .toList();
    }

    private static Stream<IdSuggestion> exact(IdSuggestion field, FieldOptions options) {
        MatchCriterion option = MatchCriterion.OPTION;
        List<Entity> same =
                options.request().name().stream()
                        .flatMap((name) -> options.of(field).named(name).stream())
                        .filter((each) -> options.oldParent().equals(options.newParent(each)))
                        .toList();
        return same.stream()
                .map(
                        (each) ->
                                options.request()
                                        .suggestion(
                                                each,
                                                new LookupRequest.Basis(
                                                        SuggestionRule.SAME_OPTION,
                                                        option.evidence(),
                                                        confidence(
                                                                        each,
                                                                        same.size() == 1
                                                                                && options.isProven(
                                                                                        each,
                                                                                        field))
                                                                .atMost(field.confidence()))));
    }

    private static Confidence confidence(Entity option, boolean sure) {
        return sure && !option.has(Trait.DISABLED, "true") ? Confidence.HIGH : Confidence.MEDIUM;
    }

    private static Stream<IdSuggestion> near(IdSuggestion field, FieldOptions options) {
        Optional<String> parent = options.oldParent().map(LookupRequest::normalised);
        return options.request().name().stream()
                .flatMap((name) -> options.of(field).nearlyNamed(name).stream())
                .filter(
                        (each) ->
                                parent.equals(
                                        options.newParent(each).map(LookupRequest::normalised)))
                .map((each) -> options.request().suggestion(each, NameMatches.NEAR_VALUE));
    }
}
