package dev.bbsh.check.data.pairing;

import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.backbone.index.IssueRecords;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.Rule;
import dev.bbsh.check.data.rule.CheckedData;
import dev.bbsh.check.data.rule.CheckedSide;
import dev.bbsh.check.data.rule.DataRule;
import dev.bbsh.work.Progress;

/** A record with the remote key of an earlier record of its side, but another local key. */
public final class DuplicateRemoteKey implements DataRule.OfWhole {

    private static final Rule RULE =
            Rule.error("duplicate-remote-key", "issues that share their partner");

    private final Progress progress;

    public DuplicateRemoteKey(Progress progress) {
        this.progress = progress;
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckedData data, FindingCollector out) {
        for (CheckedSide side : data.sides()) {
            IssueRecords.Reader reader = side.records().reader();
            for (SharedPartners.Shared each : SharedPartners.of(side, data, progress)) {
                report(reader.read(each.first()), reader.read(each.later()), side, out);
            }
        }
    }

    private static void report(
            SyncedIssue first, SyncedIssue issue, CheckedSide side, FindingCollector out) {
        if (first.sameText(IssueField.LOCAL_ISSUE_KEY, issue, IssueField.LOCAL_ISSUE_KEY)) {
            return;
        }
        String partner = issue.remoteIssueKey().orElse("");
        out.add(
                side.finding(
                                RULE,
                                issue,
                                first.name()
                                        + " and "
                                        + issue.name()
                                        + " both have "
                                        + partner
                                        + " for their partner")
                        .key(first.name())
                        .at(side.place(first))
                        .because("remoteIssueKey", partner));
    }
}
