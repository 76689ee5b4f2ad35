package dev.bbsh.check.config.candidate;

import dev.bbsh.check.config.lookup.LookupRequest;
import dev.bbsh.check.config.lookup.MatchCriterion;
import dev.bbsh.check.config.lookup.MigratedSuffix;
import dev.bbsh.check.fix.Confidence;
import dev.bbsh.check.fix.IdSuggestion;
import dev.bbsh.check.fix.SuggestionRule;
import dev.bbsh.jira.catalog.Entity;

import java.util.Comparator;
import java.util.List;

/**
 * Items with the same name, with or without the suffix {@code (migrated)}. The migration assistant
 * adds it to items whose name is taken, to priorities without the space; other tools and earlier
 * migrations add it to anything. The highest number is the newest. When such a twin exists, no
 * match is certain.
 */
public final class MigratedNameMatch {

    private static final LookupRequest.Basis BASIS =
            new LookupRequest.Basis(
                    SuggestionRule.MIGRATED_SUFFIX, "migrated-suffix", Confidence.MEDIUM);

    private MigratedNameMatch() {}

    static List<IdSuggestion> find(LookupRequest request) {
        List<Entity> twins = twins(request);
        return twins.isEmpty()
                ? List.of()
                : twins.stream().map((each) -> request.suggestion(each, BASIS)).toList();
    }

    /** True when an item has a twin with or without the suffix in the new Jira. */
    public static boolean hasTwin(LookupRequest request) {
        return !unsorted(request).isEmpty();
    }

    /** The twins in the new Jira, those of the same type first, then the newest. */
    private static List<Entity> twins(LookupRequest request) {
        List<Entity> twins = unsorted(request);
        if (twins.isEmpty()) {
            return List.of();
        }
        Comparator<Entity> newest =
                Comparator.comparingInt((Entity each) -> -MigratedSuffix.number(each.name()));
        return twins.stream()
                .sorted(
                        Comparator.comparing((Entity each) -> !request.sameType(each))
                                .thenComparing(newest))
                .toList();
    }

    private static List<Entity> unsorted(LookupRequest request) {
        return request.name()
                .filter((name) -> !name.isBlank())
                .map((name) -> twins(name, request))
                .orElseGet(List::of);
    }

    private static List<Entity> twins(String name, LookupRequest request) {
        return request.criterion() == MatchCriterion.OPTION
                ? FieldOptions.of(request).twins(name)
                : request.candidates().twins(name);
    }
}
