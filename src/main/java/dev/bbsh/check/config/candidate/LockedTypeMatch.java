package dev.bbsh.check.config.candidate;

import dev.bbsh.check.Confidence;
import dev.bbsh.check.IdSuggestion;
import dev.bbsh.check.config.lookup.LookupRequest;
import dev.bbsh.check.config.lookup.MatchCriterion;
import dev.bbsh.jira.catalog.Entity;
import dev.bbsh.jira.catalog.Trait;

import java.util.List;
import java.util.stream.Stream;

/**
 * Fields that Jira creates itself, one per site, such as Sprint: found by type, whatever their name
 * (R11).
 */
final class LockedTypeMatch implements CandidateSource {

    /** The prefixes of the types of fields that parts of Jira create themselves. */
    private static final List<String> MAKERS =
            List.of(
                    "com.pyxis.greenhopper.jira:",
                    "com.atlassian.servicedesk:",
                    "com.atlassian.jpo:",
                    "com.atlassian.teams:");

    private static final LookupRequest.Basis BASIS =
            new LookupRequest.Basis("R11", "type-key", Confidence.HIGH);

    /** True when Jira itself creates fields of this type. */
    static boolean isLocked(String type) {
        return MAKERS.stream().anyMatch(type::startsWith);
    }

    @Override
    public Stream<IdSuggestion> find(LookupRequest sought) {
        List<Entity> same =
                sought.criterion() == MatchCriterion.FIELD
                        ? sought.type().filter(LockedTypeMatch::isLocked).stream()
                                .flatMap(
                                        (type) ->
                                                sought.pool()
                                                        .filter(
                                                                (each) ->
                                                                        each.has(Trait.TYPE, type)))
                                .toList()
                        : List.of();
        // Several fields of one type, such as SLAs, are told apart by their names.
        return same.size() == 1
                ? same.stream().map((each) -> sought.suggestion(each, BASIS))
                : Stream.of();
    }
}
