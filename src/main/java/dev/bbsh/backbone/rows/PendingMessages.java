package dev.bbsh.backbone.rows;

import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.backbone.index.Pairing;
import dev.bbsh.work.Progress;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * The messages of a pair in one direction that were sent and not applied. No file has the time of
 * each message: those that are pending were sent after the last message that the receiver applied,
 * and not after the last one sent (inferred).
 *
 * @param count the number of messages, at least 1
 * @param after the time at which the receiver last applied a message, in epoch milliseconds UTC;
 *     nothing when it is missing, or not before the last message was sent
 * @param until the time at which the last message was sent, in epoch milliseconds UTC
 */
public record PendingMessages(long count, OptionalLong after, OptionalLong until) {

    /** The messages of a direction in which some are pending. */
    public static PendingMessages of(SyncedIssue sender, SyncedIssue receiver, long count) {
        OptionalLong until = sender.number(IssueField.LAST_OUTGOING_CHANGE);
        OptionalLong applied = receiver.number(IssueField.LAST_INCOMING_CHANGE);
        boolean earlier =
                applied.isPresent() && (until.isEmpty() || applied.getAsLong() < until.getAsLong());
        return new PendingMessages(count, earlier ? applied : OptionalLong.empty(), until);
    }

    /** The pending messages of all pairs, in one direction; nothing when there are none. */
    public static Optional<PendingMessages> total(
            Pairing pairing, boolean back, Progress progress) {
        Total total = new Total();
        pairing.readUnbalanced(
                (pair) -> {
                    long open = (back ? pair.openBack() : pair.open()).orElse(0);
                    if (open > 0) {
                        SyncedIssue sender = back ? pair.other() : pair.one();
                        SyncedIssue receiver = back ? pair.one() : pair.other();
                        total.add(of(sender, receiver, open));
                    }
                },
                progress);
        return total.messages();
    }

    /** Adds up the messages of several pairs. */
    private static final class Total {

        private long count;
        private OptionalLong after = OptionalLong.of(Long.MAX_VALUE);
        private OptionalLong until = OptionalLong.empty();

        void add(PendingMessages more) {
            count += more.count;
            after =
                    after.isPresent() && more.after.isPresent()
                            ? OptionalLong.of(Math.min(after.getAsLong(), more.after.getAsLong()))
                            : OptionalLong.empty();
            until =
                    more.until.isPresent()
                            ? OptionalLong.of(
                                    Math.max(until.orElse(Long.MIN_VALUE), more.until.getAsLong()))
                            : until;
        }

        Optional<PendingMessages> messages() {
            return count == 0
                    ? Optional.empty()
                    : Optional.of(new PendingMessages(count, after, until));
        }
    }
}
