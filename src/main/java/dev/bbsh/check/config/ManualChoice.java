package dev.bbsh.check.config;

import dev.bbsh.check.Confidence;
import dev.bbsh.check.IdSuggestion;
import dev.bbsh.check.config.reference.ReferenceKind;
import dev.bbsh.jira.catalog.Catalog;
import dev.bbsh.jira.catalog.Entity;
import dev.bbsh.jira.catalog.Trait;

import java.util.Optional;

/** Suggestions for items of the new Jira that the user picks without a recommendation. */
final class ManualChoice {

    static final String EVIDENCE = "by hand";

    private ManualChoice() {}

    static IdSuggestion of(Entity entity, ReferenceKind kind) {
        String id =
                switch (kind) {
                    case PROJECT_KEY -> entity.trait(Trait.KEY).orElse(entity.id());
                    case USER_EMAIL -> entity.trait(Trait.EMAIL).orElse(entity.id());
                    default -> entity.id();
                };
        return new IdSuggestion(id, entity.name(), "chosen", EVIDENCE, Confidence.HIGH);
    }

    /** Finds the item of a kind with this ID. */
    static Optional<IdSuggestion> find(String id, ReferenceKind kind, Catalog catalog) {
        return kind.entity().stream()
                .flatMap((entity) -> catalog.all(entity).stream())
                .map((each) -> of(each, kind))
                .filter((each) -> each.id().equals(id))
                .findFirst();
    }
}
