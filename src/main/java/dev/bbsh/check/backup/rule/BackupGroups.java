package dev.bbsh.check.backup.rule;

import dev.bbsh.backup.content.BackupContent;
import dev.bbsh.backup.content.BackupTable;
import dev.bbsh.backup.row.RowTable;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The groups of all directories, and the number of their members. */
public final class BackupGroups {

    /** The columns of a group in the rows of a finding. */
    public static final List<String> COLUMNS = List.of("group", "members");

    private final BackupContent content;
    private final Map<String, Group> byName = new LinkedHashMap<>();

    /** A group, of all directories that have it. */
    public static final class Group {

        private final String name;
        private long members;

        private Group(String name) {
            this.name = name;
        }

        public String name() {
            return name;
        }

        /** The number of memberships of users; a user in two directories counts twice. */
        public long members() {
            return members;
        }

        /** The values of a row, see {@link #COLUMNS}. */
        public List<String> values() {
            return List.of(name, Long.toString(members));
        }
    }

    private BackupGroups(BackupContent content) {
        this.content = content;
        groups(BackupTable.GROUP, "groupName");
        groups(BackupTable.OS_GROUP, "name");
        RowTable now = content.table(BackupTable.MEMBERSHIP);
        for (int row = 0; row < now.size(); row++) {
            if (!now.get(row, "membershipType").equals("GROUP_GROUP")) {
                member(now.get(row, "parentName"));
            }
        }
        RowTable before = content.table(BackupTable.OS_MEMBERSHIP);
        for (int row = 0; row < before.size(); row++) {
            member(before.get(row, "groupName"));
        }
    }

    static BackupGroups of(BackupContent content) {
        return new BackupGroups(content);
    }

    private void groups(BackupTable table, String column) {
        RowTable rows = content.table(table);
        for (int row = 0; row < rows.size(); row++) {
            String name = rows.get(row, column);
            byName.computeIfAbsent(lower(name), (_) -> new Group(name));
        }
    }

    private void member(String group) {
        byName.computeIfAbsent(lower(group), (_) -> new Group(group)).members++;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** All groups, in the order of the backup. */
    public Collection<Group> all() {
        return Collections.unmodifiableCollection(byName.values());
    }

    /** The group with this name, in upper or lower case. */
    public Optional<Group> find(String name) {
        return Optional.ofNullable(byName.get(lower(name)));
    }

    /** The names of the groups that a user is a direct member of, in lower case. */
    public Set<String> of(String userName) {
        Set<String> groups = new HashSet<>();
        RowTable now = content.table(BackupTable.MEMBERSHIP);
        content.index(BackupTable.MEMBERSHIP, "childName")
                .all(userName)
                .filter((row) -> !now.get(row, "membershipType").equals("GROUP_GROUP"))
                .forEach((row) -> groups.add(lower(now.get(row, "parentName"))));
        RowTable before = content.table(BackupTable.OS_MEMBERSHIP);
        content.index(BackupTable.OS_MEMBERSHIP, "userName")
                .all(userName)
                .forEach((row) -> groups.add(lower(before.get(row, "groupName"))));
        return groups;
    }

    /** These groups and all groups that are members of them, in lower case. */
    public Set<String> within(Collection<String> groups) {
        Set<String> all = new HashSet<>();
        groups.forEach((each) -> all.add(lower(each)));
        RowTable rows = content.table(BackupTable.MEMBERSHIP);
        boolean more = !all.isEmpty();
        while (more) {
            more = false;
            for (int row = 0; row < rows.size(); row++) {
                if (rows.get(row, "membershipType").equals("GROUP_GROUP")
                        && all.contains(lower(rows.get(row, "parentName")))) {
                    more |= all.add(lower(rows.get(row, "childName")));
                }
            }
        }
        return all;
    }
}
