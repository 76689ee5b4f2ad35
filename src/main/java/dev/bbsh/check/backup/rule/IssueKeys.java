package dev.bbsh.check.backup.rule;

import dev.bbsh.backup.content.BackupContent;
import dev.bbsh.backup.content.BackupTable;
import dev.bbsh.backup.row.RowTable;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/** The keys of issues: by the row of an issue or its ID, and the other way round. */
public final class IssueKeys {

    private final BackupContent content;
    private final RowTable issues;
    private final Map<String, String> keys = new HashMap<>();
    private final Map<String, String> projects = new HashMap<>();

    private IssueKeys(BackupContent content) {
        this.content = content;
        this.issues = content.table(BackupTable.ISSUE);
        RowTable former = content.table(BackupTable.PROJECT_KEY);
        for (int row = 0; row < former.size(); row++) {
            projects.put(former.get(row, "projectKey"), former.get(row, "projectId"));
        }
        RowTable current = content.table(BackupTable.PROJECT);
        for (int row = 0; row < current.size(); row++) {
            keys.put(current.get(row, "id"), current.get(row, "key"));
            projects.put(current.get(row, "key"), current.get(row, "id"));
        }
    }

    public static IssueKeys of(BackupContent content) {
        return new IssueKeys(content);
    }

    /** True when a project has this key, or had it before. */
    public boolean hasProject(String key) {
        return projects.containsKey(key);
    }

    /** The key of the project with an ID; the ID when there is no such project. */
    public String project(String id) {
        return keys.getOrDefault(id, id);
    }

    /** The key of the issue in a row: later versions of Jira write only its number. */
    public String of(int row) {
        String key = issues.get(row, "key");
        return key.isEmpty()
                ? project(issues.get(row, "project")) + "-" + issues.get(row, "number")
                : key;
    }

    /** The key of the issue with an ID; the ID when there is no such issue. */
    public String ofId(long id) {
        OptionalInt row = content.index(BackupTable.ISSUE, "id").first(Long.toString(id));
        return row.isPresent() ? of(row.getAsInt()) : Long.toString(id);
    }

    /** The row of the issue with a key, also under a former key of its project. */
    public OptionalInt row(String key) {
        int dash = key.lastIndexOf('-');
        String project = dash < 0 ? null : projects.get(key.substring(0, dash));
        if (project == null) {
            return OptionalInt.empty();
        }
        OptionalInt numbered =
                content.index(BackupTable.ISSUE, "number")
                        .all(key.substring(dash + 1))
                        .filter((row) -> issues.get(row, "project").equals(project))
                        .findFirst();
        return numbered.isPresent() ? numbered : content.index(BackupTable.ISSUE, "key").first(key);
    }
}
