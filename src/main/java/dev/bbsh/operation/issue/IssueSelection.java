package dev.bbsh.operation.issue;

import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.backbone.index.KeyIndex;
import dev.bbsh.backbone.index.Pairing;
import dev.bbsh.backbone.rows.IssueRows;
import dev.bbsh.backbone.rows.RowRecords;
import dev.bbsh.work.Progress;

import org.jspecify.annotations.Nullable;

import java.util.BitSet;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Selects rows by conditions, and finds the rows of keys. */
public final class IssueSelection {

    private final IssueRows rows;
    private final Progress progress;
    private final Optional<KeyIndex> others;
    private @Nullable KeyIndex ones;

    public IssueSelection(IssueRows rows, Progress progress) {
        this.rows = rows;
        this.progress = progress;
        this.others = rows.pairing().map(Pairing::otherByKey);
    }

    /**
     * The rows that meet all conditions, in their order.
     *
     * @param found the keys of the issues that have a finding of the wanted rule
     */
    public int[] of(IssueFilter filter, Collection<String> found) {
        IntPredicate wanted = states(filter).and(counts(filter)).and(times(filter));
        if (filter.rule().isPresent()) {
            wanted = rows(found)::get;
            wanted = wanted.and(states(filter)).and(counts(filter)).and(times(filter));
        }
        IntPredicate all = filter.keys().map(this::keys).map(wanted::and).orElse(wanted);
        return IntStream.range(0, rows.size()).filter((row) -> holds(all, row)).toArray();
    }

    private boolean holds(IntPredicate wanted, int row) {
        if ((row & 1023) == 0) {
            progress.advance(0);
        }
        return wanted.test(row);
    }

    private IntPredicate states(IssueFilter filter) {
        boolean unmatched = filter.wants(IssueFilter.State.UNMATCHED);
        boolean pending = filter.wants(IssueFilter.State.PENDING);
        boolean ignored = filter.wants(IssueFilter.State.IGNORED);
        return (row) ->
                (!unmatched || rows.isUnmatched(row))
                        && (!pending || isPending(row))
                        && (!ignored || rows.isIgnored(row));
    }

    private boolean isPending(int row) {
        return rows.pending(row) > 0 || rows.pendingBack(row) > 0;
    }

    private IntPredicate counts(IssueFilter filter) {
        NumberRange every = new NumberRange("", Long.MIN_VALUE, Long.MAX_VALUE);
        NumberRange comments = filter.comments().orElse(every);
        NumberRange attachments = filter.attachments().orElse(every);
        return (row) ->
                comments.includes((long) rows.ownComments(row) + rows.copiedComments(row))
                        && attachments.includes(rows.attachments(row));
    }

    private IntPredicate times(IssueFilter filter) {
        if (!filter.hasTimes()) {
            return (_) -> true;
        }
        long before = filter.before().map((time) -> time.toEpochMilli()).orElse(Long.MAX_VALUE);
        long after = filter.after().map((time) -> time.toEpochMilli()).orElse(Long.MIN_VALUE);
        return (row) -> {
            OptionalLong time = rows.lastSync(row);
            return time.isPresent() && time.getAsLong() < before && time.getAsLong() >= after;
        };
    }

    private IntPredicate keys(KeyList keys) {
        BitSet exact = rows(keys.exact());
        if (keys.patterns().isEmpty()) {
            return exact::get;
        }
        RowRecords.Reader reader = rows.reader();
        return (row) ->
                exact.get(row)
                        || reader.key(row).filter(keys::matches).isPresent()
                        || reader.partnerKey(row).filter(keys::matches).isPresent();
    }

    /** The rows of these keys. */
    public BitSet rows(Collection<String> keys) {
        BitSet found = new BitSet(rows.size());
        for (String key : keys) {
            progress.advance(0);
            found.or(rows(key));
        }
        return found;
    }

    /** The rows of a key, of either side: several when it is not unique. */
    public BitSet rows(String key) {
        BitSet found = new BitSet();
        KeyIndex index = ones();
        for (int at = index.find(key); at != KeyIndex.NONE; at = index.another(at)) {
            found.set(at);
        }
        others.ifPresent(
                (its) -> {
                    for (int at = its.find(key); at != KeyIndex.NONE; at = its.another(at)) {
                        found.set(rows.rowOfOther(at));
                    }
                });
        return found;
    }

    private KeyIndex ones() {
        KeyIndex index = ones;
        if (index == null) {
            index = KeyIndex.of(rows.records(), IssueField.LOCAL_ISSUE_KEY, progress);
            ones = index;
        }
        return index;
    }
}
