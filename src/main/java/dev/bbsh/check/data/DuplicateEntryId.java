package dev.bbsh.check.data;

import dev.bbsh.backbone.data.EntryIndex;
import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.backbone.data.SyncedEntry;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.check.Finding;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.Fix;
import dev.bbsh.check.Rule;
import dev.bbsh.json.edit.Comparison;
import dev.bbsh.json.edit.Edit;
import dev.bbsh.work.Progress;

/** The same comment or attachment twice on a side: ids are unique in the whole instance. */
final class DuplicateEntryId implements DataRule.OfEntries {

    private static final Rule RULE =
            Rule.error("duplicate-entry-id", "comments and attachments that stand twice on a side");

    private final SeenEntries seen;

    DuplicateEntryId(SeenEntries seen) {
        this.seen = seen;
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(IssueEntry each, FindingCollector out) {
        int first = seen.of(each.side(), each.field()).add(each.entry(), each.issue());
        if (first != EntryIndex.NONE) {
            out.add(finding(each, each.side().records().reader().read(first)));
        }
    }

    private static Finding.Draft finding(IssueEntry each, SyncedIssue first) {
        SyncedIssue issue = each.issue();
        boolean sameIssue = first.ordinal() == issue.ordinal();
        String id = each.entry().localText();
        String where =
                sameIssue
                        ? "twice in " + issue.name()
                        : "in " + first.name() + " and in " + issue.name();
        String message = "localId " + id + " of " + each.field().key() + " stands " + where;
        Finding.Draft finding =
                each.side()
                        .finding(RULE, id, message)
                        .key(issue.name())
                        .at(each.place())
                        .because("localId", id);
        if (!sameIssue) {
            return finding.key(first.name());
        }
        return hasEqual(each.entry(), first, each.field())
                ? finding.fix(
                        Fix.sure("remove the repeated entry", "remove", Edit.remove(each.place())))
                : finding;
    }

    private static boolean hasEqual(SyncedEntry entry, SyncedIssue issue, IssueField field) {
        for (SyncedEntry other : issue.entries(field)) {
            if (other.localText().equals(entry.localText())) {
                return Comparison.same(other.record(), entry.record(), Progress.NONE);
            }
        }
        return false;
    }
}
