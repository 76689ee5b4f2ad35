package dev.bbsh.backup.content;

import dev.bbsh.backup.row.BackupRow;
import dev.bbsh.backup.row.RowHandler;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The permission scheme and the workflow scheme of each project, from the rows of {@code
 * NodeAssociation}. The other rows of that entity connect issues with components and versions.
 */
public final class ProjectSchemes implements RowHandler {

    private final Map<String, String> permissions = new LinkedHashMap<>();
    private final Map<String, String> workflows = new LinkedHashMap<>();

    @Override
    public List<String> columns() {
        return List.of("sourceNodeEntity", "sinkNodeEntity", "sourceNodeId", "sinkNodeId");
    }

    @Override
    public void row(BackupRow row) {
        if (row.text(0).equals("Project")) {
            switch (row.text(1)) {
                case "PermissionScheme" -> permissions.put(row.text(2), row.text(3));
                case "WorkflowScheme" -> workflows.put(row.text(2), row.text(3));
                default -> {}
            }
        }
    }

    /** The ID of a project's permission scheme, by the ID of the project. */
    public Map<String, String> permissions() {
        return Collections.unmodifiableMap(permissions);
    }

    /**
     * The ID of a project's workflow scheme, by the ID of the project. A project without one has
     * the default workflow of Jira, which is in no backup.
     */
    public Map<String, String> workflows() {
        return Collections.unmodifiableMap(workflows);
    }
}
