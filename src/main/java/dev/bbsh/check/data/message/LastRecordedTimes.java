package dev.bbsh.check.data.message;

import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.check.data.record.PlausibleTime;
import dev.bbsh.check.data.rule.CheckedSide;
import dev.bbsh.check.data.rule.PerSide;
import dev.bbsh.check.data.rule.UnmatchedIssues;

import java.util.OptionalLong;

/**
 * The last time recorded on each side, in epoch milliseconds UTC. A download was made then or
 * later; implausible times are left out.
 */
public final class LastRecordedTimes {

    private static final IssueField[] TIMES = {
        IssueField.LAST_OUTGOING_CHANGE,
        IssueField.LAST_INCOMING_CHANGE,
        IssueField.LAST_CHANGE_SEEN
    };

    private static final long MINUTE = 60 * 1000L;

    /** The tolerated difference between the clocks of two instances. */
    private static final long SKEW = MINUTE;

    /** Files whose ends are closer than this may be of the same time. */
    private static final long APART = 15 * MINUTE;

    private static final long UNDER_WAY = 10 * MINUTE;

    private final PlausibleTime plausible;
    private final PerSide<End> ends = new PerSide<>((_) -> new End());

    private static final class End {
        private long last = Long.MIN_VALUE;
    }

    public LastRecordedTimes(PlausibleTime plausible) {
        this.plausible = plausible;
    }

    /** Reads the times of a record; all records of a side are read by one thread. */
    void read(SyncedIssue issue, CheckedSide side) {
        End end = ends.of(side);
        for (IssueField field : TIMES) {
            long time = issue.number(field, Long.MIN_VALUE);
            if (time > end.last && plausible.includes(time)) {
                end.last = time;
            }
        }
    }

    /** The end of a side; empty when no record has a time. */
    OptionalLong of(CheckedSide side) {
        long last = ends.of(side).last;
        return last == Long.MIN_VALUE ? OptionalLong.empty() : OptionalLong.of(last);
    }

    /**
     * True when the message counts of a pair differ because one of the files ends before the
     * message: it was sent after the end of the receiver's file, or applied after the end of the
     * sender's.
     */
    boolean explains(MessageDirection way) {
        return way.open() > 0
                ? isBehind(
                        way.otherSide(),
                        way.from().number(IssueField.LAST_OUTGOING_CHANGE),
                        underWay(way.otherSide(), way.side()))
                : isBehind(way.side(), way.to().number(IssueField.LAST_INCOMING_CHANGE), SKEW);
    }

    /**
     * The time in milliseconds that a message may be in transit, so that a file which ends before
     * it proves nothing; unlimited if both files end at about the same time.
     */
    private long underWay(CheckedSide older, CheckedSide newer) {
        long gap = of(newer).orElse(0) - of(older).orElse(0);
        return gap < APART ? Long.MAX_VALUE / 2 : Math.min(UNDER_WAY, gap / 10);
    }

    /**
     * True when an unmatched issue was synced for the first time after the end of the other file.
     */
    public boolean explains(UnmatchedIssues.SideIssue alone, CheckedSide other) {
        return isBehind(other, alone.issue().number(IssueField.FIRST_SYNC_DATE), SKEW);
    }

    /** The side whose file ends before the message. */
    static CheckedSide older(MessageDirection way) {
        return way.open() > 0 ? way.otherSide() : way.side();
    }

    private boolean isBehind(CheckedSide side, OptionalLong time, long tolerated) {
        OptionalLong end = of(side);
        return time.isPresent()
                && end.isPresent()
                && plausible.includes(time.getAsLong())
                && time.getAsLong() - end.getAsLong() > tolerated;
    }
}
