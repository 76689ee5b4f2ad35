package dev.bbsh.operation.sync;

import dev.bbsh.backbone.Case;
import dev.bbsh.migrate.prepare.Translation;
import dev.bbsh.session.Workspace;

/**
 * A project that has moved, and the mapping of its IDs.
 *
 * @param project the key that it has in the data
 * @param mapping the name of an open mapping
 */
public record SideMapping(String project, String mapping) {

    /** The options as they are typed, with a blank before each. */
    @Override
    public String toString() {
        return " --side " + project + " --mapping " + mapping;
    }

    /** The translation of the project's IDs and issue keys. */
    public Translation translation(Workspace workspace, Case known) {
        return new Translation(
                workspace.jira().mapping(mapping).content().mapping(), known.keyChange(project));
    }
}
