package dev.bbsh.shell.command.prepare;

import dev.bbsh.backbone.Case;
import dev.bbsh.migrate.prepare.Translation;
import dev.bbsh.session.Workspace;

/**
 * A project that has moved, and the mapping of its IDs.
 *
 * @param project the key that it has in the data
 * @param mapping the name of an open mapping
 */
record SideMapping(String project, String mapping) {

    /** As it is typed, with a blank before it. */
    @Override
    public String toString() {
        return " --side " + project + " --mapping " + mapping;
    }

    /** What becomes of the IDs and issue keys of the project. */
    Translation translation(Workspace workspace, Case known) {
        return new Translation(
                workspace.jira().mapping(mapping).content().mapping(), known.keyChange(project));
    }
}
