package dev.bbsh.check.config.verdict;

import dev.bbsh.check.config.candidate.FieldOptions;
import dev.bbsh.check.config.candidate.MappingMatch;
import dev.bbsh.check.config.lookup.LookupRequest;
import dev.bbsh.check.config.lookup.MatchCriterion;
import dev.bbsh.check.config.reference.ReferenceKind;
import dev.bbsh.jira.catalog.Catalog;
import dev.bbsh.jira.catalog.Entity;
import dev.bbsh.jira.catalog.Trait;

import java.util.List;
import java.util.Optional;

/** Looks up an ID of the old Jira in the new one. */
final class TargetLookup {

    private static final String CUSTOM_FIELD = "customfield_";

    private final LookupRequest request;
    private final List<String> said;

    private TargetLookup(LookupRequest request) {
        this.request = request;
        this.said = MappingMatch.ids(request);
    }

    static IdAssessment.InTarget in(LookupRequest request) {
        if (!FieldOptions.isCatalogued(request)) {
            return IdAssessment.InTarget.UNKNOWN;
        }
        TargetLookup id = new TargetLookup(request);
        return request.inTarget().map(id::of).orElseGet(id::absent);
    }

    /**
     * The state of an ID that isn't found. Absence is proven only if everybody's e-mail is visible.
     */
    private IdAssessment.InTarget absent() {
        boolean hidden =
                request.kind() == ReferenceKind.USER_EMAIL
                        && request.pool().stream()
                                .filter((each) -> !each.has(Trait.ACCOUNT_TYPE, "app"))
                                .anyMatch((each) -> each.trait(Trait.EMAIL).isEmpty());
        return hidden ? IdAssessment.InTarget.UNKNOWN : IdAssessment.InTarget.ABSENT;
    }

    private IdAssessment.InTarget of(Entity there) {
        if (request.kind() == ReferenceKind.USER_EMAIL) {
            return IdAssessment.InTarget.SAME;
        }
        if (!request.canBe(there)) {
            return IdAssessment.InTarget.DIFFERENT;
        }
        if (!said.isEmpty()) {
            return said.equals(List.of(there.id()))
                    ? IdAssessment.InTarget.SAME
                    : IdAssessment.InTarget.DIFFERENT;
        }
        if (request.entity().isEmpty()) {
            boolean known = isSystemField() || request.kind().byName();
            return known ? IdAssessment.InTarget.SAME : IdAssessment.InTarget.UNKNOWN;
        }
        return means(request.entity().get(), there)
                ? IdAssessment.InTarget.SAME
                : IdAssessment.InTarget.DIFFERENT;
    }

    /** True for system fields: only custom fields have IDs that differ between Jira instances. */
    private boolean isSystemField() {
        return request.criterion() == MatchCriterion.FIELD
                && !request.kind().byName()
                && !request.id().startsWith(CUSTOM_FIELD);
    }

    private boolean means(Entity old, Entity there) {
        boolean sameName = isSystemField() || old.name().equals(there.name());
        return switch (request.criterion()) {
            case PROJECT -> request.newProject().filter(there::equals).isPresent();
            case OPTION -> sameName && FieldOptions.isSame(request, there);
            default -> sameName && request.sameType(there);
        };
    }

    /** The name of the same ID in the new Jira; for options with the field. */
    static Optional<String> name(LookupRequest request) {
        Catalog target = request.migration().target();
        return request.inTarget()
                .map(
                        (there) ->
                                there.trait(Trait.FIELD).map((field) -> field + ": ").orElse("")
                                        + request.title(there, target));
    }
}
