package dev.bbsh.check.data.message;

import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.Rule;
import dev.bbsh.check.data.rule.CheckedSide;
import dev.bbsh.check.data.rule.DataRule;

/** An issue that ignores incoming changes. */
public final class ChangesIgnored implements DataRule.OfIssues {

    private static final Rule RULE =
            Rule.warning("changes-ignored", "issues that ignore incoming changes");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(SyncedIssue issue, CheckedSide side, FindingCollector out) {
        if (issue.ignoresIncomingChanges()) {
            out.add(
                    side.finding(
                                    RULE,
                                    issue,
                                    issue.name()
                                            + " ignores changes from "
                                            + issue.remoteIssueKey().orElse("its counterpart")
                                            + ", probably because someone chose 'ignore future"
                                            + " changes' in the troubleshooting tab")
                            .because("incomingChangesIgnored", "true"));
        }
    }
}
