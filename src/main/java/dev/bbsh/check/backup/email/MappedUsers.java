package dev.bbsh.check.backup.email;

import dev.bbsh.backup.catalog.IssueDirectory;
import dev.bbsh.backup.content.AuthorCounts;
import dev.bbsh.backup.content.BackupTable;
import dev.bbsh.backup.row.RowTable;
import dev.bbsh.backup.row.TextSet;
import dev.bbsh.check.backup.rule.BackupUsers;
import dev.bbsh.check.backup.rule.CheckedBackup;
import dev.bbsh.check.backup.rule.SyncedScope;
import dev.bbsh.text.Plurals;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The assignees, reporters and comment authors whom a mapping by email misses: of the synced issues
 * when their data is open, else of all issues. Only those who are missed take memory.
 */
final class MappedUsers {

    private final CheckedBackup backup;
    private final BackupUsers users;
    private final IssueDirectory keys;
    private final SharedEmails shared;
    private final PortalCustomerList customers;

    /** The keys that were looked up, and what was found for each. */
    private final TextSet seen = new TextSet();

    private final List<@Nullable MissedUser> found = new ArrayList<>();

    private MappedUsers(CheckedBackup backup) {
        this.backup = backup;
        this.users = backup.users();
        this.keys = new IssueDirectory(backup.content());
        this.shared = SharedEmails.of(users);
        this.customers = new PortalCustomerList(backup);
    }

    static MappedUsers of(CheckedBackup backup) {
        MappedUsers mapped = new MappedUsers(backup);
        mapped.issues();
        mapped.comments();
        return mapped;
    }

    private void issues() {
        RowTable issues = backup.content().table(BackupTable.ISSUE);
        int assigned = issues.column("assignee");
        int reported = issues.column("reporter");
        rows(issues)
                .forEach(
                        (row) -> {
                            MissedUser assignee = find(issues.addTo(seen, row, assigned), row);
                            if (assignee != null) {
                                assignee.addAssigned();
                            }
                            MissedUser reporter = find(issues.addTo(seen, row, reported), row);
                            if (reporter != null) {
                                reporter.addReported();
                            }
                        });
    }

    private IntStream rows(RowTable issues) {
        return synced().map((scope) -> scope.rows().stream())
                .orElseGet(() -> IntStream.range(0, issues.size()));
    }

    private Optional<SyncedScope> synced() {
        return backup.inputs().synced();
    }

    private void comments() {
        if (synced().isEmpty()) {
            backup.content()
                    .tally()
                    .authors()
                    .byAuthor()
                    .forEach((author, count) -> comments(author, count.comments(), count.issue()));
            return;
        }
        SyncedComments counted = new SyncedComments(synced().get().ids(backup.content()));
        backup.backup().readAgain(counted::handler, backup.progress());
        counted.byAuthor()
                .forEach((author, count) -> comments(author, count.comments(), count.issue()));
    }

    private void comments(String author, long count, long issue) {
        int place = seen.add(author);
        if (place == found.size()) {
            found.add(look(author, () -> keys.keyOrId(issue)));
        }
        MissedUser user = found.get(place);
        if (user != null) {
            user.addComments(count);
        }
    }

    /** The user whose key is at a place, if the mapping misses them; nothing without a key. */
    private @Nullable MissedUser find(int place, int issue) {
        if (place == found.size()) {
            found.add(look(seen.get(place), () -> keys.key(issue)));
        }
        return found.get(place);
    }

    private @Nullable MissedUser look(String key, Supplier<String> firstIssue) {
        if (key.equals(AuthorCounts.ANONYMOUS)) {
            return null;
        }
        OptionalInt account = users.account(key);
        if (account.isEmpty()) {
            return MissedUser.unknown(key, firstIssue.get());
        }
        int row = account.getAsInt();
        return reason(row)
                .map((why) -> new MissedUser(key, why, row, firstIssue.get()))
                .orElse(null);
    }

    private Optional<MissReason> reason(int row) {
        if (users.isActive(row) && customers.has(users.name(row))) {
            return Optional.of(MissReason.PORTAL_CUSTOMER);
        }
        if (EmailAddress.isMissing(users.email(row))) {
            return Optional.of(MissReason.NO_EMAIL);
        }
        if (shared.assistant().get(row)) {
            return Optional.of(MissReason.SHARED_EMAIL);
        }
        return users.isActive(row) ? Optional.empty() : Optional.of(MissReason.INACTIVE);
    }

    /** The users whom the mapping misses, portal customers or the others. */
    List<MissedUser> missed(boolean portal) {
        return found.stream()
                .flatMap(Stream::ofNullable)
                .filter((each) -> (each.reason() == MissReason.PORTAL_CUSTOMER) == portal)
                .toList();
    }

    /** The issues that were looked at, in words. */
    String scope() {
        int all = backup.content().table(BackupTable.ISSUE).size();
        return synced().map(
                        (scope) ->
                                Plurals.of(scope.rows().cardinality(), "synced issue")
                                        + " of "
                                        + String.join(" and ", scope.projects())
                                        + (scope.missing() == 0
                                                ? ""
                                                : ", "
                                                        + Plurals.of(scope.missing())
                                                        + " more not in the backup"))
                .orElseGet(() -> "all " + Plurals.of(all, "issue") + " (no sync data is open)");
    }
}
