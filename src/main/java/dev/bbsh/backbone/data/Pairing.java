package dev.bbsh.backbone.data;

import dev.bbsh.json.tape.Segment;
import dev.bbsh.work.AtOnce;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which issues of two sides are each other's partner: each has the other's key as its remote key.
 * Holds a few bytes an issue and reads the records anew when they are asked for.
 */
public final class Pairing {

    /** How many issues a thread takes before it takes others. */
    private static final int AT_ONCE = 1 << 16;

    /** Several records have the wanted key. */
    private static final int SEVERAL = -2;

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

    /** Looks for partners with several threads, then gives each to the first that has it. */
    private void match(Progress progress) {
        List<Function<Progress, Integer>> works = new ArrayList<>();
        for (int from = 0; from < one.size(); from += AT_ONCE) {
            int first = from;
            int end = Math.min(one.size(), from + AT_ONCE);
            works.add((here) -> new Search().match(first, end, here));
        }
        AtOnce.run(works, progress);
        SameKeys several = SameKeys.in(byKey, progress);
        IssueRecords.Reader mine = one.reader();
        for (int ordinal = 0; ordinal < one.size(); ordinal++) {
            if ((ordinal & 1023) == 0) {
                progress.advance(0);
            }
            int found = partners[ordinal];
            give(ordinal, found == SEVERAL ? several.take(mine.read(ordinal)) : found);
        }
    }

    private void give(int ordinal, int partner) {
        boolean free = partner != KeyIndex.NONE && owners[partner] == 0;
        partners[ordinal] = free ? partner : KeyIndex.NONE;
        if (free) {
            owners[partner] = ordinal + 1;
            count++;
        }
    }

    /** Looks for the partners of issues; for one thread. */
    private final class Search {

        private final IssueRecords.Reader mine = one.reader();
        private final IssueRecords.Reader its = other.reader();
        private final KeyIndex index = byKey.forAnotherThread();

        int match(int from, int to, Progress progress) {
            for (int ordinal = from; ordinal < to; ordinal++) {
                if ((ordinal & 1023) == 0) {
                    progress.advance(0);
                }
                partners[ordinal] = partner(ordinal);
            }
            return to - from;
        }

        private int partner(int ordinal) {
            int wanted = mine.key(IssueField.REMOTE_ISSUE_KEY, ordinal);
            if (wanted == 0) {
                return KeyIndex.NONE;
            }
            int found = index.find(mine.segment(), wanted, remoteHashes[ordinal]);
            if (found == KeyIndex.NONE || index.another(found) != KeyIndex.NONE) {
                return found == KeyIndex.NONE ? found : SEVERAL;
            }
            int own = mine.key(IssueField.LOCAL_ISSUE_KEY, ordinal);
            return own != 0 && isRemote(found, mine.segment(), own) ? found : KeyIndex.NONE;
        }

        private boolean isRemote(int candidate, Segment segment, int own) {
            int remote = its.key(IssueField.REMOTE_ISSUE_KEY, candidate);
            return remote != 0 && Texts.equalAt(its.segment(), remote, segment, own);
        }
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
                reader.accept(open(mine, ordinal, its, partner), open(its, partner, mine, ordinal));
            }
        }
    }

    private static OptionalLong open(
            IssueRecords.Reader from, int sender, IssueRecords.Reader to, int receiver) {
        return IssuePair.open(
                from.messages(IssueField.OUTGOING_MESSAGE_SEQUENCE_ID, sender),
                to.messages(IssueField.INCOMING_MESSAGE_SEQUENCE_ID, receiver));
    }

    /**
     * Reads the pairs of which one side sent another number of messages than the other applied, in
     * the order of the other side.
     */
    public void readUneven(Consumer<IssuePair> reader, Progress progress) {
        IssueRecords.Reader mine = one.reader();
        IssueRecords.Reader its = other.reader();
        for (int ordinal = 0; ordinal < other.size(); ordinal++) {
            if ((ordinal & 1023) == 0) {
                progress.advance(0);
            }
            int owner = owners[ordinal] - 1;
            if (owner >= 0
                    && (open(mine, owner, its, ordinal).orElse(0) != 0
                            || open(its, ordinal, mine, owner).orElse(0) != 0)) {
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
