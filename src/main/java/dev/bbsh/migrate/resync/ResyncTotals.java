package dev.bbsh.migrate.resync;

import dev.bbsh.migrate.prepare.IdKind;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;

/** The totals of a comparison: counted by several threads, each its own part, then added up. */
public final class ResyncTotals {

    long there;
    long synced;
    long ignored;
    long pending;
    long pendingBack;
    long overApplied;
    long uncounted;
    long newPairs;
    long alone;
    long keptDates;
    long keptNumbers;
    long unreadable;
    long newest = Long.MIN_VALUE;
    long newestUploaded = Long.MIN_VALUE;

    private final Map<ItemChange, Counts> counts = new EnumMap<>(ItemChange.class);

    /** The numbers of one kind of change. */
    private static final class Counts {

        private long comments;
        private long attachments;
        private long pairs;
    }

    private Counts of(ItemChange change) {
        return counts.computeIfAbsent(change, (_) -> new Counts());
    }

    void count(ItemChange change, IdKind kind) {
        switch (kind) {
            case COMMENT -> of(change).comments++;
            case ATTACHMENT -> of(change).attachments++;
        }
    }

    void countPair(ItemChange change) {
        of(change).pairs++;
    }

    void add(ResyncTotals more) {
        there += more.there;
        synced += more.synced;
        ignored += more.ignored;
        pending += more.pending;
        pendingBack += more.pendingBack;
        overApplied += more.overApplied;
        uncounted += more.uncounted;
        newPairs += more.newPairs;
        alone += more.alone;
        keptDates += more.keptDates;
        keptNumbers += more.keptNumbers;
        unreadable += more.unreadable;
        newest = Math.max(newest, more.newest);
        newestUploaded = Math.max(newestUploaded, more.newestUploaded);
        more.counts.forEach(
                (change, its) -> {
                    Counts sum = of(change);
                    sum.comments += its.comments;
                    sum.attachments += its.attachments;
                    sum.pairs += its.pairs;
                });
    }

    /** The uploaded pairs that are paired; with one side only, that this side has. */
    public long there() {
        return there;
    }

    /** Those that exchanged messages both ways. */
    public long synced() {
        return synced;
    }

    /** The pairs that are there in which a side ignores changes. */
    public long ignored() {
        return ignored;
    }

    /** The messages that the one side sent and the other has not applied. */
    public long pending() {
        return pending;
    }

    /** The messages in the other direction. */
    public long pendingBack() {
        return pendingBack;
    }

    /** The pairs in which a side applied more messages than the other sent. */
    public long overApplied() {
        return overApplied;
    }

    /** The pairs in which a message number is missing. */
    public long uncounted() {
        return uncounted;
    }

    /** The pairs that the uploaded file doesn't have; with one side only, the issues. */
    public long newPairs() {
        return newPairs;
    }

    /** The issues that only one side of the new sync has, and that are no uploaded pair. */
    public long alone() {
        return alone;
    }

    /** The pairs that are there with the first sync dates of the uploaded file. */
    public long keptDates() {
        return keptDates;
    }

    /** The pairs that are there whose message numbers aren't lower than in the uploaded file. */
    public long keptNumbers() {
        return keptNumbers;
    }

    /** The entries whose IDs can't be read. */
    public long unreadable() {
        return unreadable;
    }

    /** The newest plausible time of a message in the download, in epoch milliseconds UTC. */
    public OptionalLong newest() {
        return newest == Long.MIN_VALUE ? OptionalLong.empty() : OptionalLong.of(newest);
    }

    /** The newest plausible time in the uploaded file. */
    public OptionalLong newestUploaded() {
        return newestUploaded == Long.MIN_VALUE
                ? OptionalLong.empty()
                : OptionalLong.of(newestUploaded);
    }

    /** The comments or attachments with a change. */
    public long items(ItemChange change, IdKind kind) {
        return switch (kind) {
            case COMMENT -> of(change).comments;
            case ATTACHMENT -> of(change).attachments;
        };
    }

    /** The comments and attachments with a change. */
    public long items(ItemChange change) {
        return items(change, IdKind.COMMENT) + items(change, IdKind.ATTACHMENT);
    }

    /** The pairs that have items with a change. */
    public long pairs(ItemChange change) {
        return of(change).pairs;
    }

    /** The comments and attachments that were sent again. */
    public long sentAgain() {
        long sum = 0;
        for (ItemChange change : ItemChange.values()) {
            sum += change.isSentAgain() ? items(change) : 0;
        }
        return sum;
    }
}
