package dev.bbsh.check.config;

import dev.bbsh.check.config.reference.ReferenceKind;
import dev.bbsh.check.config.verdict.IdGrouping;
import dev.bbsh.check.fix.Confidence;
import dev.bbsh.check.fix.Fix;
import dev.bbsh.check.fix.IdDetail;
import dev.bbsh.check.fix.IdSuggestion;
import dev.bbsh.check.fix.SuggestionRule;
import dev.bbsh.jira.catalog.Catalog;
import dev.bbsh.jira.catalog.Entity;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.jira.catalog.Trait;

import java.util.List;
import java.util.Optional;

/** The items in the new Jira's catalog besides the suggestions for an ID. */
record OtherIds(IdGrouping.Group group, IdFindings findings) implements IdDetail.Alternatives {

    /** The evidence of items that the user picks without a recommendation. */
    static final String BY_HAND = "by hand";

    private static final int MOST = 12;

    @Override
    public List<IdSuggestion> search(String text) {
        Optional<EntityKind> kind = group.kind().entity();
        return findings.target()
                .search(text)
                .filter((each) -> kind.equals(Optional.of(each.kind())))
                .filter((each) -> !IdFindings.isNameOnly(each))
                .limit(MOST)
                .map((each) -> chosen(each, group.kind()))
                .toList();
    }

    @Override
    public Optional<Fix> fix(String id) {
        return find(id, group.kind(), findings.target())
                .or(() -> free(id))
                .map((each) -> findings.fix(each, group));
    }

    private static IdSuggestion chosen(Entity entity, ReferenceKind kind) {
        String id =
                switch (kind) {
                    case PROJECT_KEY -> entity.trait(Trait.KEY).orElse(entity.id());
                    case USER_EMAIL -> entity.trait(Trait.EMAIL).orElse(entity.id());
                    default -> entity.id();
                };
        return new IdSuggestion(id, entity.name(), SuggestionRule.CHOSEN, BY_HAND, Confidence.HIGH);
    }

    /** Finds the item of a kind with this ID. */
    private static Optional<IdSuggestion> find(String id, ReferenceKind kind, Catalog catalog) {
        return kind.entity().stream()
                .flatMap((entity) -> catalog.all(entity).stream())
                .filter((each) -> !IdFindings.isNameOnly(each))
                .map((each) -> chosen(each, kind))
                .filter((each) -> each.id().equals(id))
                .findFirst();
    }

    /** An ID typed by the user, accepted when no catalog can confirm which IDs exist. */
    private Optional<IdSuggestion> free(String id) {
        boolean complete =
                findings.gap(group).isEmpty()
                        && group.kind()
                                .entity()
                                .filter((kind) -> !findings.target().all(kind).isEmpty())
                                .isPresent();
        boolean known = complete || !findings.hasId(id, group.kind());
        return known
                ? Optional.empty()
                : Optional.of(
                        new IdSuggestion(id, id, SuggestionRule.CHOSEN, BY_HAND, Confidence.HIGH));
    }
}
