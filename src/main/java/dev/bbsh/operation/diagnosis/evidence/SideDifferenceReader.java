package dev.bbsh.operation.diagnosis.evidence;

import dev.bbsh.backbone.data.Entries;
import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.backbone.data.SyncedEntry;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.backbone.index.IssueRecords;
import dev.bbsh.backbone.index.KeyIndex;
import dev.bbsh.migrate.prepare.IdKind;
import dev.bbsh.operation.sync.DocumentSide;
import dev.bbsh.text.FirstFew;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;

/** Compares the records of a side with those of an earlier file, reading each once. */
final class SideDifferenceReader {

    private static final int NAMED = 4;

    private static final IssueField[] MESSAGES = {
        IssueField.LAST_OUTGOING_CHANGE,
        IssueField.LAST_INCOMING_CHANGE,
        IssueField.LAST_CHANGE_SEEN,
        IssueField.OUTGOING_MESSAGE_SEQUENCE_ID,
        IssueField.INCOMING_MESSAGE_SEQUENCE_ID
    };

    private static final IssueField[] NUMBERS = {IssueField.ID, IssueField.FIRST_SYNC_DATE};

    private static final long NONE = Long.MIN_VALUE;

    private final EarlierSide earlier;
    private final IssueRecords now;
    private final KeyIndex index;
    private final IdCounts local;
    private final IdCounts remote;
    private final BitSet found = new BitSet();
    private final Named added = new Named();
    private final Named doubled = new Named();
    private final Named edited = new Named();
    private final boolean sameProject;
    private long matched;
    private long later;
    private long before;
    private long sameNumbers;

    /** Counts issues, and keeps the first names. */
    private static final class Named {

        private final List<String> names = new ArrayList<>();
        private long count;

        void add(SyncedIssue issue) {
            count++;
            if (names.size() < NAMED) {
                names.add(issue.name());
            }
        }

        FirstFew few() {
            return new FirstFew(names, count);
        }
    }

    private SideDifferenceReader(
            DocumentSide side, EarlierSide earlier, IdCounts counts, Progress progress) {
        this.earlier = earlier;
        this.now = IssueRecords.of(side.side(), progress);
        IssueRecords then = IssueRecords.of(earlier.side().side(), progress);
        this.index = KeyIndex.of(then, earlier.key(), progress);
        this.local = counts.fresh();
        this.remote = counts.fresh();
        this.sameProject = side.side().project().equals(earlier.side().side().project());
    }

    /** Compares a side with its earlier state. */
    static SideDifference of(
            DocumentSide side, EarlierSide earlier, IdCounts counts, Progress progress) {
        return new SideDifferenceReader(side, earlier, counts, progress).read(progress);
    }

    private SideDifference read(Progress progress) {
        IssueRecords.Reader mine = now.reader();
        IssueRecords.Reader its = index.records().reader();
        for (int ordinal = 0; ordinal < now.size(); ordinal++) {
            if ((ordinal & 1023) == 0) {
                progress.advance(Math.min(1_024, now.size() - ordinal));
            }
            SyncedIssue issue = mine.read(ordinal);
            int there = index.find(issue, earlier.key());
            there = there == KeyIndex.NONE ? beforeMove(issue) : there;
            while (there != KeyIndex.NONE && found.get(there)) {
                int next = index.another(there);
                if (next == KeyIndex.NONE) {
                    break;
                }
                there = next;
            }
            if (there == KeyIndex.NONE) {
                added.add(issue);
            } else if (found.get(there)) {
                doubled.add(issue);
            } else {
                found.set(there);
                matched++;
                compare(issue, its.read(there));
            }
        }
        return new SideDifference(
                earlier,
                matched,
                missing(its),
                added.few(),
                doubled.few(),
                later,
                before,
                edited.few(),
                sameNumbers,
                new SideIds(local, remote));
    }

    /** The earlier record of an issue that moved to another project, as the mapping knows. */
    private int beforeMove(SyncedIssue issue) {
        return issue.text(earlier.key()).stream()
                .flatMap(local::oldKeys)
                .mapToInt(index::find)
                .filter((found) -> found != KeyIndex.NONE)
                .findFirst()
                .orElse(KeyIndex.NONE);
    }

    private FirstFew missing(IssueRecords.Reader its) {
        Named missing = new Named();
        int size = index.records().size();
        for (int at = found.nextClearBit(0); at < size; at = found.nextClearBit(at + 1)) {
            missing.add(its.read(at));
        }
        return missing.few();
    }

    private void compare(SyncedIssue issue, SyncedIssue then) {
        int newer = newer(issue, then);
        later += newer > 0 ? 1 : 0;
        before += newer < 0 ? 1 : 0;
        sameNumbers += sameProject || sameNumber(issue, then) ? 1 : 0;
        boolean entries = compare(IdKind.COMMENT, issue, then);
        entries &= compare(IdKind.ATTACHMENT, issue, then);
        // A record with other messages may have other entries, too.
        if (newer == 0 && !(entries && sameRest(issue, then))) {
            edited.add(issue);
        }
    }

    /** Above 0 when the messages of a record are later, below 0 when they are earlier. */
    private static int newer(SyncedIssue issue, SyncedIssue then) {
        for (IssueField field : MESSAGES) {
            int order = Long.compare(issue.number(field, NONE), then.number(field, NONE));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static boolean sameRest(SyncedIssue issue, SyncedIssue then) {
        for (IssueField field : NUMBERS) {
            if (issue.number(field, NONE) != then.number(field, NONE)) {
                return false;
            }
        }
        return issue.ignoresIncomingChanges() == then.ignoresIncomingChanges()
                && issue.unknownMembers() == then.unknownMembers();
    }

    private static boolean sameNumber(SyncedIssue issue, SyncedIssue then) {
        String one = issue.localIssueKey().orElse("");
        String other = then.localIssueKey().orElse("");
        return one.substring(one.lastIndexOf('-') + 1)
                .equals(other.substring(other.lastIndexOf('-') + 1));
    }

    /** Compares the entries of one kind. True when there are as many of them as before. */
    private boolean compare(IdKind kind, SyncedIssue issue, SyncedIssue then) {
        Entries mine = issue.entries(kind.field());
        Entries its = then.entries(kind.field());
        if (mine.count() != its.count()) {
            return false;
        }
        boolean reordered = mine.count() > 1 && sum(mine) == sum(its);
        Iterator<SyncedEntry> older = its.iterator();
        boolean same = true;
        for (SyncedEntry entry : mine) {
            SyncedEntry old = older.next();
            same &= entry.isCopy() == old.isCopy() || reordered;
            if (reordered) {
                local.compare(kind, entry.localNumber(), entry.localNumber());
            } else {
                local.compare(kind, old.localNumber(), entry.localNumber());
            }
            if (entry.isCopy() && (old.isCopy() || reordered)) {
                long were = reordered ? entry.remoteNumber() : old.remoteNumber();
                remote.compare(kind, were, entry.remoteNumber());
            }
        }
        return same;
    }

    /** The same for the same IDs in any order. */
    private static long sum(Entries entries) {
        long sum = 0;
        for (SyncedEntry entry : entries) {
            long mixed = (entry.localNumber() * 31 + entry.remoteNumber()) * 0x9E3779B97F4A7C15L;
            sum += mixed ^ (mixed >>> 29);
        }
        return sum;
    }
}
