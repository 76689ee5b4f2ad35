package dev.bbsh.check.data;

import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.backbone.data.IssuePair;
import dev.bbsh.backbone.data.SyncedEntry;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.Rule;

/**
 * A copied comment whose origin the other side does not know. Nothing can be said of attachments:
 * their origin is not recorded.
 */
final class CopyWithoutOrigin implements DataRule.OfPairs {

    private static final Rule RULE =
            Rule.warning("copy-without-origin", "copied comments without their origin");

    private final SeenEntries seen;

    CopyWithoutOrigin(SeenEntries seen) {
        this.seen = seen;
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(IssuePair pair, CheckedData data, FindingCollector out) {
        CheckedSide one = data.sides().getFirst();
        CheckedSide other = data.sides().getLast();
        check(pair.one(), one, pair.other(), other, out);
        check(pair.other(), other, pair.one(), one, out);
    }

    private void check(
            SyncedIssue issue,
            CheckedSide side,
            SyncedIssue partner,
            CheckedSide otherSide,
            FindingCollector out) {
        long position = 0;
        for (SyncedEntry comment : issue.comments()) {
            boolean lost =
                    comment.isCopy()
                            && !comment.remoteText().isEmpty()
                            && !seen.of(otherSide, IssueField.COMMENTS).hasOriginOf(comment);
            if (lost) {
                out.add(
                        side.finding(
                                        RULE,
                                        issue.name() + "." + comment.localText(),
                                        "comment "
                                                + comment.localText()
                                                + " of "
                                                + issue.name()
                                                + " is a copy of "
                                                + comment.remoteText()
                                                + ", which "
                                                + otherSide.project()
                                                + " does not have")
                                .key(issue.name())
                                .key(partner.name())
                                .at(side.place(issue).child("comments").child(position))
                                .because("localId", comment.localText())
                                .because("remoteId", comment.remoteText()));
            }
            position++;
        }
    }
}
