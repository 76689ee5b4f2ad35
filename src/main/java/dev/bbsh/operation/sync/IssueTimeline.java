package dev.bbsh.operation.sync;

import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.backbone.index.ConnectorSummary;
import dev.bbsh.work.Progress;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The moments that the records of an issue pair keep, the oldest first. A record keeps first and
 * last times only, so this is not the history of the pair.
 *
 * @param issues the issue, and its matched issue if that is known
 * @param moments in the order of their times; at one time the first issue comes first
 */
public record IssueTimeline(List<LocatedIssue> issues, List<Moment> moments) {

    /** The kinds of moments, each with the field that keeps it. */
    public enum MomentKind {
        FIRST_SYNC(IssueField.FIRST_SYNC_DATE),
        LAST_CHANGE_SEEN(IssueField.LAST_CHANGE_SEEN),
        LAST_SENT(IssueField.LAST_OUTGOING_CHANGE),
        LAST_APPLIED(IssueField.LAST_INCOMING_CHANGE),
        /** The newest time that a message of any issue of the side has. */
        DATA_END(null);

        private final @Nullable IssueField field;

        MomentKind(@Nullable IssueField field) {
            this.field = field;
        }

        /** The field of the record; none for the end of the data. */
        public Optional<IssueField> field() {
            return Optional.ofNullable(field);
        }
    }

    /**
     * A moment of one side.
     *
     * @param time epoch milliseconds UTC
     * @param side the number of the issue among {@link #issues}
     */
    public record Moment(long time, int side, MomentKind kind) {}

    public IssueTimeline {
        issues = List.copyOf(issues);
        moments = List.copyOf(moments);
    }

    /** The timeline of the records of an issue; fields that are not numbers have no moment. */
    public static IssueTimeline of(List<LocatedIssue> issues, Progress progress) {
        List<Moment> moments = new ArrayList<>();
        for (int side = 0; side < issues.size(); side++) {
            LocatedIssue at = issues.get(side);
            OptionalLong end = dataEnd(at.where(), progress);
            for (MomentKind kind : MomentKind.values()) {
                OptionalLong time =
                        kind.field().map((field) -> at.issue().number(field)).orElse(end);
                if (time.isPresent()) {
                    moments.add(new Moment(time.getAsLong(), side, kind));
                }
            }
        }
        moments.sort(Comparator.comparingLong(Moment::time).thenComparing(Moment::kind));
        return new IssueTimeline(issues, moments);
    }

    private static OptionalLong dataEnd(DocumentSide where, Progress progress) {
        return where.document().analysis().summary(progress).of(where.side().name()).stream()
                .map(ConnectorSummary::lastSync)
                .flatMapToLong(OptionalLong::stream)
                .max();
    }

    /** The time of a kind of moment of one side. */
    public OptionalLong time(int side, MomentKind kind) {
        return moments.stream()
                .filter((each) -> each.side() == side && each.kind() == kind)
                .mapToLong(Moment::time)
                .findFirst();
    }

    /** The number of the last message that a side sent. */
    public OptionalLong sent(int side) {
        return side < issues.size() ? issues.get(side).issue().outgoing() : OptionalLong.empty();
    }

    /** The number of the last message that a side applied. */
    public OptionalLong applied(int side) {
        return side < issues.size() ? issues.get(side).issue().incoming() : OptionalLong.empty();
    }

    /**
     * The number of messages that a side sent and the other has not applied; below 0 when the other
     * applied more than were ever sent. Nothing when a number or the other record is missing.
     */
    public OptionalLong pending(int sender) {
        OptionalLong sent = sent(sender);
        OptionalLong applied = applied(1 - sender);
        return sent.isPresent() && applied.isPresent()
                ? OptionalLong.of(sent.getAsLong() - applied.getAsLong())
                : OptionalLong.empty();
    }

    /** True when both records name each other; true for a record alone, too. */
    public boolean matches() {
        return issues.size() < 2
                || issues.getFirst()
                        .issue()
                        .sameText(
                                IssueField.REMOTE_ISSUE_KEY,
                                issues.getLast().issue(),
                                IssueField.LOCAL_ISSUE_KEY);
    }
}
