package dev.bbsh.check.backup.user;

import dev.bbsh.backup.content.AuthorCounts;
import dev.bbsh.backup.content.BackupTable;
import dev.bbsh.backup.row.RowTable;
import dev.bbsh.check.Finding;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.RowDetail;
import dev.bbsh.check.Rule;
import dev.bbsh.check.backup.rule.BackupRule;
import dev.bbsh.check.backup.rule.CheckedBackup;
import dev.bbsh.text.Plurals;

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
        backup.importer()
                .ifPresent(
                        (importer) -> {
                            OwnContent own = OwnContent.of(backup.users().key(importer), backup);
                            if (!own.isEmpty()) {
                                out.add(finding(importer, own, backup));
                            }
                        });
    }

    private static Finding.Draft finding(String importer, OwnContent own, CheckedBackup backup) {
        String message =
                "content of "
                        + importer
                        + ", who "
                        + (backup.inputs().importer().isPresent() ? "imports" : "made the backup")
                        + ", may show as Admin: "
                        + Plurals.of(own.reported, "reported issue")
                        + ", "
                        + Plurals.of(own.assigned, "assigned issue")
                        + ", "
                        + Plurals.of(own.comments, "comment");
        return backup.finding(RULE, message)
                .because("user", importer)
                .because("reported issues", own.reported)
                .because("assigned issues", own.assigned)
                .because("comments", own.comments)
                .of(
                        RowDetail.NONE.advising(
                                "let an account import that owns no content; if it happened"
                                        + " already, ask Atlassian Support"));
    }

    /** The numbers of issues and comments that a user has. */
    private record OwnContent(long reported, long assigned, long comments) {

        /** The content of the user with a key. */
        static OwnContent of(String key, CheckedBackup backup) {
            RowTable issues = backup.content().table(BackupTable.ISSUE);
            int assignee = issues.column("assignee");
            int reporter = issues.column("reporter");
            long assigned = 0;
            long reported = 0;
            for (int row = 0; row < issues.size(); row++) {
                assigned += issues.get(row, assignee).equals(key) ? 1 : 0;
                reported += issues.get(row, reporter).equals(key) ? 1 : 0;
            }
            AuthorCounts.Count written = backup.content().tally().authors().byAuthor().get(key);
            return new OwnContent(reported, assigned, written == null ? 0 : written.comments());
        }

        boolean isEmpty() {
            return reported + assigned + comments == 0;
        }
    }
}
