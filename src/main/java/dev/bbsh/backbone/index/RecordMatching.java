package dev.bbsh.backbone.index;

import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.query.filter.CanonicalText;
import dev.bbsh.work.Parallel;
import dev.bbsh.work.Progress;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The same issues in two versions of a side, by the numbers of their records: eight bytes an issue.
 * Issues are found by their own key, then by that of their partner, then by what they say; the
 * order of the records does not count.
 */
public final class RecordMatching {

    /** The answer when an issue is in one version only. */
    public static final int NONE = KeyIndex.NONE;

    private static final int AT_ONCE = 1 << 13;

    /** The answer when several records have a key, so that they are matched later. */
    private static final int SEVERAL = -2;

    private final IssueRecords before;
    private final IssueRecords after;
    private final int[] befores;

    /** For each record of the version before the one after, plus one. */
    private final int[] afters;

    private int matched;

    /** The records before that have no key, or one that is not unique. */
    private final BitSet lateBefores = new BitSet();

    /** The records after that have no key, or one that is not unique in both versions. */
    private final BitSet lateAfters = new BitSet();

    private RecordMatching(IssueRecords before, IssueRecords after) {
        this.before = before;
        this.after = after;
        this.befores = new int[after.size()];
        this.afters = new int[before.size()];
    }

    /** The same issues in two versions of a side. */
    public static RecordMatching of(IssueRecords before, IssueRecords after, Progress progress) {
        // The keys of both, then the look-up and the assignment of each.
        progress.begin("matching issues", 2L * before.size() + 3L * after.size());
        RecordMatching found = new RecordMatching(before, after);
        found.matchKeys(IssueField.LOCAL_ISSUE_KEY, progress);
        found.matchTexts(true, progress);
        found.matchTexts(false, progress);
        if (!found.isComplete() && found.matched < after.size()) {
            found.matchPartners(progress);
        }
        return found;
    }

    /** The record before of a record after, or {@link #NONE}. */
    public int before(int ofAfter) {
        return befores[ofAfter];
    }

    /** The record after of a record before, or {@link #NONE}. */
    public int after(int ofBefore) {
        return afters[ofBefore] - 1;
    }

    /** True when each record before has one after. */
    public boolean isComplete() {
        return matched == afters.length;
    }

    private void matchKeys(IssueField key, Progress progress) {
        KeyIndex older = KeyIndex.of(before, key, progress);
        List<Function<Progress, Integer>> works = new ArrayList<>();
        for (int from = 0; from < after.size(); from += AT_ONCE) {
            int first = from;
            int end = Math.min(after.size(), from + AT_ONCE);
            works.add((here) -> look(new Search(older, key), first, end, here));
        }
        Parallel.run(works, progress);
        assign(key, progress);
        for (int ordinal = 0; ordinal < afters.length; ordinal++) {
            tick(ordinal, progress);
            if (afters[ordinal] == 0 && (older.lacks(ordinal) || !older.isUnique(ordinal))) {
                lateBefores.set(ordinal);
            }
        }
    }

    /**
     * Gives each record before to the one that found it, and to none of several: these are matched
     * later. Those that found nothing need no index of their own to tell whether their key is
     * unique.
     */
    private void assign(IssueField key, Progress progress) {
        IssueRecords.Reader newer = after.reader();
        BitSet wanted = new BitSet();
        for (int ordinal = 0; ordinal < befores.length; ordinal++) {
            tick(ordinal, progress);
            int found = befores[ordinal];
            if (found < 0) {
                befores[ordinal] = NONE;
                if (found == SEVERAL || newer.key(key, ordinal) == 0) {
                    lateAfters.set(ordinal);
                }
            } else if (afters[found] == 0) {
                afters[found] = ordinal + 1;
                matched++;
            } else {
                wanted.set(found);
            }
        }
        for (int ordinal = 0; ordinal < befores.length && !wanted.isEmpty(); ordinal++) {
            tick(ordinal, progress);
            int found = befores[ordinal];
            if (found >= 0 && wanted.get(found)) {
                befores[ordinal] = NONE;
                lateAfters.set(ordinal);
                lateBefores.set(found);
                matched -= afters[found] == 0 ? 0 : 1;
                afters[found] = 0;
            }
        }
    }

    private int look(Search search, int from, int to, Progress progress) {
        for (int ordinal = from; ordinal < to; ordinal++) {
            tick(ordinal, progress);
            befores[ordinal] = search.find(ordinal);
        }
        return to - from;
    }

    private static void tick(int ordinal, Progress progress) {
        if ((ordinal & 1023) == 0) {
            progress.advance(1_024);
        }
    }

    private void give(int ofAfter, int ofBefore) {
        if (afters[ofBefore] == 0) {
            befores[ofAfter] = ofBefore;
            afters[ofBefore] = ofAfter + 1;
            matched++;
        }
    }

    /**
     * Matches records without a key, and those whose key is not unique: first equal ones, then in
     * their order.
     */
    private void matchTexts(boolean whole, Progress progress) {
        Map<String, Deque<Integer>> free = new HashMap<>();
        IssueRecords.Reader older = before.reader();
        for (int ordinal = lateBefores.nextSetBit(0);
                ordinal >= 0;
                ordinal = lateBefores.nextSetBit(ordinal + 1)) {
            progress.advance(0);
            if (afters[ordinal] == 0) {
                free.computeIfAbsent(text(older.read(ordinal), whole), (_) -> new ArrayDeque<>())
                        .add(ordinal);
            }
        }
        IssueRecords.Reader newer = after.reader();
        for (int ordinal = lateAfters.nextSetBit(0);
                ordinal >= 0 && !free.isEmpty();
                ordinal = lateAfters.nextSetBit(ordinal + 1)) {
            progress.advance(0);
            if (befores[ordinal] == NONE) {
                Deque<Integer> same = free.get(text(newer.read(ordinal), whole));
                if (same != null && !same.isEmpty()) {
                    give(ordinal, same.remove());
                }
            }
        }
    }

    private static String text(SyncedIssue issue, boolean whole) {
        return whole
                ? CanonicalText.of(issue.record())
                : issue.localIssueKey().orElseGet(() -> "\n" + issue.remoteIssueKey().orElse("\n"));
    }

    /** Matches issues that got another key: the key of their partner is still the same. */
    private void matchPartners(Progress progress) {
        KeyIndex older = KeyIndex.of(before, IssueField.REMOTE_ISSUE_KEY, progress);
        KeyIndex newer = KeyIndex.of(after, IssueField.REMOTE_ISSUE_KEY, progress);
        Search search = new Search(older, IssueField.REMOTE_ISSUE_KEY);
        for (int ordinal = 0; ordinal < befores.length; ordinal++) {
            tick(ordinal, progress);
            int found = befores[ordinal] == NONE ? search.find(ordinal) : NONE;
            if (found >= 0 && newer.isUnique(ordinal)) {
                give(ordinal, found);
            }
        }
    }

    /** Finds the records before that have the key of a record after; for one thread. */
    private final class Search {

        private final KeyIndex older;
        private final IssueField key;
        private final IssueRecords.Reader reader = after.reader();
        private final int[] hashes;
        private int last = NONE;

        Search(KeyIndex older, IssueField key) {
            this.older = older.forAnotherThread();
            this.key = key;
            this.hashes = after.hashes(key);
        }

        int find(int ordinal) {
            int quote = reader.key(key, ordinal);
            if (quote == 0) {
                return NONE;
            }
            // Most versions have their records in the same order.
            last = older.find(reader.segment(), quote, hashes[ordinal], last + 1);
            return last == NONE || older.another(last) == NONE ? last : SEVERAL;
        }
    }
}
