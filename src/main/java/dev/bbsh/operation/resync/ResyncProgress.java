package dev.bbsh.operation.resync;

import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.backbone.index.IssueRecords;
import dev.bbsh.backbone.index.KeyIndex;
import dev.bbsh.backbone.index.Side;
import dev.bbsh.jira.issue.IssueList;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The progress of a resync, from exports of the progress query: an issue in them has a partner in
 * the new sync (documented); speed and end are inferred from two exports, as if the speed stayed.
 *
 * @param data the records of the side whose issues were exported
 * @param exports the exports, the oldest first
 */
public record ResyncProgress(IssueRecords data, List<ProgressExport> exports) {

    private static final double DAY = Duration.ofDays(1).toMillis();

    public ResyncProgress {
        exports = List.copyOf(exports);
    }

    /**
     * Reads exports.
     *
     * @throws BbshException when an export has no issue of the data
     */
    public static ResyncProgress of(
            OpenDocument document, List<String> files, ZoneId zone, Progress progress) {
        List<Side> sides = document.analysis().issues(document.name()).sides();
        List<IssueList> lists =
                files.stream().map((file) -> IssueList.read(file, Set.of(), progress)).toList();
        Side side =
                sides.stream()
                        .max(Comparator.comparingLong((each) -> matches(each, lists)))
                        .orElseThrow();
        IssueRecords records = IssueRecords.of(side, progress);
        KeyIndex keys = KeyIndex.of(records, IssueField.LOCAL_ISSUE_KEY, progress);
        List<ProgressExport> exports = new ArrayList<>();
        for (IssueList list : lists) {
            ProgressExport export = ProgressExport.of(list, keys, zone);
            if (export.count() == 0) {
                throw new BbshException(
                        "no issue of '" + document.name() + "' is in '" + list.from() + "'",
                        "jql     (the query to export; or name the document of these issues)");
            }
            exports.add(export);
        }
        exports.sort(Comparator.comparing(ProgressExport::time));
        return new ResyncProgress(records, exports);
    }

    private static long matches(Side side, List<IssueList> lists) {
        return lists.stream()
                .filter((list) -> side.project().filter(list.projects()::contains).isPresent())
                .count();
    }

    /** The newest export. */
    public ProgressExport last() {
        return exports.getLast();
    }

    /** The issues that have not been resynced. */
    public long left() {
        return data.size() - last().count();
    }

    /** The issues a day between the oldest and the newest export; nothing without two times. */
    public OptionalDouble perDay() {
        long millis = Duration.between(exports.getFirst().time(), last().time()).toMillis();
        return millis <= 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((last().count() - exports.getFirst().count()) * DAY / millis);
    }

    /** The time at which all are resynced, if the speed stays; nothing when it can't be told. */
    public Optional<Instant> end() {
        OptionalDouble speed = perDay();
        if (left() == 0 || speed.isEmpty() || speed.getAsDouble() <= 0) {
            return Optional.empty();
        }
        double days = left() / speed.getAsDouble();
        return days > 36_500
                ? Optional.empty()
                : Optional.of(last().time().plusMillis((long) (days * DAY)));
    }

    /** The issues that have not been resynced, in the order of the data. */
    public Stream<SyncedIssue> remaining() {
        BitSet open = new BitSet();
        open.set(0, data.size());
        open.andNot(last().done());
        IssueRecords.Reader reader = data.reader();
        return open.stream().mapToObj(reader::read);
    }

    /** True when an earlier export lists an issue that the newest one doesn't list. */
    public boolean isGone(SyncedIssue remaining) {
        return exports.stream().anyMatch((each) -> each.done().get((int) remaining.ordinal()));
    }

    /** The issues of earlier exports that the newest one doesn't list. */
    public Stream<SyncedIssue> gone() {
        return remaining().filter(this::isGone);
    }
}
