package dev.bbsh.check.config.evidence;

import dev.bbsh.check.config.lookup.Migration;
import dev.bbsh.check.config.reference.ReferenceKind;
import dev.bbsh.jira.catalog.Catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A customer's two Jira sites, and what their sync refers to, whatever the shape of the config.
 *
 * @param moving key of the project that moves
 * @param partner key of the other project
 * @param own IDs that the config has of the moving side, by kind
 * @param others IDs that it has of the other side
 * @param options of the fields of the moving side
 * @param names of the partner's items, by kind and ID
 * @param partnerJira the catalog of the other project's Jira
 * @param became the new ID of each old one that has exactly one right answer, by kind and ID
 */
record ShapeWorld(
        String name,
        Migration migration,
        String moving,
        String partner,
        Map<ReferenceKind, List<String>> own,
        Map<ReferenceKind, List<String>> others,
        Map<String, List<String>> options,
        Map<String, String> names,
        Map<String, String> became,
        Catalog partnerJira) {

    static final List<ReferenceKind> LISTED =
            List.of(
                    ReferenceKind.ISSUE_TYPE,
                    ReferenceKind.STATUS,
                    ReferenceKind.PRIORITY,
                    ReferenceKind.RESOLUTION,
                    ReferenceKind.LINK_TYPE,
                    ReferenceKind.COMPONENT,
                    ReferenceKind.VERSION,
                    ReferenceKind.USER);

    /** The project's key on a side, if the moving one is on a side. */
    String project(boolean isMoving) {
        return isMoving ? moving : partner;
    }

    List<String> ids(ReferenceKind kind, boolean isMoving) {
        return (isMoving ? own : others).getOrDefault(kind, List.of());
    }

    /** The name that Jira gives to an item. */
    Optional<String> nameOf(ReferenceKind kind, String id, boolean isMoving) {
        return isMoving
                ? migration
                        .source()
                        .flatMap((old) -> old.find(kind.entity().orElseThrow(), id))
                        .map((each) -> each.name())
                        .filter((each) -> !each.isEmpty())
                : Optional.ofNullable(names.get(kind.word() + id));
    }

    Optional<String> became(ReferenceKind kind, String id) {
        return Optional.ofNullable(became.get(kind.word() + id));
    }
}
