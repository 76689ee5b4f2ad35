package dev.bbsh.check.data;

import dev.bbsh.backbone.data.EntryIndex;
import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.backbone.data.IssuePair;
import dev.bbsh.backbone.data.SyncedEntry;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.check.Finding;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.Rule;

import java.util.ArrayList;
import java.util.List;

/**
 * A copied comment whose origin the other side does not know. Nothing can be said of attachments:
 * their origin is not recorded.
 */
final class CopyWithoutOrigin implements DataRule.OfPairs, DataRule.OfWhole {

    private static final Rule RULE =
            Rule.warning("copy-without-origin", "copied comments without their origin");

    private final SeenEntries seen;
    private final List<Doubt> doubtful = new ArrayList<>();

    /** A copy whose origin was not seen before it, by the number of its record and in it. */
    private record Doubt(CheckedSide side, CheckedSide otherSide, int ordinal, int position) {}

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
        look(pair.one(), one, other);
        look(pair.other(), other, one);
    }

    /** The origin may stand with another issue, which nobody has seen yet. */
    private void look(SyncedIssue issue, CheckedSide side, CheckedSide otherSide) {
        if (!issue.has(IssueField.COMMENTS)) {
            return;
        }
        EntryIndex origins = seen.of(otherSide, IssueField.COMMENTS);
        int position = 0;
        for (SyncedEntry comment : issue.comments()) {
            if (comment.isCopy()
                    && !origins.hasOriginOf(comment)
                    && !comment.remoteText().isEmpty()) {
                doubtful.add(new Doubt(side, otherSide, (int) issue.ordinal(), position));
            }
            position++;
        }
    }

    @Override
    public void check(CheckedData data, FindingCollector out) {
        for (Doubt doubt : doubtful) {
            SyncedIssue issue = doubt.side().records().reader().read(doubt.ordinal());
            SyncedEntry comment = issue.comments().at(doubt.position());
            if (!seen.of(doubt.otherSide(), IssueField.COMMENTS).hasOriginOf(comment)) {
                out.add(finding(doubt, issue, comment));
            }
        }
    }

    private static Finding.Draft finding(Doubt lost, SyncedIssue issue, SyncedEntry comment) {
        return lost.side()
                .finding(
                        RULE,
                        issue.name() + "." + comment.localText(),
                        "comment "
                                + comment.localText()
                                + " of "
                                + issue.name()
                                + " is a copy of "
                                + comment.remoteText()
                                + ", which "
                                + lost.otherSide().project()
                                + " does not have")
                .key(issue.name())
                .key(issue.remoteIssueKey().orElse(""))
                .at(lost.side().place(issue).child("comments").child((long) lost.position()))
                .because("localId", comment.localText())
                .because("remoteId", comment.remoteText());
    }
}
