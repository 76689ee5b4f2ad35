package dev.bbsh.check.config.candidate;

import dev.bbsh.check.config.lookup.LookupRequest;
import dev.bbsh.check.config.lookup.MatchCriterion;
import dev.bbsh.check.fix.Confidence;
import dev.bbsh.check.fix.IdSuggestion;
import dev.bbsh.check.fix.SuggestionRule;
import dev.bbsh.jira.catalog.Catalog;
import dev.bbsh.jira.catalog.Entity;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.jira.catalog.Trait;
import dev.bbsh.jira.mapping.CloudId;
import dev.bbsh.jira.mapping.Namespace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Candidates from the mapping, as far as the new Jira has them. Two new IDs for one old ID are a
 * conflict, and neither is preferred.
 */
public final class MappingMatch {

    private static final String CUSTOM_FIELD = "customfield_";

    private MappingMatch() {}

    static Stream<IdSuggestion> find(LookupRequest sought) {
        List<Entity> there = there(sought);
        boolean elsewhere = !there.stream().allMatch(sought::canBe) || sought.isContradicted();
        LookupRequest.Basis basis =
                there.size() > 1
                        ? new LookupRequest.Basis(
                                SuggestionRule.MAPPING_CONFLICT, "report", Confidence.MEDIUM)
                        : new LookupRequest.Basis(
                                SuggestionRule.ID_MAPPING,
                                "report",
                                elsewhere ? Confidence.MEDIUM : Confidence.HIGH);
        return there.stream().map((each) -> sought.suggestion(each, basis));
    }

    /** The items of the new Jira to which the mapping points. */
    private static List<Entity> there(LookupRequest sought) {
        Catalog target = sought.migration().target();
        return ids(sought).stream()
                .flatMap((id) -> target.find(sought.criterion().kind(), id).stream())
                .toList();
    }

    /** True when the mapping has several new IDs that all exist in the new Jira. */
    static boolean contradicts(LookupRequest sought) {
        return there(sought).size() > 1;
    }

    /**
     * The new IDs in the mapping that the new Jira lacks; none when its catalog has no items of the
     * kind.
     */
    static List<String> stale(LookupRequest sought) {
        Catalog target = sought.migration().target();
        EntityKind kind = sought.criterion().kind();
        return target.all(kind).isEmpty()
                ? List.of()
                : ids(sought).stream().filter((id) -> target.find(kind, id).isEmpty()).toList();
    }

    /** The new IDs in the mapping, in Jira's notation. */
    public static List<String> ids(LookupRequest sought) {
        List<String> ids = new ArrayList<>();
        for (String key : keys(sought)) {
            List<String> found =
                    switch (sought.migration().mapped(sought.criterion().namespace(), key)) {
                        case CloudId.One(String id) -> List.of(id);
                        case CloudId.Several(List<String> several) -> several;
                        case CloudId.None() -> List.of();
                    };
            found.stream()
                    .map((id) -> written(sought, id))
                    .filter((id) -> !ids.contains(id))
                    .forEach(ids::add);
        }
        return ids;
    }

    private static List<String> keys(LookupRequest sought) {
        if (sought.criterion() == MatchCriterion.USER) {
            return userKeys(sought);
        }
        return sought.oldId().map((id) -> List.of(bare(id))).orElse(List.of());
    }

    private static String bare(String id) {
        return id.startsWith(CUSTOM_FIELD) ? id.substring(CUSTOM_FIELD.length()) : id;
    }

    private static String written(LookupRequest sought, String id) {
        boolean isField = sought.criterion().namespace().equals(Namespace.FIELD);
        return isField && !id.startsWith(CUSTOM_FIELD) ? CUSTOM_FIELD + id : id;
    }

    /** The keys of a user in a mapping, each with its prefix. */
    private static List<String> userKeys(LookupRequest sought) {
        String key = sought.entity().flatMap((user) -> user.trait(Trait.KEY)).orElse(sought.id());
        Optional<String> name = sought.entity().flatMap((user) -> user.trait(Trait.USERNAME));
        Optional<String> mail = sought.entity().flatMap((user) -> user.trait(Trait.EMAIL));
        List<String> keys = new ArrayList<>(List.of("jira.userkey/" + key));
        keys.add("jira.username/" + name.orElse(sought.id()));
        mail.ifPresent((address) -> keys.add("email/" + address));
        return keys;
    }
}
