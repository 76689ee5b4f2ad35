package dev.bbsh.operation.report;

import dev.bbsh.backbone.FileKind;
import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.backbone.index.IssueRecords;
import dev.bbsh.backbone.rows.IssueRows;
import dev.bbsh.backbone.rows.RowRecords;
import dev.bbsh.check.data.record.PlausibleTime;
import dev.bbsh.operation.issue.IssueSides;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.work.Parallel;
import dev.bbsh.work.Progress;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The numbers of the issues of a sync.
 *
 * @param one the project of the first side
 * @param other the project of the other side
 * @param bothSides false when only the first side is open, so that pairs can't be told
 * @param months the issues by the month of their first sync, and of their last change
 * @param undated the issues without a plausible time of a last change
 */
public record IssueNumbers(
        String one,
        String other,
        boolean bothSides,
        Counts counts,
        Pending there,
        Pending back,
        MonthCounts months,
        long undated) {

    static final int FIRST_SYNC = 0;

    static final int LAST_CHANGE = 1;

    private static final int AT_ONCE = 1 << 13;

    /**
     * The numbers of pairs.
     *
     * @param unmatched the issues of the first side without a partner
     * @param othersUnmatched those of the other side
     * @param ignored the pairs of which a side ignores the changes of the other
     */
    public record Counts(long pairs, long unmatched, long othersUnmatched, long ignored) {}

    /** The messages that were sent and not applied, and the issues that have any. */
    public record Pending(long messages, long issues) {

        private Pending and(long more) {
            return more > 0 ? new Pending(messages + more, issues + 1) : this;
        }
    }

    /**
     * The numbers of the current sync: of the first open document that has synced issue data, and
     * of the one with its other side.
     *
     * @return nothing when no such document is open
     */
    public static Optional<IssueNumbers> of(Workspace workspace, Instant now, Progress progress) {
        return workspace.documents().all().stream()
                .filter((each) -> FileKind.of(each.content().root()).holdsIssues())
                .filter(workspace.syncs().ofCurrent())
                .findFirst()
                .map((each) -> of(each, workspace, now, progress));
    }

    private static IssueNumbers of(
            OpenDocument document, Workspace workspace, Instant now, Progress progress) {
        IssueSides sides = IssueSides.of(document, Optional.empty(), workspace);
        PlausibleTime plausible = PlausibleTime.at(now.toEpochMilli());
        IssueRows rows =
                IssueRows.of(
                        sides.one().side(),
                        sides.other().map((each) -> each.side()),
                        plausible::includes,
                        progress);
        Tally all = tally(rows, plausible, progress);
        return new IssueNumbers(
                sides.oneName(),
                sides.otherName(),
                rows.hasBothSides(),
                new Counts(rows.pairs(), all.unmatched, all.othersUnmatched, all.ignored),
                all.there,
                all.back,
                all.months,
                all.undated);
    }

    private static Tally tally(IssueRows rows, PlausibleTime plausible, Progress progress) {
        progress.begin("counting issues", rows.size());
        List<Function<Progress, Tally>> works = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            int first = from;
            int end = Math.min(rows.size(), from + AT_ONCE);
            works.add((here) -> new Tally(rows, plausible).count(first, end, here));
        }
        Tally all = new Tally(rows, plausible);
        Parallel.run(works, progress).forEach(all::add);
        return all;
    }

    /** Counts some rows; for one thread. */
    private static final class Tally {

        private final IssueRows rows;
        private final PlausibleTime plausible;
        private final MonthCounts months = new MonthCounts(2);
        private Pending there = new Pending(0, 0);
        private Pending back = new Pending(0, 0);
        private long unmatched;
        private long othersUnmatched;
        private long ignored;
        private long undated;

        Tally(IssueRows rows, PlausibleTime plausible) {
            this.rows = rows;
            this.plausible = plausible;
        }

        Tally count(int from, int to, Progress progress) {
            RowRecords.Reader reader = rows.reader();
            for (int row = from; row < to; row++) {
                if ((row & 1023) == 0) {
                    progress.advance(Math.min(1_024, to - row));
                }
                count(row, reader);
            }
            return this;
        }

        private void count(int row, RowRecords.Reader reader) {
            there = there.and(rows.pending(row));
            back = back.and(rows.pendingBack(row));
            ignored += rows.isIgnored(row) ? 1 : 0;
            if (rows.isUnmatched(row)) {
                unmatched += rows.isOfOne(row) ? 1 : 0;
                othersUnmatched += rows.isOfOne(row) ? 0 : 1;
            }
            rows.firstSync(row)
                    .ifPresent(
                            (time) -> {
                                if (plausible.includes(time)) {
                                    months.add(FIRST_SYNC, time);
                                }
                            });
            long last = Math.max(change(reader.one(row)), change(reader.other(row)));
            if (plausible.includes(last)) {
                months.add(LAST_CHANGE, last);
            } else {
                undated++;
            }
        }

        private static long change(Optional<SyncedIssue> issue) {
            return issue.map(
                            (each) ->
                                    each.number(IssueField.LAST_CHANGE_SEEN, IssueRecords.MISSING))
                    .orElse(IssueRecords.MISSING);
        }

        void add(Tally more) {
            there =
                    new Pending(
                            there.messages + more.there.messages, there.issues + more.there.issues);
            back = new Pending(back.messages + more.back.messages, back.issues + more.back.issues);
            unmatched += more.unmatched;
            othersUnmatched += more.othersUnmatched;
            ignored += more.ignored;
            undated += more.undated;
            months.addAll(more.months);
        }
    }
}
