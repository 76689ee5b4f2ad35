package dev.bbsh.backbone.data;

import dev.bbsh.json.tape.Segment;
import dev.bbsh.work.Progress;

import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which issues of two sides are each other's partner: each has the other's key as its remote key.
 * Holds a few bytes an issue and reads the records anew when they are asked for.
 */
public final class Pairing {

    private final IssueRecords one;
    private final IssueRecords other;
    private final KeyIndex byKey;
    private final int[] partners;
    private final int[] remoteHashes;

    /** The record of the one side that each of the other is the partner of, plus one. */
    private final int[] owners;

    private int count;

    private Pairing(IssueRecords one, KeyIndex byKey) {
        this.one = one;
        this.other = byKey.records();
        this.byKey = byKey;
        this.partners = new int[one.size()];
        this.remoteHashes = one.hashes(IssueField.REMOTE_ISSUE_KEY);
        this.owners = new int[byKey.records().size()];
    }

    public static Pairing of(Side one, Side other, Progress progress) {
        progress.begin("pairing issues", -1);
        IssueRecords otherRecords = IssueRecords.of(other, progress);
        KeyIndex byKey = KeyIndex.of(otherRecords, IssueField.LOCAL_ISSUE_KEY, progress);
        return of(IssueRecords.of(one, progress), byKey, progress);
    }

    /** The same for the records of the one side, and those of the other by their local key. */
    public static Pairing of(IssueRecords one, KeyIndex byKey, Progress progress) {
        Pairing pairing = new Pairing(one, byKey);
        pairing.match(progress);
        return pairing;
    }

    private void match(Progress progress) {
        IssueRecords.Reader mine = one.reader();
        IssueRecords.Reader its = other.reader();
        for (int ordinal = 0; ordinal < one.size(); ordinal++) {
            if ((ordinal & 1023) == 0) {
                progress.advance(0);
            }
            int partner = partner(ordinal, mine, its);
            partners[ordinal] = partner;
            if (partner != KeyIndex.NONE) {
                owners[partner] = ordinal + 1;
                count++;
            }
        }
    }

    private int partner(int ordinal, IssueRecords.Reader mine, IssueRecords.Reader its) {
        int wanted = mine.key(IssueField.REMOTE_ISSUE_KEY, ordinal);
        if (wanted == 0) {
            return KeyIndex.NONE;
        }
        int candidate = byKey.find(mine.segment(), wanted, remoteHashes[ordinal]);
        if (candidate == KeyIndex.NONE) {
            return candidate;
        }
        int own = mine.key(IssueField.LOCAL_ISSUE_KEY, ordinal);
        while (candidate != KeyIndex.NONE && !mirrors(candidate, its, mine.segment(), own)) {
            candidate = byKey.another(candidate);
        }
        return candidate;
    }

    private boolean mirrors(int candidate, IssueRecords.Reader its, Segment segment, int own) {
        if (own == 0 || owners[candidate] != 0) {
            return false;
        }
        int remote = its.key(IssueField.REMOTE_ISSUE_KEY, candidate);
        return remote != 0 && Texts.equalAt(its.segment(), remote, segment, own);
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

    /** Which record of the other side is the partner of a record of the one side. */
    public OptionalInt partner(int ordinal) {
        return partners[ordinal] == KeyIndex.NONE
                ? OptionalInt.empty()
                : OptionalInt.of(partners[ordinal]);
    }

    /** Which record of the one side is the partner of a record of the other. */
    public OptionalInt partnerOfOther(int ordinal) {
        return owners[ordinal] == 0 ? OptionalInt.empty() : OptionalInt.of(owners[ordinal] - 1);
    }

    /** How many pairs there are. */
    public long count() {
        return count;
    }

    /** Tells how many messages are open between two partners, pair by pair. */
    public interface MessageReader {

        /**
         * Takes the numbers of a pair.
         *
         * @param open as in {@link IssuePair#open}
         * @param openBack as in {@link IssuePair#openBack}
         */
        void accept(OptionalLong open, OptionalLong openBack);
    }

    /** Reads the numbers of messages of all pairs, in the order of the one side. */
    public void readMessages(MessageReader reader, Progress progress) {
        IssueRecords.Reader mine = one.reader();
        IssueRecords.Reader its = other.reader();
        for (int ordinal = 0; ordinal < one.size(); ordinal++) {
            if ((ordinal & 1023) == 0) {
                progress.advance(0);
            }
            int partner = partners[ordinal];
            if (partner != KeyIndex.NONE) {
                reader.accept(
                        IssuePair.open(
                                mine.messages(IssueField.OUTGOING_MESSAGE_SEQUENCE_ID, ordinal),
                                its.messages(IssueField.INCOMING_MESSAGE_SEQUENCE_ID, partner)),
                        IssuePair.open(
                                its.messages(IssueField.OUTGOING_MESSAGE_SEQUENCE_ID, partner),
                                mine.messages(IssueField.INCOMING_MESSAGE_SEQUENCE_ID, ordinal)));
            }
        }
    }

    /** The pairs in the order of the one side. */
    public Iterable<IssuePair> pairs() {
        return () -> {
            IssueRecords.Reader mine = one.reader();
            IssueRecords.Reader its = other.reader();
            return IntStream.range(0, one.size())
                    .filter((ordinal) -> partners[ordinal] != KeyIndex.NONE)
                    .mapToObj(
                            (ordinal) ->
                                    new IssuePair(mine.read(ordinal), its.read(partners[ordinal])))
                    .iterator();
        };
    }

    /** How many issues of the one side have no partner. */
    public long aloneCount() {
        return one.size() - count();
    }

    /** How many issues of the other side have no partner. */
    public long othersAloneCount() {
        return other.size() - count();
    }

    /** The issues of the one side that have no partner. */
    public Stream<SyncedIssue> alone() {
        IssueRecords.Reader reader = one.reader();
        return IntStream.range(0, one.size())
                .filter((ordinal) -> partners[ordinal] == KeyIndex.NONE)
                .mapToObj(reader::read);
    }

    /** The issues of the other side that have no partner. */
    public Stream<SyncedIssue> othersAlone() {
        IssueRecords.Reader reader = other.reader();
        return IntStream.range(0, other.size())
                .filter((ordinal) -> owners[ordinal] == 0)
                .mapToObj(reader::read);
    }
}
