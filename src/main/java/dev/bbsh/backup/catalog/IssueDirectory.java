package dev.bbsh.backup.catalog;

import dev.bbsh.backup.content.BackupContent;
import dev.bbsh.backup.content.BackupTable;
import dev.bbsh.backup.row.RowIndex;
import dev.bbsh.backup.row.RowTable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The issues of a backup by their keys. Newer backups keep the number and the project of an issue
 * instead of its key; an issue also answers to the keys that its project had before, and to those
 * that it had itself.
 */
public final class IssueDirectory {

    private final BackupContent content;
    private final RowTable issues;

    /** The current keys of projects by ID. */
    private final Map<String, String> keys = new LinkedHashMap<>();

    /** The IDs of projects by their current and former keys. */
    private final Map<String, String> projects = new LinkedHashMap<>();

    /** The issues of a backup. */
    public IssueDirectory(BackupContent content) {
        this.content = content;
        this.issues = content.table(BackupTable.ISSUE);
        RowTable rows = content.table(BackupTable.PROJECT);
        for (int row = 0; row < rows.size(); row++) {
            keys.put(rows.get(row, "id"), rows.get(row, "key"));
        }
        keys.forEach((id, key) -> projects.putIfAbsent(key, id));
        RowTable former = content.table(BackupTable.PROJECT_KEY);
        for (int row = 0; row < former.size(); row++) {
            projects.putIfAbsent(former.get(row, "projectKey"), former.get(row, "projectId"));
        }
        for (int row = 0; row < rows.size(); row++) {
            projects.putIfAbsent(rows.get(row, "originalkey"), rows.get(row, "id"));
        }
    }

    /** The number of all issues. */
    public int size() {
        return issues.size();
    }

    /** The key of the issue in a row of its table; empty when the row has none. */
    public String key(int row) {
        String number = issues.get(row, "number");
        String project = keys.getOrDefault(issues.get(row, "project"), "");
        return number.isEmpty() || project.isEmpty()
                ? issues.get(row, "key")
                : project + "-" + number;
    }

    /** The ID of the issue in a row of its table. */
    public String id(int row) {
        return issues.get(row, "id");
    }

    /**
     * The row of the issue with this key, with a key that its project had before, or with the key
     * that it had before it was moved to another project.
     */
    public OptionalInt row(String key) {
        OptionalInt current = current(key);
        return current.isPresent() ? current : moved(key);
    }

    private OptionalInt moved(String key) {
        OptionalInt row = content.index(BackupTable.MOVED_KEY, "oldIssueKey").first(key);
        return row.isPresent()
                ? index("id")
                        .first(content.table(BackupTable.MOVED_KEY).get(row.getAsInt(), "issueId"))
                : row;
    }

    private OptionalInt current(String key) {
        int dash = key.lastIndexOf('-');
        String project = dash < 0 ? "" : projects.getOrDefault(key.substring(0, dash), "");
        OptionalInt numbered =
                project.isEmpty()
                        ? OptionalInt.empty()
                        : index("number")
                                .all(key.substring(dash + 1))
                                .filter((row) -> issues.get(row, "project").equals(project))
                                .findFirst();
        return numbered.isPresent() ? numbered : index("key").first(key);
    }

    /** True when a project has this key, or had it before. */
    public boolean hasProject(String key) {
        return projects.containsKey(key);
    }

    /** The current key of the project with an ID; the ID when there is no such project. */
    public String project(String id) {
        return keys.getOrDefault(id, id);
    }

    /** The key of the issue with an ID; the ID when there is no such issue. */
    public String keyOrId(long id) {
        String text = Long.toString(id);
        return keyOf(text).orElse(text);
    }

    /** The key of the issue with this ID. */
    public Optional<String> keyOf(String id) {
        OptionalInt row = index("id").first(id);
        return row.isPresent() ? Optional.of(key(row.getAsInt())) : Optional.empty();
    }

    /**
     * The keys of the issues of some projects.
     *
     * @param of the keys of the projects, also former ones; empty for all
     */
    public Stream<String> keys(Set<String> of) {
        Set<String> wanted =
                of.stream()
                        .flatMap((key) -> Optional.ofNullable(projects.get(key)).stream())
                        .collect(Collectors.toSet());
        return IntStream.range(0, issues.size())
                .filter((row) -> of.isEmpty() || wanted.contains(issues.get(row, "project")))
                .mapToObj(this::key)
                .filter((key) -> !key.isEmpty());
    }

    /**
     * The current keys of the issues that were moved, by those that they had before.
     *
     * @param of the keys of the projects that they were moved from, also former ones
     */
    public Map<String, String> moved(Set<String> of) {
        Map<String, String> moved = new LinkedHashMap<>();
        RowTable rows = content.table(BackupTable.MOVED_KEY);
        for (int row = 0; row < rows.size(); row++) {
            String old = rows.get(row, "oldIssueKey");
            if (of.contains(old.substring(0, Math.max(0, old.lastIndexOf('-'))))) {
                keyOf(rows.get(row, "issueId")).ifPresent((key) -> moved.put(old, key));
            }
        }
        return moved;
    }

    private RowIndex index(String column) {
        return content.index(BackupTable.ISSUE, column);
    }
}
