package dev.bbsh.shell.command.pair;

import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.backbone.rows.IssueRows;
import dev.bbsh.backbone.rows.PendingMessages;
import dev.bbsh.backbone.rows.RowRecords;
import dev.bbsh.operation.issue.IssueFilter;
import dev.bbsh.operation.issue.IssueFilter.State;
import dev.bbsh.operation.issue.IssueSides;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.Style;
import dev.bbsh.render.TimeFormat;
import dev.bbsh.text.EnumWords;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** The cells of rows; they are read while they are shown. */
final class IssueTable {

    private final IssueRows rows;
    private final IssueSides sides;
    private final IssueNotes notes;
    private final TimeFormat times;

    /** True when only unmatched issues are listed, each in the first column. */
    private final boolean unmatched;

    /** True when messages of these issues are pending. */
    private final boolean pending;

    /** True when the time in which messages were sent is shown. */
    private final boolean timed;

    IssueTable(IssueRows rows, IssueSides sides, IssueNotes notes, Shown shown) {
        this.rows = rows;
        this.sides = sides;
        this.notes = notes;
        this.times = shown.times();
        this.unmatched = shown.filter().wants(State.UNMATCHED);
        this.timed = shown.filter().wants(State.PENDING);
        this.pending = shown.pending();
    }

    /**
     * The part that people are shown.
     *
     * @param times the form of times
     * @param filter the conditions of the list
     * @param pending true when messages of its issues are pending
     */
    record Shown(TimeFormat times, IssueFilter filter, boolean pending) {}

    /** The columns that are shown when the user names none. */
    List<IssueColumn> usual() {
        List<IssueColumn> columns = new ArrayList<>(List.of(IssueColumn.KEY));
        columns.add(unmatched || !rows.hasBothSides() ? IssueColumn.EXPECTS : IssueColumn.PARTNER);
        columns.addAll(List.of(IssueColumn.COMMENTS, IssueColumn.OWN, IssueColumn.COPIED));
        columns.addAll(List.of(IssueColumn.ATTACHMENTS, IssueColumn.LAST_SYNC));
        if (pending) {
            columns.add(IssueColumn.PENDING);
        }
        columns.add(IssueColumn.NOTE);
        return columns;
    }

    /** The columns for other programs: the same ones for every condition. */
    List<IssueColumn> usualData() {
        return List.of(
                IssueColumn.KEY,
                IssueColumn.PARTNER,
                IssueColumn.EXPECTS,
                IssueColumn.COMMENTS,
                IssueColumn.OWN,
                IssueColumn.COPIED,
                IssueColumn.ATTACHMENTS,
                IssueColumn.LAST_SYNC,
                IssueColumn.PENDING,
                IssueColumn.PENDING_BACK,
                IssueColumn.NOTE);
    }

    /** The titles for people. */
    List<Column> titles(List<IssueColumn> columns) {
        return columns.stream().map(this::title).toList();
    }

    private Column title(IssueColumn column) {
        return switch (column) {
            case KEY -> Column.of(unmatched ? "issue" : sides.oneName()).named("key");
            case PARTNER -> Column.of(sides.otherName()).named("partner");
            case PENDING -> Column.of("pending");
            case EXPECTS, FIRST_SYNC, LAST_SYNC, PENDING_AFTER, PENDING_UNTIL, IGNORED, NOTE ->
                    Column.of(EnumWords.word(column).replace('-', ' '));
            case ATTACHMENTS -> Column.count("files").named("attachments");
            case COMMENTS, OWN, COPIED, PENDING_BACK ->
                    Column.count(EnumWords.word(column).replace('-', ' '));
        };
    }

    /** The names for other programs. */
    List<Column> names(List<IssueColumn> columns) {
        return columns.stream()
                .map((column) -> Column.of(EnumWords.word(column).replace('-', ' ')))
                .toList();
    }

    /** The cells of rows, for people or for other programs. */
    Iterable<List<Cell>> cells(
            int[] selected, List<IssueColumn> columns, boolean forPeople, Progress progress) {
        return () -> {
            RowRecords.Reader reader = rows.reader();
            return IntStream.of(selected)
                    .mapToObj(
                            (row) -> {
                                progress.advance(0);
                                return cells(new Row(row, reader), columns, forPeople);
                            })
                    .iterator();
        };
    }

    private List<Cell> cells(Row row, List<IssueColumn> columns, boolean forPeople) {
        return columns.stream()
                .map((column) -> forPeople ? shown(row, column) : data(row, column))
                .toList();
    }

    /** A row with its records. */
    private record Row(int number, Optional<SyncedIssue> one, Optional<SyncedIssue> other) {

        Row(int number, RowRecords.Reader reader) {
            this(number, reader.one(number), reader.other(number));
        }
    }

    private Cell shown(Row row, IssueColumn column) {
        return switch (column) {
            case KEY -> unmatched ? key(row.one.or(row::other)) : key(row.one);
            case PARTNER -> key(row.other);
            case COMMENTS ->
                    dashed((long) rows.ownComments(row.number) + rows.copiedComments(row.number));
            case OWN -> dashed(rows.ownComments(row.number));
            case COPIED -> dashed(rows.copiedComments(row.number));
            case ATTACHMENTS -> dashed(rows.attachments(row.number));
            case FIRST_SYNC -> day(rows.firstSync(row.number));
            case LAST_SYNC -> day(rows.lastSync(row.number));
            case PENDING -> text(pending(row));
            case EXPECTS, PENDING_BACK, PENDING_AFTER, PENDING_UNTIL, IGNORED, NOTE ->
                    data(row, column);
        };
    }

    private Cell data(Row row, IssueColumn column) {
        int number = row.number;
        return switch (column) {
            case KEY -> key(row.one);
            case PARTNER -> key(row.other);
            case EXPECTS -> rows.isPair(number) ? Cell.NONE : expects(row);
            case COMMENTS -> Cell.of((long) rows.ownComments(number) + rows.copiedComments(number));
            case OWN -> Cell.of(rows.ownComments(number));
            case COPIED -> Cell.of(rows.copiedComments(number));
            case ATTACHMENTS -> Cell.of(rows.attachments(number));
            case FIRST_SYNC -> time(rows.firstSync(number));
            case LAST_SYNC -> time(rows.lastSync(number));
            case PENDING -> counted(number) ? Cell.of(rows.pending(number)) : Cell.NONE;
            case PENDING_BACK -> counted(number) ? Cell.of(rows.pendingBack(number)) : Cell.NONE;
            case PENDING_AFTER -> time(interval(row, PendingMessages::after, false));
            case PENDING_UNTIL -> time(interval(row, PendingMessages::until, true));
            case IGNORED -> Cell.of(rows.isIgnored(number));
            case NOTE -> text(notes.of(number, row.one, row.other));
        };
    }

    private boolean counted(int row) {
        return rows.isPair(row) && !rows.lacksMessages(row);
    }

    private static Cell key(Optional<SyncedIssue> issue) {
        return issue.<Cell>map((each) -> Cell.of(Style.NAME, each.name())).orElse(Cell.NONE);
    }

    private static Cell expects(Row row) {
        return row.one
                .or(row::other)
                .flatMap(SyncedIssue::remoteIssueKey)
                .map(Cell::of)
                .orElse(Cell.NONE);
    }

    private static Cell text(String text) {
        return text.isEmpty() ? Cell.NONE : Cell.of(text);
    }

    private static Cell dashed(long count) {
        return count == 0 ? Cell.of("-") : Cell.of(count);
    }

    private static Cell day(OptionalLong time) {
        return time.isPresent() ? Cell.day(time.getAsLong()) : Cell.NONE;
    }

    private static Cell time(OptionalLong time) {
        return time.isPresent() ? Cell.time(time.getAsLong()) : Cell.NONE;
    }

    /** The pending messages in words: {@code 4 to DEPOT, sent 2025-04-30 to 2025-05-02}. */
    private String pending(Row row) {
        List<String> ways = new ArrayList<>();
        there(row).ifPresent((way) -> ways.add(way(way, sides.otherName())));
        back(row).ifPresent((way) -> ways.add(way(way, sides.oneName())));
        return String.join("; ", ways);
    }

    private String way(PendingMessages messages, String to) {
        String sent = messages.count() + " to " + to;
        if (!timed || messages.until().isEmpty()) {
            return sent;
        }
        String last = times.day(messages.until().getAsLong());
        if (messages.after().isEmpty()) {
            return sent + ", last sent " + last;
        }
        String first = times.day(messages.after().getAsLong());
        return sent + (first.equals(last) ? ", sent " : ", sent " + first + " to ") + last;
    }

    private Optional<PendingMessages> there(Row row) {
        return rows.pending(row.number) > 0
                ? pending(row.one, row.other, rows.pending(row.number))
                : Optional.empty();
    }

    private Optional<PendingMessages> back(Row row) {
        return rows.pendingBack(row.number) > 0
                ? pending(row.other, row.one, rows.pendingBack(row.number))
                : Optional.empty();
    }

    private static Optional<PendingMessages> pending(
            Optional<SyncedIssue> sender, Optional<SyncedIssue> receiver, long count) {
        return sender.flatMap((from) -> receiver.map((to) -> PendingMessages.of(from, to, count)));
    }

    private interface Bound {
        OptionalLong of(PendingMessages pending);
    }

    /** The earliest or the latest bound of both directions. */
    private OptionalLong interval(Row row, Bound bound, boolean latest) {
        List<OptionalLong> bounds =
                IntStream.range(0, 2)
                        .mapToObj((way) -> way == 0 ? there(row) : back(row))
                        .flatMap(Optional::stream)
                        .map(bound::of)
                        .toList();
        if (bounds.stream().anyMatch(OptionalLong::isEmpty)) {
            return OptionalLong.empty();
        }
        var times = bounds.stream().mapToLong(OptionalLong::getAsLong);
        return latest ? times.max() : times.min();
    }
}
