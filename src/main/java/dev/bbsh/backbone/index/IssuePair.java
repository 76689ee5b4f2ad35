package dev.bbsh.backbone.index;

import dev.bbsh.backbone.data.SyncedIssue;

import java.util.OptionalLong;

/** The two records of the same issue, one from each side. */
public record IssuePair(SyncedIssue one, SyncedIssue other) {

    /**
     * The number of messages that the one side sent and the other has not applied: queued, failed
     * or lost; below 0 when the other applied more than were ever sent, as after a restored backup.
     * Nothing when a number is missing.
     */
    public OptionalLong open() {
        return open(one.outgoing(), other.incoming());
    }

    /** The number of open messages in the other direction. */
    public OptionalLong openBack() {
        return open(other.outgoing(), one.incoming());
    }

    static OptionalLong open(OptionalLong sent, OptionalLong applied) {
        return sent.isPresent() && applied.isPresent()
                ? OptionalLong.of(sent.getAsLong() - applied.getAsLong())
                : OptionalLong.empty();
    }
}
