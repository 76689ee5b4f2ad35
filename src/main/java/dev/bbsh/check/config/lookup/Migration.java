package dev.bbsh.check.config.lookup;

import dev.bbsh.jira.catalog.Catalog;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.jira.mapping.CloudId;
import dev.bbsh.jira.mapping.IdMapping;
import dev.bbsh.jira.mapping.Namespace;

import java.util.Map;
import java.util.Optional;

/**
 * The migration of a Jira project, as far as it is known.
 *
 * @param source the catalog of the old Jira
 * @param target the catalog of the new one
 * @param mapping from old IDs to new ones
 * @param project the project that moves
 * @param chosen the user's choices for IDs of the config
 * @param cache cache of look-ups
 */
public record Migration(
        Optional<Catalog> source,
        Catalog target,
        Optional<IdMapping> mapping,
        MovedProject project,
        Map<ReplacedId, String> chosen,
        LookupCache cache) {

    public Migration {
        chosen = Map.copyOf(chosen);
    }

    public Migration(
            Optional<Catalog> source,
            Catalog target,
            Optional<IdMapping> mapping,
            MovedProject project,
            Map<ReplacedId, String> chosen) {
        this(source, target, mapping, project, chosen, new LookupCache());
    }

    /**
     * The project that moves.
     *
     * @param before its key in the old Jira
     * @param after its key in the new one
     * @param renames whether the migration tool adds the suffix {@code (migrated)} to names that
     *     are taken
     */
    public record MovedProject(String before, String after, boolean renames) {}

    /**
     * An ID that the user has replaced.
     *
     * @param kind the word for its kind
     */
    public record ReplacedId(String kind, String id) {}

    /** The same migration with the user's choices, and an empty cache. */
    public Migration with(Map<ReplacedId, String> choices) {
        return new Migration(source, target, mapping, project, choices);
    }

    /** True when the old Jira's list of a kind has no known gaps. */
    public boolean isSourceComplete(EntityKind kind) {
        return source.stream().flatMap((old) -> old.gaps(kind)).findFirst().isEmpty();
    }

    /** The new ID of an old one, according to the mapping. */
    public CloudId mapped(Namespace namespace, String id) {
        return mapping.map((ids) -> ids.find(namespace, id)).orElseGet(CloudId.None::new);
    }

    /** True when a name with the suffix {@code (migrated)} is the more likely match. */
    public boolean prefersRenamed() {
        return mapping.isPresent() || project.renames();
    }

    /** The project of the new Jira that the moved one became. */
    public NewProject newProject() {
        return cache.project(this);
    }
}
