package dev.bbsh.check.data.pairing;

import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.backbone.index.KeyIndex;
import dev.bbsh.check.Finding;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.Rule;
import dev.bbsh.check.data.rule.CheckedSide;
import dev.bbsh.check.data.rule.DataRule;
import dev.bbsh.check.fix.Fix;
import dev.bbsh.json.edit.Edit;
import dev.bbsh.json.edit.JsonComparison;
import dev.bbsh.work.Progress;

/** A record with the local key of an earlier record of its side. */
public final class DuplicateLocalKey implements DataRule.OfIssues {

    private static final Rule RULE = Rule.error("duplicate-local-key", "duplicate issue keys");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public boolean concerns(CheckedSide side) {
        return side.byLocalKey().repeated() > 0;
    }

    @Override
    public void check(SyncedIssue issue, CheckedSide side, FindingCollector out) {
        int first = side.byLocalKey().find(issue, IssueField.LOCAL_ISSUE_KEY);
        if (first != KeyIndex.NONE && first != issue.ordinal()) {
            out.add(finding(issue, side.records().reader().read(first), side));
        }
    }

    private static Finding.Draft finding(SyncedIssue issue, SyncedIssue first, CheckedSide side) {
        boolean same = JsonComparison.same(issue.record(), first.record(), Progress.NONE);
        Finding.Draft finding =
                side.finding(
                                RULE,
                                issue,
                                issue.name()
                                        + " appears twice on the "
                                        + side.project()
                                        + " side ("
                                        + (same ? "identical" : "different")
                                        + " records)")
                        .because("first record", first.ordinal())
                        .because("this record", issue.ordinal());
        return same
                ? finding.fix(
                        Fix.sure(
                                "remove the duplicate record",
                                "remove",
                                Edit.remove(side.place(issue))))
                : finding;
    }
}
