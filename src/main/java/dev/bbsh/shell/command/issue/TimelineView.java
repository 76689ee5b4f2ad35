package dev.bbsh.shell.command.issue;

import dev.bbsh.operation.sync.DocumentSide;
import dev.bbsh.operation.sync.IssueTimeline;
import dev.bbsh.operation.sync.IssueTimeline.MomentKind;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * The view of a timeline: a row a moment, with what the other side has to it, and what it means.
 *
 * @param sides the sides in which the issue was looked up
 * @param zone the time zone of the times on the screen
 */
record TimelineView(IssueTimeline timeline, List<DocumentSide> sides, ZoneId zone) {

    private static final List<Column> COLUMNS =
            List.of(
                    Column.of("time"),
                    Column.of("side"),
                    Column.of("moment"),
                    Column.of("other side").named("otherSide"),
                    Column.of("meaning"));

    View view() {
        View.Table table =
                new View.Table(
                        COLUMNS,
                        timeline.moments().stream().map(this::row).toList(),
                        "no times recorded");
        List<String> notes = new TimelineNotes(timeline, sides, zone).lines();
        List<View.Section> text = new ArrayList<>();
        text.add(View.Section.of("", View.message(title())));
        text.add(View.Section.of("", table));
        if (!notes.isEmpty()) {
            text.add(
                    View.Section.of(
                            "", new View.Message(notes.stream().map(TextLine::of).toList())));
        }
        return new View.Either(new View.Sections(text), new View.Noted(table, () -> notes));
    }

    private TextLine title() {
        String names =
                String.join(
                        " and ",
                        timeline.issues().stream().map((each) -> each.issue().name()).toList());
        return TextLine.of(Style.NAME, names)
                .and(".   The files keep first and last times only, not every message.   ")
                .and(zone.getId().equals("Z") ? "UTC" : zone.getId());
    }

    private List<Cell> row(IssueTimeline.Moment moment) {
        return List.of(
                Cell.time(moment.time()),
                Cell.of(name(moment.side())),
                Cell.of(what(moment)),
                Cell.of(counterpart(moment)),
                meaning(moment));
    }

    private String name(int side) {
        return timeline.issues().get(side).where().displayName();
    }

    private String what(IssueTimeline.Moment moment) {
        return switch (moment.kind()) {
            case FIRST_SYNC -> "first sync";
            case LAST_CHANGE_SEEN -> "last change seen";
            case LAST_SENT -> "last sent" + message(timeline.sent(moment.side()));
            case LAST_APPLIED -> "last applied" + message(timeline.applied(moment.side()));
            case DATA_END -> "data of " + name(moment.side()) + " ends";
        };
    }

    private static String message(OptionalLong number) {
        return number.isPresent() ? ": message " + number.getAsLong() : "";
    }

    private String counterpart(IssueTimeline.Moment moment) {
        int other = 1 - moment.side();
        return switch (moment.kind()) {
            case LAST_SENT -> numbered(other, "applied", timeline.applied(other));
            case LAST_APPLIED -> numbered(other, "sent", timeline.sent(other));
            case FIRST_SYNC, LAST_CHANGE_SEEN, DATA_END -> "";
        };
    }

    private String numbered(int side, String what, OptionalLong number) {
        return number.isPresent() ? name(side) + " " + what + " " + number.getAsLong() : "";
    }

    private Cell meaning(IssueTimeline.Moment moment) {
        int side = moment.side();
        return switch (moment.kind()) {
            case FIRST_SYNC -> Cell.of(later(moment));
            case LAST_CHANGE_SEEN -> Cell.of("");
            case LAST_SENT -> pending(timeline.pending(side));
            case LAST_APPLIED -> Cell.of(delay(moment));
            case DATA_END -> unanswered(moment);
        };
    }

    private String later(IssueTimeline.Moment moment) {
        OptionalLong other = timeline.time(1 - moment.side(), MomentKind.FIRST_SYNC);
        return other.isPresent() && other.getAsLong() < moment.time()
                ? ElapsedTime.of(moment.time() - other.getAsLong()) + " later"
                : "";
    }

    private static Cell pending(OptionalLong number) {
        if (number.isEmpty()) {
            return Cell.of("");
        }
        long open = number.getAsLong();
        if (open == 0) {
            return Cell.of("up to date");
        }
        return Cell.of(
                Style.WARNING, open > 0 ? open + " pending" : -open + " more applied than sent");
    }

    /** The time that the last message took, if the last one sent is the last one applied. */
    private String delay(IssueTimeline.Moment moment) {
        int sender = 1 - moment.side();
        OptionalLong open = timeline.pending(sender);
        OptionalLong sent = timeline.time(sender, MomentKind.LAST_SENT);
        if (open.isEmpty() || open.getAsLong() != 0 || sent.isEmpty()) {
            return "";
        }
        long took = moment.time() - sent.getAsLong();
        return ElapsedTime.of(Math.abs(took)) + (took < 0 ? " before" : " after") + " it was sent";
    }

    /**
     * At the end of the receiver's data: the messages that it lacks, and since the last of them.
     */
    private Cell unanswered(IssueTimeline.Moment end) {
        int sender = 1 - end.side();
        OptionalLong open = timeline.pending(sender);
        OptionalLong sent = timeline.time(sender, MomentKind.LAST_SENT);
        if (open.isEmpty() || open.getAsLong() <= 0 || sent.isEmpty()) {
            return Cell.of("");
        }
        long since = end.time() - sent.getAsLong();
        String elapsed = ElapsedTime.of(Math.abs(since));
        return Cell.of(
                Style.WARNING,
                open.getAsLong()
                        + (since < 0 ? " sent " + elapsed + " later" : " pending for " + elapsed));
    }
}
