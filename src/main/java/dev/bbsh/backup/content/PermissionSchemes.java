package dev.bbsh.backup.content;

import dev.bbsh.backup.row.BackupRow;
import dev.bbsh.backup.row.RowHandler;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The permission scheme of each project, from the rows of {@code NodeAssociation}. The other rows
 * of that entity connect issues with components and versions.
 */
public final class PermissionSchemes implements RowHandler {

    private final Map<String, String> byProject = new LinkedHashMap<>();

    @Override
    public List<String> columns() {
        return List.of("sourceNodeEntity", "sinkNodeEntity", "sourceNodeId", "sinkNodeId");
    }

    @Override
    public void row(BackupRow row) {
        if (row.text(0).equals("Project") && row.text(1).equals("PermissionScheme")) {
            byProject.put(row.text(2), row.text(3));
        }
    }

    /** The ID of a project's scheme, by the ID of the project. */
    public Map<String, String> byProject() {
        return Collections.unmodifiableMap(byProject);
    }
}
