package dev.bbsh.check.backup.access;

import dev.bbsh.backup.catalog.IssueDirectory;
import dev.bbsh.backup.content.BackupContent;
import dev.bbsh.backup.content.BackupTable;
import dev.bbsh.backup.row.RowTable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntPredicate;

/** The grants of permission schemes, and the projects that use each scheme. */
final class Grants {

    /** The columns of a project in the rows of a finding. */
    static final List<String> PROJECT_COLUMNS = List.of("project", "name", "scheme", "schemeId");

    private static final String BROWSE = "BROWSE_PROJECTS";

    /** The number of that permission up to Jira 6.2, which wrote no keys. */
    private static final String BROWSE_NUMBER = "10";

    private final BackupContent content;
    private final RowTable rows;

    Grants(BackupContent content) {
        this.content = content;
        this.rows = content.table(BackupTable.SCHEME_PERMISSION);
    }

    /** The rows of all grants, in order. */
    int size() {
        return rows.size();
    }

    /** True when it is in a scheme; those that aren't are global permissions of old versions. */
    boolean isInScheme(int row) {
        return !scheme(row).isEmpty();
    }

    String scheme(int row) {
        return rows.get(row, "scheme");
    }

    boolean isBrowse(int row) {
        String key = key(row);
        return key.isEmpty() ? number(row).equals(BROWSE_NUMBER) : key.equals(BROWSE);
    }

    /** The key of the permission; empty up to Jira 6.2. */
    String key(int row) {
        return rows.get(row, "permissionKey");
    }

    /** The number of the permission. */
    String number(int row) {
        return rows.get(row, "permission");
    }

    String parameter(int row) {
        return rows.get(row, "parameter");
    }

    /** True when it is granted to everyone, without logging in: a group without a name. */
    boolean isToAnyone(int row) {
        return rows.get(row, "type").equals("group") && parameter(row).isEmpty();
    }

    /** True when it is granted to everyone who is logged in: an application role without a name. */
    boolean isToAnyUser(int row) {
        return rows.get(row, "type").equals("applicationRole") && parameter(row).isEmpty();
    }

    /** The name of a scheme; empty when its row is missing. */
    String schemeName(String id) {
        OptionalInt row = content.index(BackupTable.PERMISSION_SCHEME, "id").first(id);
        return row.isPresent()
                ? content.table(BackupTable.PERMISSION_SCHEME).get(row.getAsInt(), "name")
                : "";
    }

    /** The projects with such a grant for browsing, see {@link #PROJECT_COLUMNS}. */
    List<List<String>> browsedProjects(IntPredicate granted) {
        Map<String, String> schemes = new LinkedHashMap<>();
        for (int row = 0; row < size(); row++) {
            if (isInScheme(row) && isBrowse(row) && granted.test(row)) {
                schemes.putIfAbsent(scheme(row), schemeName(scheme(row)));
            }
        }
        IssueDirectory keys = new IssueDirectory(content);
        RowTable projects = content.table(BackupTable.PROJECT);
        Map<String, String> used = content.schemes().permissions();
        List<List<String>> found = new ArrayList<>();
        for (int row = 0; row < projects.size(); row++) {
            String id = projects.get(row, "id");
            String scheme = used.getOrDefault(id, "");
            String name = schemes.get(scheme);
            if (name != null) {
                found.add(List.of(keys.project(id), projects.get(row, "name"), name, scheme));
            }
        }
        return found;
    }

    /** The number of schemes with such a grant for browsing that no project uses. */
    long unusedSchemes(IntPredicate granted) {
        Map<String, String> used = content.schemes().permissions();
        List<String> schemes = new ArrayList<>();
        for (int row = 0; row < size(); row++) {
            if (isInScheme(row) && isBrowse(row) && granted.test(row)) {
                schemes.add(scheme(row));
            }
        }
        return schemes.stream().distinct().filter((each) -> !used.containsValue(each)).count();
    }
}
