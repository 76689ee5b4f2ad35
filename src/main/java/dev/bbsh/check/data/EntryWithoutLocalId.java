package dev.bbsh.check.data;

import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.backbone.data.SyncedEntry;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.Rule;

/** A comment or attachment without an id of its own; one without a remote id is normal. */
final class EntryWithoutLocalId implements DataRule.OfIssues {

    private static final Rule RULE =
            Rule.error("entry-without-local-id", "comments and attachments without localId");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(SyncedIssue issue, CheckedSide side, FindingCollector out) {
        check(issue, IssueField.COMMENTS, side, out);
        check(issue, IssueField.ATTACHMENTS, side, out);
    }

    private static void check(
            SyncedIssue issue, IssueField field, CheckedSide side, FindingCollector out) {
        if (!issue.has(field)) {
            return;
        }
        long index = 0;
        for (SyncedEntry entry : issue.entries(field)) {
            if (entry.isRecord() && entry.lacksLocalId()) {
                out.add(
                        side.finding(
                                        RULE,
                                        issue.name(),
                                        "an entry of "
                                                + field.key()
                                                + " of "
                                                + issue.name()
                                                + " has no localId")
                                .key(issue.name())
                                .at(side.place(issue).child(field.key()).child(index))
                                .because("entry", entry.record().text()));
            }
            index++;
        }
    }
}
