package dev.bbsh.operation.backup;

import dev.bbsh.backup.content.BackupContent;
import dev.bbsh.backup.content.BackupTable;
import dev.bbsh.backup.row.RowIndex;
import dev.bbsh.backup.row.RowTable;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The two tables that the guide to site import asks for, with the columns and rows of its queries
 * on {@code cwd_user} and {@code cwd_membership}.
 */
public record GuideTables(BackupContent content) {

    /** The columns of the table of users. */
    public static final List<String> USER_COLUMNS = List.of("mail", "username", "display_name");

    /** The columns of the table of groups. */
    public static final List<String> GROUP_COLUMNS = List.of("group", "username");

    /** All users of all directories, in the order of the backup. */
    public Stream<List<String>> users() {
        RowTable users = content.table(BackupTable.USER);
        RowTable old = content.table(BackupTable.OS_USER);
        return Stream.concat(
                IntStream.range(0, users.size())
                        .mapToObj(
                                (row) ->
                                        List.of(
                                                users.get(row, "emailAddress"),
                                                users.get(row, "userName"),
                                                users.get(row, "displayName"))),
                IntStream.range(0, old.size()).mapToObj((row) -> oldUser(old, row)));
    }

    /** A user of Jira 4.2, whose e-mail and name are properties. */
    private List<String> oldUser(RowTable old, int row) {
        String id = old.get(row, "id");
        return List.of(
                content.properties().user(id, "email").orElse(""),
                old.get(row, "name"),
                content.properties().user(id, "fullName").orElse(""));
    }

    /** The groups and their members, which may be groups, too: each pair once. */
    public Stream<List<String>> groups() {
        return Stream.concat(
                distinct(BackupTable.MEMBERSHIP, "parentName", "childName"),
                distinct(BackupTable.OS_MEMBERSHIP, "groupName", "userName"));
    }

    private Stream<List<String>> distinct(BackupTable table, String group, String member) {
        RowTable rows = content.table(table);
        RowIndex members = content.index(table, member);
        return IntStream.range(0, rows.size())
                .filter(
                        (row) ->
                                members.all(rows.get(row, member))
                                                .filter((each) -> same(rows, group, each, row))
                                                .findFirst()
                                                .orElse(row)
                                        == row)
                .mapToObj((row) -> List.of(rows.get(row, group), rows.get(row, member)));
    }

    private static boolean same(RowTable rows, String column, int one, int other) {
        return rows.get(one, column).equals(rows.get(other, column));
    }
}
