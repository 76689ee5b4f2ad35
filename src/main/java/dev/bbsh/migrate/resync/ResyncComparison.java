package dev.bbsh.migrate.resync;

import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.backbone.index.Pairing;
import dev.bbsh.work.Parallel;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The differences between the download of a new sync and the file that was uploaded when its issues
 * were paired. Issues are compared by key, comments and attachments by ID. Holds a few bytes an
 * issue and reads the records again on request.
 */
public final class ResyncComparison {

    private static final int AT_ONCE = 1 << 13;

    private final ResyncSides sides;
    private final ResyncTerms terms;
    private final ResyncMatch match;
    private final byte[] marks;
    private final ResyncTotals totals = new ResyncTotals();

    /** The issues that only the other side of the download has. */
    private final BitSet aloneOthers = new BitSet();

    private ResyncComparison(ResyncSides sides, ResyncTerms terms, ResyncMatch match) {
        this.sides = sides;
        this.terms = terms;
        this.match = match;
        this.marks = new byte[match.records().size()];
    }

    /** Compares a download with an uploaded file. */
    public static ResyncComparison of(ResyncSides sides, ResyncTerms terms, Progress progress) {
        ResyncComparison found =
                new ResyncComparison(sides, terms, ResyncMatch.of(sides, progress));
        found.compare(progress);
        found.match.now().ifPresent((pairing) -> found.findAlone(pairing, progress));
        return found;
    }

    private void compare(Progress progress) {
        progress.begin("comparing pairs", marks.length);
        List<Function<Progress, ResyncTotals>> works = new ArrayList<>();
        for (int from = 0; from < marks.length; from += AT_ONCE) {
            int first = from;
            int end = Math.min(marks.length, from + AT_ONCE);
            works.add((here) -> new ResyncScan(match, terms, marks).scan(first, end, here));
        }
        if (!works.isEmpty()) {
            Parallel.run(works, progress).forEach(totals::add);
        }
    }

    /** Finds the other side's issues without a partner that are of no uploaded pair. */
    private void findAlone(Pairing pairing, Progress progress) {
        for (int ordinal = 0; ordinal < pairing.other().size(); ordinal++) {
            if ((ordinal & 1023) == 0) {
                progress.advance(0);
            }
            int before = match.uploadedOther(ordinal);
            boolean uploaded =
                    before != ResyncMatch.NONE
                            && match.uploaded().partnerOfOther(before).isPresent();
            if (!uploaded && pairing.partnerOfOther(ordinal).isEmpty()) {
                aloneOthers.set(ordinal);
                totals.alone++;
            }
        }
    }

    public ResyncSides sides() {
        return sides;
    }

    public ResyncTerms terms() {
        return terms;
    }

    public ResyncTotals totals() {
        return totals;
    }

    /** True when both sides of the new sync are known. */
    public boolean hasBothSides() {
        return match.now().isPresent();
    }

    /** The pairs of the uploaded file. */
    public long uploadedPairs() {
        return match.uploaded().count();
    }

    /** The issues of the uploaded file that are in no pair there. */
    public long uploadedAlone() {
        return match.uploaded().unmatchedCount() + match.uploaded().othersUnmatchedCount();
    }

    /** The uploaded pairs that the new sync doesn't have. */
    public long lostPairs() {
        return uploadedPairs() - totals.there();
    }

    /** The uploaded pairs that the new sync doesn't have, in their order. */
    public Stream<LostPair> lost() {
        PairReader reader = new PairReader(match);
        return IntStream.range(0, match.uploaded().one().size())
                .filter((ordinal) -> match.uploadedPartner(ordinal) != ResyncMatch.NONE)
                .filter((ordinal) -> !isThere(ordinal))
                .mapToObj((ordinal) -> lost(ordinal, reader));
    }

    private boolean isThere(int uploadedOne) {
        int now = match.one().after(uploadedOne);
        return now != ResyncMatch.NONE && has(now, ResyncScan.THERE);
    }

    private LostPair lost(int uploadedOne, PairReader reader) {
        int partner = match.uploadedPartner(uploadedOne);
        int one = match.one().after(uploadedOne);
        String key = reader.uploadedOne(uploadedOne).name();
        String its = reader.uploadedOther(partner).name();
        Optional<String> now =
                one == ResyncMatch.NONE
                        ? Optional.empty()
                        : reader.one(one).remoteIssueKey().filter((other) -> !other.equals(its));
        return new LostPair(
                key,
                its,
                one != ResyncMatch.NONE,
                match.other().map((other) -> other.after(partner) != ResyncMatch.NONE),
                now);
    }

    private boolean has(int ordinal, byte mark) {
        return (marks[ordinal] & mark) != 0;
    }

    /** An issue pair of the download; the other record is nothing when only one side has it. */
    public record CurrentPair(Optional<SyncedIssue> one, Optional<SyncedIssue> other) {

        /** The key on the one side; empty when that has no record. */
        public String key() {
            return one.map(SyncedIssue::name)
                    .or(() -> other.flatMap(SyncedIssue::remoteIssueKey))
                    .orElse("");
        }

        /** The key on the other side. */
        public String partner() {
            return other.map(SyncedIssue::name)
                    .or(() -> one.flatMap(SyncedIssue::remoteIssueKey))
                    .orElse("");
        }

        /** The messages that the one side sent and the other has not applied; 0 if unknown. */
        public long pending() {
            return one.isEmpty() || other.isEmpty()
                    ? 0
                    : Math.max(0, ResyncScan.open(one.get(), other.get()));
        }

        /** The messages in the other direction. */
        public long pendingBack() {
            return one.isEmpty() || other.isEmpty()
                    ? 0
                    : Math.max(0, ResyncScan.open(other.get(), one.get()));
        }
    }

    /** The uploaded pairs that are there and have not exchanged messages both ways. */
    public Stream<CurrentPair> unsynced() {
        return current(
                (ordinal) -> has(ordinal, ResyncScan.THERE) && !has(ordinal, ResyncScan.SYNCED));
    }

    /** The pairs with pending messages, or with message numbers that don't fit. */
    public Stream<CurrentPair> unbalanced() {
        return current((ordinal) -> has(ordinal, ResyncScan.PENDING));
    }

    /** The pairs that the uploaded file doesn't have. */
    public Stream<CurrentPair> added() {
        return current((ordinal) -> has(ordinal, ResyncScan.NEW));
    }

    /** The issues that only one side has, and that are of no uploaded pair. */
    public Stream<CurrentPair> alone() {
        PairReader reader = new PairReader(match);
        return Stream.concat(
                current((ordinal) -> has(ordinal, ResyncScan.ALONE)),
                aloneOthers.stream()
                        .mapToObj(
                                (ordinal) ->
                                        new CurrentPair(
                                                Optional.empty(),
                                                Optional.of(reader.other(ordinal)))));
    }

    private Stream<CurrentPair> current(IntPredicate wanted) {
        PairReader reader = new PairReader(match);
        return IntStream.range(0, marks.length)
                .filter(wanted)
                .mapToObj(
                        (ordinal) -> {
                            int partner = match.partner(ordinal);
                            return new CurrentPair(
                                    Optional.of(reader.one(ordinal)),
                                    partner == ResyncMatch.NONE
                                            ? Optional.empty()
                                            : Optional.of(reader.other(partner)));
                        });
    }

    /** The comments and attachments with these changes, pair by pair. */
    public Stream<ResyncItem> items(Set<ItemChange> wanted) {
        PairReader reader = new PairReader(match);
        ItemCollector collector = new ItemCollector(terms, wanted);
        return IntStream.range(0, marks.length)
                .filter((ordinal) -> has(ordinal, ResyncScan.ITEMS))
                .boxed()
                .flatMap(
                        (ordinal) ->
                                collector.of(reader.read(ordinal, match.pairOf(ordinal))).stream());
    }
}
