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

/**
 * Candidates from the mapping, as far as the new Jira has them. Two new IDs for one old ID are a
 * conflict, and neither is preferred.
 */
public final class MappingMatch {

    private static final String CUSTOM_FIELD = "customfield_";

    private MappingMatch() {}

    static List<IdSuggestion> find(LookupRequest request) {
        List<Entity> there = there(request);
        if (there.isEmpty()) {
            return List.of();
        }
        boolean elsewhere = !there.stream().allMatch(request::canBe) || request.isContradicted();
        LookupRequest.Basis basis =
                there.size() > 1
                        ? new LookupRequest.Basis(
                                SuggestionRule.MAPPING_CONFLICT, "report", Confidence.MEDIUM)
                        : new LookupRequest.Basis(
                                SuggestionRule.ID_MAPPING,
                                "report",
                                elsewhere ? Confidence.MEDIUM : Confidence.HIGH);
        return there.stream().map((each) -> request.suggestion(each, basis)).toList();
    }

    /** The items of the new Jira to which the mapping points. */
    private static List<Entity> there(LookupRequest request) {
        List<String> ids = ids(request);
        if (ids.isEmpty()) {
            return List.of();
        }
        Catalog target = request.migration().target();
        return ids.stream()
                .flatMap((id) -> target.find(request.criterion().kind(), id).stream())
                .toList();
    }

    /** True when the mapping has several new IDs that all exist in the new Jira. */
    static boolean contradicts(LookupRequest request) {
        return there(request).size() > 1;
    }

    /**
     * The new IDs in the mapping that the new Jira lacks; none when its catalog has no items of the
     * kind.
     */
    static List<String> stale(LookupRequest request) {
        Catalog target = request.migration().target();
        EntityKind kind = request.criterion().kind();
        List<String> ids = ids(request);
        return ids.isEmpty() || target.all(kind).isEmpty()
                ? List.of()
                : ids.stream().filter((id) -> target.find(kind, id).isEmpty()).toList();
    }

    /** The new IDs in the mapping, in Jira's notation. */
    public static List<String> ids(LookupRequest request) {
        if (request.migration().mapping().isEmpty()) {
            return List.of();
        }
        List<String> ids = new ArrayList<>();
        for (String key : keys(request)) {
            List<String> found =
                    switch (request.migration().mapped(request.criterion().namespace(), key)) {
                        case CloudId.One(String id) -> List.of(id);
                        case CloudId.Several(List<String> several) -> several;
                        case CloudId.None() -> List.of();
                    };
            found.stream()
                    .map((id) -> written(request, id))
                    .filter((id) -> !ids.contains(id))
                    .forEach(ids::add);
        }
        return ids;
    }

    private static List<String> keys(LookupRequest request) {
        if (request.criterion() == MatchCriterion.USER) {
            return userKeys(request);
        }
        return request.oldId().map((id) -> List.of(bare(id))).orElse(List.of());
    }

    private static String bare(String id) {
        return id.startsWith(CUSTOM_FIELD) ? id.substring(CUSTOM_FIELD.length()) : id;
    }

    private static String written(LookupRequest request, String id) {
        boolean isField = request.criterion().namespace().equals(Namespace.FIELD);
        return isField && !id.startsWith(CUSTOM_FIELD) ? CUSTOM_FIELD + id : id;
    }

    /** The keys of a user in a mapping, each with its prefix. */
    private static List<String> userKeys(LookupRequest request) {
        String key = request.entity().flatMap((user) -> user.trait(Trait.KEY)).orElse(request.id());
        Optional<String> name = request.entity().flatMap((user) -> user.trait(Trait.USERNAME));
        Optional<String> mail = request.entity().flatMap((user) -> user.trait(Trait.EMAIL));
        List<String> keys = new ArrayList<>(List.of("jira.userkey/" + key));
        keys.add("jira.username/" + name.orElse(request.id()));
        mail.ifPresent((address) -> keys.add("email/" + address));
        return keys;
    }
}
