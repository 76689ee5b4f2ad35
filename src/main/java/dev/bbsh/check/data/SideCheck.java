package dev.bbsh.check.data;

import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.backbone.data.SyncedEntry;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.backbone.index.IssueRecords;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.data.rule.CheckedSide;
import dev.bbsh.check.data.rule.DataRule;
import dev.bbsh.check.data.rule.IssueEntry;
import dev.bbsh.work.Progress;

import java.util.List;

/** Passes every issue of a side, with its comments and attachments, to the rules. */
final class SideCheck {

    private final CheckedSide side;
    private final DataRule.OfIssues[] ofIssues;
    private final DataRule.OfEntries[] ofEntries;
    private final FindingCollector out;

    private SideCheck(CheckedSide side, List<DataRule> rules) {
        this.side = side;
        this.ofIssues =
                DataCheck.only(rules, DataRule.OfIssues.class).stream()
                        .filter((rule) -> rule.concerns(side))
                        .toArray(DataRule.OfIssues[]::new);
        this.ofEntries =
                DataCheck.only(rules, DataRule.OfEntries.class).toArray(DataRule.OfEntries[]::new);
        this.out = new FindingCollector(List.of());
    }

    /** Checks a side, reading each record once. */
    static FindingCollector of(CheckedSide side, List<DataRule> rules, Progress progress) {
        SideCheck check = new SideCheck(side, rules);
        IssueRecords.Reader reader = side.records().reader();
        for (int ordinal = 0; ordinal < side.records().size(); ordinal++) {
            if ((ordinal & 1023) == 0) {
                progress.advance(Math.min(1_024, side.records().size() - ordinal));
            }
            check.check(reader.read(ordinal));
        }
        return check.out;
    }

    private void check(SyncedIssue issue) {
        for (DataRule.OfIssues rule : ofIssues) {
            rule.check(issue, side, out);
        }
        check(issue, IssueField.COMMENTS);
        check(issue, IssueField.ATTACHMENTS);
    }

    private void check(SyncedIssue issue, IssueField field) {
        if (!issue.has(field)) {
            return;
        }
        int position = 0;
        for (SyncedEntry entry : issue.entries(field)) {
            IssueEntry each = new IssueEntry(side, issue, field, position++, entry);
            for (DataRule.OfEntries rule : ofEntries) {
                rule.check(each, out);
            }
        }
    }
}
