package dev.bbsh.check.config.sought;

import dev.bbsh.jira.Namespace;
import dev.bbsh.jira.catalog.Catalog;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.jira.mapping.CloudId;
import dev.bbsh.jira.mapping.IdMapping;

import java.util.Map;
import java.util.Optional;

/**
 * A Jira project on its way, as far as it is known.
 *
 * @param source what exists in the old Jira
 * @param target what exists in the new one
 * @param mapping which old id became which new one
 * @param project that moves
 * @param chosen what somebody chose for ids of the config
 * @param findable what was looked up already
 */
public record Migration(
        Optional<Catalog> source,
        Catalog target,
        Optional<IdMapping> mapping,
        MovedProject project,
        Map<Chosen, String> chosen,
        Findable findable) {

    public Migration {
        chosen = Map.copyOf(chosen);
    }

    public Migration(
            Optional<Catalog> source,
            Catalog target,
            Optional<IdMapping> mapping,
            MovedProject project,
            Map<Chosen, String> chosen) {
        this(source, target, mapping, project, chosen, new Findable());
    }

    /**
     * The project that moves.
     *
     * @param before its key in the old Jira
     * @param after its key in the new one
     * @param renames whether the tool that moves it gives names that are taken the suffix {@code
     *     (migrated)}
     */
    public record MovedProject(String before, String after, boolean renames) {}

    /**
     * An id that somebody has replaced.
     *
     * @param kind in a word
     */
    public record Chosen(String kind, String id) {}

    /** The same, with what somebody chose. */
    public Migration with(Map<Chosen, String> choices) {
        return new Migration(source, target, mapping, project, choices);
    }

    /** True when the list of a kind of the old Jira is complete, as far as is known. */
    public boolean lacksNothing(EntityKind kind) {
        return source.stream().flatMap((old) -> old.gaps(kind)).findFirst().isEmpty();
    }

    /** What became of an id, going by the mapping. */
    public CloudId mapped(Namespace namespace, String id) {
        return mapping.map((ids) -> ids.find(namespace, id)).orElseGet(CloudId.None::new);
    }

    /** Whether a name with the suffix {@code (migrated)} is the likelier one. */
    public boolean prefersRenamed() {
        return mapping.isPresent() || project.renames();
    }

    /** The project of the new Jira that the moved one became. */
    public NewProject newProject() {
        return findable.project(this);
    }
}
