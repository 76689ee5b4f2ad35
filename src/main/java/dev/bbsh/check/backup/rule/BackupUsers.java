package dev.bbsh.check.backup.rule;

import dev.bbsh.backup.content.BackupContent;
import dev.bbsh.backup.content.BackupTable;
import dev.bbsh.backup.row.RowTable;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The users of all directories, by the numbers of their rows; those of {@code OSUser} in a backup
 * of Jira 4.2 or before. A person in two directories has two rows.
 */
public final class BackupUsers {

    /** The columns of a user in the rows of a finding. */
    public static final List<String> COLUMNS =
            List.of("userName", "emailAddress", "directory", "active");

    private final BackupContent content;
    private final RowTable table;
    private final boolean old;
    private final Map<String, Directory> directories = new HashMap<>();

    /**
     * A directory of users.
     *
     * @param type such as {@code INTERNAL} or {@code CONNECTOR}
     * @param position the lower, the earlier it is asked for a user
     */
    public record Directory(String id, String name, boolean active, String type, long position) {

        /** True for a directory that Jira itself holds. */
        public boolean isInternal() {
            return type.equals("INTERNAL");
        }
    }

    private BackupUsers(BackupContent content) {
        this.content = content;
        RowTable users = content.table(BackupTable.USER);
        RowTable before = content.table(BackupTable.OS_USER);
        this.old = users.size() == 0 && before.size() > 0;
        this.table = old ? before : users;
        RowTable all = content.table(BackupTable.DIRECTORY);
        for (int row = 0; row < all.size(); row++) {
            Directory each =
                    new Directory(
                            all.get(row, "id"),
                            all.get(row, "directoryName"),
                            !all.get(row, "active").equals("0"),
                            all.get(row, "type").toUpperCase(Locale.ROOT),
                            number(all.get(row, "position")));
            directories.put(each.id(), each);
        }
    }

    /** The users of a backup. */
    public static BackupUsers of(BackupContent content) {
        return new BackupUsers(content);
    }

    private static long number(String text) {
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : Long.MAX_VALUE;
    }

    /** The number of rows. */
    public int size() {
        return table.size();
    }

    /** The user name, with which the user logs in. */
    public String name(int row) {
        return table.get(row, old ? "name" : "userName");
    }

    /** The user name in lower case, by which Jira tells users apart. */
    public String lowerName(int row) {
        String lower = old ? "" : table.get(row, "lowerUserName");
        return lower.isEmpty() ? name(row).toLowerCase(Locale.ROOT) : lower;
    }

    /** The e-mail address as it is; empty when there is none. */
    public String email(int row) {
        return old
                ? content.properties().user(table.get(row, "id"), "email").orElse("")
                : table.get(row, "emailAddress");
    }

    public boolean isActive(int row) {
        return old || !table.get(row, "active").equals("0");
    }

    /** The directory of a user; empty in Jira 4.2 and before, or when its row is missing. */
    public Optional<Directory> directory(int row) {
        return old
                ? Optional.empty()
                : Optional.ofNullable(directories.get(table.get(row, "directoryId")));
    }

    /** True when the directory of a user is in use. */
    public boolean isInActiveDirectory(int row) {
        return directory(row).filter((each) -> !each.active()).isEmpty();
    }

    /** The directories by ID. */
    public Map<String, Directory> directories() {
        return Map.copyOf(directories);
    }

    /** The row that Jira takes for a user name: the first directory in use that has it. */
    public OptionalInt named(String userName) {
        String lower = userName.toLowerCase(Locale.ROOT);
        if (old) {
            return IntStream.range(0, size())
                    .filter((row) -> lowerName(row).equals(lower))
                    .findFirst();
        }
        int found = -1;
        for (int row : content.index(BackupTable.USER, "lowerUserName").all(lower).toArray()) {
            found = found < 0 || rank(row) < rank(found) ? row : found;
        }
        return found < 0 ? OptionalInt.empty() : OptionalInt.of(found);
    }

    private long rank(int row) {
        long position = directory(row).map(Directory::position).orElse(Long.MAX_VALUE);
        return isInActiveDirectory(row) ? position : Long.MAX_VALUE;
    }

    /**
     * The row of the user with a key, as issues and comments name it; empty when there is no such
     * user, or only in a directory that isn't in use. Before Jira 6.0, the key is the user name.
     */
    public OptionalInt account(String key) {
        RowTable accounts = content.table(BackupTable.APPLICATION_USER);
        if (accounts.size() == 0) {
            return inUse(named(key));
        }
        OptionalInt account = content.index(BackupTable.APPLICATION_USER, "userKey").first(key);
        return account.isPresent()
                ? inUse(named(accounts.get(account.getAsInt(), "lowerUserName")))
                : OptionalInt.empty();
    }

    private OptionalInt inUse(OptionalInt row) {
        return row.isPresent() && isInActiveDirectory(row.getAsInt()) ? row : OptionalInt.empty();
    }

    /** The key of the user with a name, as issues and comments name it. */
    public String key(String userName) {
        String lower = userName.toLowerCase(Locale.ROOT);
        RowTable accounts = content.table(BackupTable.APPLICATION_USER);
        OptionalInt account =
                content.index(BackupTable.APPLICATION_USER, "lowerUserName").first(lower);
        return account.isPresent() ? accounts.get(account.getAsInt(), "userKey") : lower;
    }

    /** The values of a row, see {@link #COLUMNS}. */
    public List<String> values(int row) {
        return List.of(
                name(row),
                email(row),
                directory(row).map(Directory::name).orElse(""),
                isActive(row) ? "yes" : "no");
    }
}
