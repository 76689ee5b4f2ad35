package dev.bbsh.check.data;

import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.backbone.data.SyncedIssue;

import java.util.OptionalLong;

/**
 * The last moment of which each side knows anything, in epoch milliseconds UTC. A download was made
 * then or later; times that can't be are left out.
 */
final class FileEnds {

    private static final IssueField[] TIMES = {
        IssueField.LAST_OUTGOING_CHANGE,
        IssueField.LAST_INCOMING_CHANGE,
        IssueField.LAST_CHANGE_SEEN
    };

    private static final long MINUTE = 60 * 1000L;

    /** Clocks of two instances differ. */
    private static final long SKEW = MINUTE;

    /** Files that end with less between them may be of the same moment. */
    private static final long APART = 15 * MINUTE;

    private static final long UNDER_WAY = 10 * MINUTE;

    private final PlausibleTime plausible;
    private final PerSide<End> ends = new PerSide<>((_) -> new End());

    private static final class End {
        private long last = Long.MIN_VALUE;
    }

    FileEnds(PlausibleTime plausible) {
        this.plausible = plausible;
    }

    /** Looks at a record; all records of a side by one thread. */
    void look(SyncedIssue issue, CheckedSide side) {
        End end = ends.of(side);
        for (IssueField field : TIMES) {
            long time = issue.number(field, Long.MIN_VALUE);
            if (time > end.last && plausible.is(time)) {
                end.last = time;
            }
        }
    }

    /** The end of a side; nothing when no record has a time. */
    OptionalLong of(CheckedSide side) {
        long last = ends.of(side).last;
        return last == Long.MIN_VALUE ? OptionalLong.empty() : OptionalLong.of(last);
    }

    /**
     * Whether the numbers of a pair differ because one of the files ends before the message: it was
     * sent after all that the receiver's file knows, or applied after all that the sender's knows.
     */
    boolean explain(MessageCount.Way way) {
        return way.open() > 0
                ? isBehind(
                        way.otherSide(),
                        way.from().number(IssueField.LAST_OUTGOING_CHANGE),
                        underWay(way.otherSide(), way.side()))
                : isBehind(way.side(), way.to().number(IssueField.LAST_INCOMING_CHANGE), SKEW);
    }

    /**
     * For how long a message may be under way, so that a file which ends before it proves nothing;
     * for ever, if both files end at about the same time.
     */
    private long underWay(CheckedSide older, CheckedSide newer) {
        long gap = of(newer).orElse(0) - of(older).orElse(0);
        return gap < APART ? Long.MAX_VALUE / 2 : Math.min(UNDER_WAY, gap / 10);
    }

    /**
     * True when an unmatched issue was synced for the first time after the end of the other file.
     */
    boolean explain(Loners.At alone, CheckedSide other) {
        return isBehind(other, alone.issue().number(IssueField.FIRST_SYNC_DATE), SKEW);
    }

    /** The side whose file ends before the message. */
    static CheckedSide older(MessageCount.Way way) {
        return way.open() > 0 ? way.otherSide() : way.side();
    }

    private boolean isBehind(CheckedSide side, OptionalLong time, long tolerated) {
        OptionalLong end = of(side);
        return time.isPresent()
                && end.isPresent()
                && plausible.is(time.getAsLong())
                && time.getAsLong() - end.getAsLong() > tolerated;
    }
}
