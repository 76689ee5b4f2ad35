package dev.bbsh.check.data;

import dev.bbsh.backbone.data.EntryIndex;
import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.backbone.data.SyncedEntry;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.check.Finding;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.Fix;
import dev.bbsh.check.Rule;
import dev.bbsh.json.Place;
import dev.bbsh.json.edit.Comparison;
import dev.bbsh.json.edit.Edit;
import dev.bbsh.work.Progress;

/** The same comment or attachment twice on a side: ids are unique in the whole instance. */
final class DuplicateEntryId implements DataRule.OfIssues {

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
    public void check(SyncedIssue issue, CheckedSide side, FindingCollector out) {
        check(issue, IssueField.COMMENTS, side, out);
        check(issue, IssueField.ATTACHMENTS, side, out);
    }

    private void check(
            SyncedIssue issue, IssueField field, CheckedSide side, FindingCollector out) {
        if (!issue.has(field)) {
            return;
        }
        EntryIndex index = seen.of(side, field);
        long position = 0;
        for (SyncedEntry entry : issue.entries(field)) {
            int first = index.add(entry, issue);
            if (first != EntryIndex.NONE) {
                Place at = side.place(issue).child(field.key()).child(position);
                out.add(
                        finding(
                                entry,
                                issue,
                                side.records().reader().read(first),
                                field,
                                side,
                                at));
            }
            position++;
        }
    }

    private static Finding.Draft finding(
            SyncedEntry entry,
            SyncedIssue issue,
            SyncedIssue first,
            IssueField field,
            CheckedSide side,
            Place at) {
        String id = entry.localText();
        String where =
                first.ordinal() == issue.ordinal()
                        ? "twice in " + issue.name()
                        : "in " + first.name() + " and in " + issue.name();
        Finding.Draft finding =
                side.finding(RULE, id, "localId " + id + " of " + field.key() + " stands " + where)
                        .key(issue.name())
                        .at(at)
                        .because("localId", id);
        if (first.ordinal() != issue.ordinal()) {
            return finding.key(first.name());
        }
        return hasEqual(entry, first, field)
                ? finding.fix(Fix.sure("remove the repeated entry", "remove", Edit.remove(at)))
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
