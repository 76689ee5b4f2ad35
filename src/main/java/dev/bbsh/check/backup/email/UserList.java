package dev.bbsh.check.backup.email;

import dev.bbsh.check.backup.rule.BackupUsers;
import dev.bbsh.check.backup.rule.RowNumbers;

import java.util.function.Predicate;

/** Lists the users to which something applies. */
final class UserList {

    private UserList() {}

    /** The users whose e-mail address is like this. */
    static RowNumbers withEmail(BackupUsers users, Predicate<String> like) {
        RowNumbers found = new RowNumbers();
        for (int row = 0; row < users.size(); row++) {
            if (like.test(users.email(row))) {
                found.add(row);
            }
        }
        return found;
    }

    /** The number of different addresses of some users. */
    static long addresses(RowNumbers rows, BackupUsers users) {
        return rows.stream()
                .mapToObj((row) -> EmailAddress.normalized(users.email(row)))
                .distinct()
                .count();
    }
}
