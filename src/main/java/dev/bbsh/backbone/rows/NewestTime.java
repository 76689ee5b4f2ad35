package dev.bbsh.backbone.rows;

import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.backbone.data.SyncedIssue;

import java.util.OptionalLong;
import java.util.function.LongPredicate;

/** The newest plausible time in records; for one thread. */
public final class NewestTime {

    private static final IssueField[] TIMES = {
        IssueField.LAST_OUTGOING_CHANGE,
        IssueField.LAST_INCOMING_CHANGE,
        IssueField.LAST_CHANGE_SEEN
    };

    private final LongPredicate plausible;
    private long newest = Long.MIN_VALUE;

    /**
     * No time yet.
     *
     * @param plausible tells times in epoch milliseconds that may be the newest one
     */
    public NewestTime(LongPredicate plausible) {
        this.plausible = plausible;
    }

    /** Takes the times of a record. */
    public void add(SyncedIssue issue) {
        for (IssueField field : TIMES) {
            long time = issue.number(field, Long.MIN_VALUE);
            if (time > newest && plausible.test(time)) {
                newest = time;
            }
        }
    }

    /** Takes the time of other records. */
    public void add(NewestTime other) {
        newest = Math.max(newest, other.newest);
    }

    /** The time in epoch milliseconds UTC; nothing when no record has a plausible one. */
    public OptionalLong time() {
        return newest == Long.MIN_VALUE ? OptionalLong.empty() : OptionalLong.of(newest);
    }
}
