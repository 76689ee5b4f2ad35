package dev.bbsh.backbone.index;

import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.backbone.data.ScalarReader;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.json.tape.Segment;
import dev.bbsh.work.Parallel;
import dev.bbsh.work.Progress;

import java.lang.ref.WeakReference;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The matching records of two sides, by their numbers: eight bytes an issue. Belongs to the
 * analysis of the one side, without keeping the other one open.
 */
final class PairTable {

    /** The number of issues that a thread takes at a time. */
    private static final int AT_ONCE = 1 << 13;

    /** The answer when several records have the wanted key. */
    private static final int SEVERAL = -2;

    private final WeakReference<SideAnalysis> other;
    private final int[] partners;

    /** For each record of the other side the matching one of the one side, plus one. */
    private final int[] owners;

    private int count;

    private PairTable(IssueRecords one, IssueRecords other) {
        this.other = new WeakReference<>(other.side().analysis());
        this.partners = new int[one.size()];
        this.owners = new int[other.size()];
    }

    /**
     * The records of a side, matched with those of an index by local key unless they were before.
     */
    static PairTable of(IssueRecords one, KeyIndex others, Progress progress) {
        return one.side().analysis().pairs(one, others, progress);
    }

    static PairTable matched(IssueRecords one, KeyIndex others, Progress progress) {
        PairTable found = new PairTable(one, others.records());
        found.match(one, others, progress);
        return found;
    }

    /** True when the other records are these. */
    boolean isWith(IssueRecords others) {
        return other.refersTo(others.side().analysis());
    }

    /** The record that matches a record of the one side, or {@link KeyIndex#NONE}. */
    int of(int ordinal) {
        return partners[ordinal];
    }

    /** The record that matches a record of the other side, or {@link KeyIndex#NONE}. */
    int ofOther(int ordinal) {
        return owners[ordinal] - 1;
    }

    /** The number of pairs. */
    int count() {
        return count;
    }

    /** Finds candidates with several threads, then assigns each to the first record that has it. */
    private void match(IssueRecords one, KeyIndex others, Progress progress) {
        List<Function<Progress, Integer>> works = new ArrayList<>();
        for (int from = 0; from < one.size(); from += AT_ONCE) {
            int first = from;
            int end = Math.min(one.size(), from + AT_ONCE);
            works.add((here) -> new Search(one, others).match(first, end, here));
        }
        Parallel.run(works, progress);
        DuplicateKeyIndex several = DuplicateKeyIndex.in(others, progress);
        IssueRecords.Reader mine = one.reader();
        for (int ordinal = 0; ordinal < one.size(); ordinal++) {
            if ((ordinal & 1023) == 0) {
                progress.advance(Math.min(1_024, one.size() - ordinal));
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

    /** Finds the candidates of issues; for one thread. */
    private final class Search {

        private final IssueRecords.Reader mine;
        private final IssueRecords.Reader its;
        private final KeyIndex index;
        private final int[] remoteHashes;

        Search(IssueRecords one, KeyIndex others) {
            mine = one.reader();
            its = others.records().reader();
            index = others.forAnotherThread();
            remoteHashes = one.hashes(IssueField.REMOTE_ISSUE_KEY);
        }

        int match(int from, int to, Progress progress) {
            for (int ordinal = from; ordinal < to; ordinal++) {
                if ((ordinal & 1023) == 0) {
                    progress.advance(Math.min(1_024, to - ordinal));
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
            return remote != 0 && ScalarReader.equalAt(its.segment(), remote, segment, own);
        }
    }

    /** The records of a side whose local key is not unique, by both of their keys. */
    private static final class DuplicateKeyIndex {

        private final Map<Keys, Deque<Integer>> records = new HashMap<>();

        private record Keys(String local, String remote) {}

        static DuplicateKeyIndex in(KeyIndex index, Progress progress) {
            DuplicateKeyIndex same = new DuplicateKeyIndex();
            IssueRecords.Reader reader = index.records().reader();
            for (int ordinal = 0; ordinal < index.records().size(); ordinal++) {
                if (index.another(ordinal) != KeyIndex.NONE) {
                    progress.advance(0);
                    SyncedIssue issue = reader.read(ordinal);
                    if (index.find(issue, IssueField.LOCAL_ISSUE_KEY) == ordinal) {
                        same.addAll(ordinal, index, reader);
                    }
                }
            }
            return same;
        }

        private void addAll(int first, KeyIndex index, IssueRecords.Reader reader) {
            for (int each = first; each != KeyIndex.NONE; each = index.another(each)) {
                SyncedIssue issue = reader.read(each);
                int ordinal = each;
                keys(issue.localIssueKey(), issue.remoteIssueKey())
                        .ifPresent(
                                (keys) ->
                                        records.computeIfAbsent(keys, (_) -> new ArrayDeque<>())
                                                .add(ordinal));
            }
        }

        private static Optional<Keys> keys(Optional<String> local, Optional<String> remote) {
            return local.flatMap((mine) -> remote.map((its) -> new Keys(mine, its)));
        }

        /** Takes the next record that mirrors an issue, or {@link KeyIndex#NONE}. */
        int take(SyncedIssue issue) {
            return keys(issue.remoteIssueKey(), issue.localIssueKey())
                    .map(records::get)
                    .map(Deque::poll)
                    .orElse(KeyIndex.NONE);
        }
    }
}
