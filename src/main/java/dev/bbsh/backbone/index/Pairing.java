package dev.bbsh.backbone.index;

import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.text.FirstFew;
import dev.bbsh.work.Progress;

import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The issue pairs of two sides: each record has the other's key as its remote key. Holds a few
 * bytes an issue and reads the records again on request.
 */
public final class Pairing {

    /** The number of keys that are enough for a message. */
    private static final int KEYS = 3;

    private final IssueRecords one;
    private final IssueRecords other;
    private final KeyIndex byKey;
    private final PairTable partners;

    private Pairing(IssueRecords one, KeyIndex byKey, PairTable partners) {
        this.one = one;
        this.other = byKey.records();
        this.byKey = byKey;
        this.partners = partners;
    }

    /** The pairs of two sides, matched unless that was done before. */
    public static Pairing of(Side one, Side other, Progress progress) {
        progress.begin("pairing issues", amount(one, other));
        IssueRecords otherRecords = IssueRecords.of(other, progress);
        KeyIndex byKey = KeyIndex.of(otherRecords, IssueField.LOCAL_ISSUE_KEY, progress);
        return of(IssueRecords.of(one, progress), byKey, progress);
    }

    /**
     * The amount of pairing two sides: the records of both unless they were read before, the keys
     * of the other, then the look-up and the assignment of each.
     */
    public static long amount(Side one, Side other) {
        return one.unread() + other.unread() + other.size() + 2 * one.size();
    }

    /** The pairs of the records of the one side, and those of the other by their local key. */
    public static Pairing of(IssueRecords one, KeyIndex byKey, Progress progress) {
        return new Pairing(one, byKey, PairTable.of(one, byKey, progress));
    }

    public IssueRecords one() {
        return one;
    }

    public IssueRecords other() {
        return other;
    }

    /** The records of the other side by their local key. */
    public KeyIndex otherByKey() {
        return byKey;
    }

    /** The record of the other side that matches a record of the one side. */
    public OptionalInt partner(int ordinal) {
        int partner = partners.of(ordinal);
        return partner == KeyIndex.NONE ? OptionalInt.empty() : OptionalInt.of(partner);
    }

    /** The record of the one side that matches a record of the other. */
    public OptionalInt partnerOfOther(int ordinal) {
        int owner = partners.ofOther(ordinal);
        return owner == KeyIndex.NONE ? OptionalInt.empty() : OptionalInt.of(owner);
    }

    /** The number of pairs. */
    public long count() {
        return partners.count();
    }

    /** Receives the number of open messages of each pair. */
    public interface MessageReader {

        /**
         * Receives the numbers of a pair.
         *
         * @param open as in {@link IssuePair#open}, 0 when a number is missing
         * @param openBack as in {@link IssuePair#openBack}, 0 when a number is missing
         */
        void accept(long open, long openBack);
    }

    /** Reads the message numbers of all pairs, in the order of the one side. */
    public void readMessages(MessageReader reader, Progress progress) {
        IssueRecords.Reader mine = one.reader();
        IssueRecords.Reader its = other.reader();
        for (int ordinal = 0; ordinal < one.size(); ordinal++) {
            if ((ordinal & 1023) == 0) {
                progress.advance(0);
            }
            int partner = partners.of(ordinal);
            if (partner != KeyIndex.NONE) {
                reader.accept(open(mine, ordinal, its, partner), open(its, partner, mine, ordinal));
            }
        }
    }

    private static long open(
            IssueRecords.Reader from, int sender, IssueRecords.Reader to, int receiver) {
        long sent = from.messages(IssueField.OUTGOING_MESSAGE_SEQUENCE_ID, sender);
        long applied = to.messages(IssueField.INCOMING_MESSAGE_SEQUENCE_ID, receiver);
        return sent == IssueRecords.MISSING || applied == IssueRecords.MISSING ? 0 : sent - applied;
    }

    /**
     * Reads the pairs of which one side sent a different number of messages than the other applied,
     * in the order of the other side.
     */
    public void readUnbalanced(Consumer<IssuePair> reader, Progress progress) {
        IssueRecords.Reader mine = one.reader();
        IssueRecords.Reader its = other.reader();
        for (int ordinal = 0; ordinal < other.size(); ordinal++) {
            if ((ordinal & 1023) == 0) {
                progress.advance(0);
            }
            int owner = partners.ofOther(ordinal);
            if (owner != KeyIndex.NONE
                    && (open(mine, owner, its, ordinal) != 0
                            || open(its, ordinal, mine, owner) != 0)) {
                reader.accept(new IssuePair(mine.read(owner), its.read(ordinal)));
            }
        }
    }

    /** The pairs in the order of the one side. */
    public Iterable<IssuePair> pairs() {
        return () -> {
            IssueRecords.Reader mine = one.reader();
            IssueRecords.Reader its = other.reader();
            return IntStream.range(0, one.size())
                    .filter((ordinal) -> partners.of(ordinal) != KeyIndex.NONE)
                    .mapToObj(
                            (ordinal) ->
                                    new IssuePair(
                                            mine.read(ordinal), its.read(partners.of(ordinal))))
                    .iterator();
        };
    }

    /** The number of unmatched issues of the one side. */
    public long unmatchedCount() {
        return one.size() - count();
    }

    /** The number of unmatched issues of the other side. */
    public long othersUnmatchedCount() {
        return other.size() - count();
    }

    /** The unmatched issues of the one side. */
    public Stream<SyncedIssue> unmatched() {
        IssueRecords.Reader reader = one.reader();
        return IntStream.range(0, one.size())
                .filter((ordinal) -> partners.of(ordinal) == KeyIndex.NONE)
                .mapToObj(reader::read);
    }

    /** The unmatched issues of the other side. */
    public Stream<SyncedIssue> othersUnmatched() {
        IssueRecords.Reader reader = other.reader();
        return IntStream.range(0, other.size())
                .filter((ordinal) -> partners.ofOther(ordinal) == KeyIndex.NONE)
                .mapToObj(reader::read);
    }

    /** The first keys of the unmatched issues of the one side. */
    public FirstFew unmatchedKeys() {
        return keys(unmatched(), unmatchedCount());
    }

    /** The first keys of the unmatched issues of the other side. */
    public FirstFew othersUnmatchedKeys() {
        return keys(othersUnmatched(), othersUnmatchedCount());
    }

    private static FirstFew keys(Stream<SyncedIssue> issues, long count) {
        return FirstFew.of(issues.map(SyncedIssue::name), count, KEYS);
    }
}
