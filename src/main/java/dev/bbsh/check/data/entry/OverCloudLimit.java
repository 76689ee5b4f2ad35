package dev.bbsh.check.data.entry;

import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.Rule;
import dev.bbsh.check.data.rule.CheckedSide;
import dev.bbsh.check.data.rule.DataRule;
import dev.bbsh.text.Plurals;

/** An issue with more comments or attachments than an issue in Jira Cloud can have. */
public final class OverCloudLimit implements DataRule.OfIssues {

    private static final Rule RULE =
            Rule.warning("over-cloud-limit", "issues above the limits of Jira Cloud").documented();

    private static final int COMMENTS = 5_000;

    private static final int ATTACHMENTS = 2_000;

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(SyncedIssue issue, CheckedSide side, FindingCollector out) {
        check(issue, IssueField.COMMENTS, COMMENTS, side, out);
        check(issue, IssueField.ATTACHMENTS, ATTACHMENTS, side, out);
    }

    private static void check(
            SyncedIssue issue,
            IssueField field,
            int limit,
            CheckedSide side,
            FindingCollector out) {
        int count = issue.count(field);
        if (count > limit) {
            String message =
                    issue.name()
                            + " has "
                            + Plurals.of(count)
                            + " "
                            + field.key()
                            + "; Jira Cloud allows "
                            + Plurals.of(limit)
                            + " per issue";
            out.add(
                    side.finding(RULE, issue, message)
                            .because(field.key(), count)
                            .because("limit", limit));
        }
    }
}
