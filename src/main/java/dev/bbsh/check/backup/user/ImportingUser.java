package dev.bbsh.check.backup.user;

import dev.bbsh.backup.content.AuthorCounts;
import dev.bbsh.backup.content.BackupTable;
import dev.bbsh.backup.row.RowTable;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.RowDetail;
import dev.bbsh.check.Rule;
import dev.bbsh.check.backup.rule.BackupRule;
import dev.bbsh.check.backup.rule.CheckedBackup;
import dev.bbsh.text.Plurals;

import java.util.Optional;

/** The content of the person who imports, which may show as that of "Admin" afterwards. */
public final class ImportingUser implements BackupRule {

    private static final Rule RULE =
            Rule.info("importing-user", "content of the importing user that may show as Admin")
                    .documented();

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckedBackup backup, FindingCollector out) {
        Optional<String> importer = backup.importer();
        if (importer.isEmpty()) {
            return;
        }
        String key = backup.users().key(importer.get());
        RowTable issues = backup.content().table(BackupTable.ISSUE);
        long assigned = issues.count(issues.column("assignee"), key);
        long reported = issues.count(issues.column("reporter"), key);
        long comments =
                backup.content()
                        .tally()
                        .authors()
                        .of(key)
                        .map(AuthorCounts.Count::comments)
                        .orElse(0L);
        if (assigned + reported + comments == 0) {
            return;
        }
        String message =
                "content of "
                        + importer.get()
                        + ", who "
                        + (backup.inputs().importer().isPresent() ? "imports" : "made the backup")
                        + ", may show as Admin: "
                        + Plurals.of(reported, "reported issue")
                        + ", "
                        + Plurals.of(assigned, "assigned issue")
                        + ", "
                        + Plurals.of(comments, "comment");
        out.add(
                backup.finding(RULE, message)
                        .because("user", importer.get())
                        .because("reported issues", reported)
                        .because("assigned issues", assigned)
                        .because("comments", comments)
                        .of(
                                RowDetail.NONE.advising(
                                        "let an account import that owns no content; if it happened"
                                                + " already, ask Atlassian Support")));
    }
}
