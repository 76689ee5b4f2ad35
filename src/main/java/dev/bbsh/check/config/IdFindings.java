package dev.bbsh.check.config;

import dev.bbsh.check.Finding;
import dev.bbsh.check.config.lookup.LookupRequest;
import dev.bbsh.check.config.reference.Reference;
import dev.bbsh.check.config.reference.ReferenceKind;
import dev.bbsh.check.config.verdict.CatalogGaps;
import dev.bbsh.check.config.verdict.IdGrouping;
import dev.bbsh.check.fix.Fix;
import dev.bbsh.check.fix.IdSuggestion;
import dev.bbsh.jira.catalog.Catalog;
import dev.bbsh.jira.catalog.CatalogGap;
import dev.bbsh.jira.catalog.Entity;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.jira.catalog.Trait;
import dev.bbsh.json.JsonValue;

import java.util.List;
import java.util.Optional;

/**
 * Creates findings from the verdicts on IDs.
 *
 * @param document the document's name
 * @param edits of the document
 */
record IdFindings(String document, ConfigCheck.Setting setting, ReferenceEdits edits) {

    static IdFindings of(String document, JsonValue root, ConfigCheck.Setting setting) {
        Catalog target = setting.migration().target();
        return new IdFindings(
                document, setting, new ReferenceEdits(root, (name) -> isSeveral(name, target)));
    }

    private static boolean isSeveral(String name, Catalog target) {
        return target.all(EntityKind.FIELD).stream()
                        .filter((each) -> each.name().equalsIgnoreCase(name))
                        .count()
                > 1;
    }

    Catalog target() {
        return setting.migration().target();
    }

    Finding of(IdGrouping.Group group) {
        String subject = group.kind().word() + ":" + group.id() + ":" + setting.project();
        return Finding.of(
                group.rule(), subject, document, setting.project(), new IdFinding(group, this));
    }

    /** True unless only the name of an item is known, and the config needs its ID. */
    boolean hasId(String id, ReferenceKind kind) {
        return kind.byName()
                || kind.entity()
                        .flatMap((entity) -> target().find(entity, id))
                        .filter(IdFindings::isNameOnly)
                        .isEmpty();
    }

    static boolean isNameOnly(Entity entity) {
        return entity.trait(Trait.NAME_ONLY).isPresent();
    }

    /** The known gap in the new Jira's catalog that concerns an ID. */
    Optional<CatalogGap> gap(IdGrouping.Group group) {
        return LookupRequest.of(group.kind(), group.id(), setting.migration())
                .flatMap(CatalogGaps::of);
    }

    /** The fix that puts an ID of the new Jira in all places. */
    Fix fix(IdSuggestion suggestion, IdGrouping.Group group) {
        List<IdSuggestion> all = group.judgement().suggestions();
        boolean sure =
                group.judgement().sure() && !all.isEmpty() && suggestion.equals(all.getFirst());
        List<Reference> places = group.references();
        String title = IdFindingWording.suggestion(suggestion) + everywhere(places.size());
        return edits.fix(title, suggestion, sure, places);
    }

    private static String everywhere(int places) {
        return switch (places) {
            case 1 -> "";
            case 2 -> ", in both places";
            default -> ", in all " + places + " places";
        };
    }
}
