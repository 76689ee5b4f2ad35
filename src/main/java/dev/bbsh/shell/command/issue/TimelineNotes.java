package dev.bbsh.shell.command.issue;

import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.operation.sync.DocumentSide;
import dev.bbsh.operation.sync.IssueTimeline;
import dev.bbsh.operation.sync.IssueTimeline.MomentKind;
import dev.bbsh.operation.sync.LocatedIssue;
import dev.bbsh.render.TimeFormat;
import dev.bbsh.text.Plurals;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** The notes below a timeline: what is missing in it, and since when messages are pending. */
record TimelineNotes(IssueTimeline timeline, List<DocumentSide> sides, ZoneId zone) {

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (timeline.issues().size() < 2) {
            lines.add(alone(timeline.issues().getFirst()));
        } else if (!timeline.matches()) {
            lines.add(conflict());
        }
        for (int side = 0; side < timeline.issues().size(); side++) {
            pending(side, lines);
        }
        for (LocatedIssue at : timeline.issues()) {
            if (at.issue().ignoresIncomingChanges()) {
                lines.add(at.issue().name() + " ignores incoming changes.");
            }
            List<String> unread = unread(at);
            if (!unread.isEmpty()) {
                lines.add(at.issue().name() + " has no time in " + String.join(", ", unread) + ".");
            }
        }
        return lines;
    }

    private String alone(LocatedIssue at) {
        return at.where()
                .partner(sides)
                .map((side) -> side.displayName() + " has no record of " + at.issue().name() + ".")
                .orElse("The other side is not open: pending messages can't be told.");
    }

    private String conflict() {
        LocatedIssue one = timeline.issues().getFirst();
        return one.issue().name()
                + " names "
                + one.issue().remoteIssueKey().orElse("no issue")
                + " as its pair, not "
                + timeline.issues().getLast().issue().name()
                + ".";
    }

    /** The interval in which the first pending message was sent, which no file tells. */
    private void pending(int sender, List<String> lines) {
        OptionalLong open = timeline.pending(sender);
        OptionalLong sent = timeline.time(sender, MomentKind.LAST_SENT);
        if (open.isEmpty() || open.getAsLong() <= 0 || sent.isEmpty()) {
            return;
        }
        TimeFormat times = new TimeFormat(Instant.EPOCH, zone);
        OptionalLong applied = timeline.time(1 - sender, MomentKind.LAST_APPLIED);
        boolean after = applied.isPresent() && applied.getAsLong() <= sent.getAsLong();
        lines.add(
                Plurals.of(open.getAsLong(), "message")
                        + " from "
                        + timeline.issues().get(sender).where().displayName()
                        + (open.getAsLong() == 1 ? " is" : " are")
                        + " pending, "
                        + (after ? "since after " + times.date(applied.getAsLong()) + " and " : "")
                        + "at the latest since "
                        + times.date(sent.getAsLong())
                        + " (inferred).");
    }

    /** The fields of times that a record has not, or not as a number. */
    private static List<String> unread(LocatedIssue at) {
        List<String> unread = new ArrayList<>();
        for (IssueField field : IssueField.values()) {
            if (field.shape() == IssueField.ValueType.TIME && at.issue().number(field).isEmpty()) {
                unread.add(field.key());
            }
        }
        return unread;
    }
}
