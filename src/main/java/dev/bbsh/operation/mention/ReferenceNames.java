package dev.bbsh.operation.mention;

import dev.bbsh.check.config.reference.Reference;
import dev.bbsh.jira.catalog.Entity;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.jira.OpenCatalog;

import java.util.Optional;

/**
 * The names of the items to which a config refers, by the open catalogs. The IDs of a config are
 * those of the old Jira, so a catalog of Cloud doesn't tell.
 */
public record ReferenceNames(Workspace workspace) {

    /** The item of the old Jira. */
    Optional<Entity> item(Reference each) {
        return each.kind().entity().stream()
                .flatMap(
                        (kind) ->
                                workspace.jira().catalogs().stream()
                                        .filter((open) -> !isCloud(open))
                                        .flatMap(
                                                (open) ->
                                                        open
                                                                .content()
                                                                .catalog()
                                                                .find(kind, each.id())
                                                                .stream()))
                .findFirst();
    }

    static boolean isCloud(OpenCatalog open) {
        return open.content().catalog().server().isCloud();
    }

    /** The name, if it tells more than the ID. */
    public Optional<String> of(Reference each) {
        return item(each).map(Entity::name).filter((name) -> !name.equals(each.id()));
    }
}
