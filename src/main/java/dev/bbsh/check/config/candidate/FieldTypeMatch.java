package dev.bbsh.check.config.candidate;

import dev.bbsh.check.config.lookup.LookupRequest;
import dev.bbsh.check.config.lookup.MatchCriterion;
import dev.bbsh.check.fix.Confidence;
import dev.bbsh.check.fix.IdSuggestion;
import dev.bbsh.check.fix.SuggestionRule;
import dev.bbsh.jira.catalog.Entity;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.jira.catalog.Trait;

import java.util.List;
import java.util.Optional;

/**
 * Fields whose type tells who makes them: those that Jira creates itself, one per site, such as
 * Sprint, found whatever their name, and those of apps.
 */
public final class FieldTypeMatch {

    /** The prefixes of the types of fields that parts of Jira create themselves. */
    private static final List<String> MAKERS =
            List.of(
                    "com.pyxis.greenhopper.jira:",
                    "com.atlassian.servicedesk:",
                    "com.atlassian.jpo:",
                    "com.atlassian.teams:");

    private static final String OWN_TYPES = "com.atlassian.jira.plugin.system.customfieldtypes:";

    private static final LookupRequest.Basis BASIS =
            new LookupRequest.Basis(SuggestionRule.FIELD_TYPE, "type-key", Confidence.HIGH);

    private FieldTypeMatch() {}

    /** True when Jira itself creates fields of this type. */
    private static boolean isLocked(String type) {
        return MAKERS.stream().anyMatch(type::startsWith);
    }

    static List<IdSuggestion> find(LookupRequest request) {
        Optional<String> type =
                request.criterion() == MatchCriterion.FIELD
                        ? request.type().filter(FieldTypeMatch::isLocked)
                        : Optional.empty();
        if (type.isEmpty()) {
            return List.of();
        }
        List<Entity> same =
                request.pool().stream().filter((each) -> each.has(Trait.TYPE, type.get())).toList();
        // Several fields of one type, such as SLAs, are told apart by their names.
        return same.size() == 1 ? List.of(request.suggestion(same.getFirst(), BASIS)) : List.of();
    }

    /** True when a field's type is from an app, and the new Jira has no field of that type. */
    public static boolean isMissing(LookupRequest field) {
        Optional<String> type = field.type().filter(FieldTypeMatch::isOfApp);
        return type.isPresent()
                && field.migration().target().all(EntityKind.FIELD).stream()
                        .noneMatch((each) -> each.has(Trait.TYPE, type.get()));
    }

    private static boolean isOfApp(String type) {
        return type.indexOf(':') > 0 && !type.startsWith(OWN_TYPES) && !isLocked(type);
    }
}
