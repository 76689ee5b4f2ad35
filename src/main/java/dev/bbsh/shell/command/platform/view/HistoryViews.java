package dev.bbsh.shell.command.platform.view;

import dev.bbsh.jira.platform.AppReports;
import dev.bbsh.jira.platform.EventKind;
import dev.bbsh.jira.platform.MigrationDetails;
import dev.bbsh.jira.platform.PlatformEvent;
import dev.bbsh.jira.platform.TransferHistory;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.TimeFormat;
import dev.bbsh.render.View;
import dev.bbsh.text.Plurals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The notifications of transfers: a screen for people, and rows for other programs. */
public final class HistoryViews {

    private static final List<String> EVENT =
            List.of(
                    "receivedAt",
                    "event",
                    "eventType",
                    "label",
                    "key",
                    "messageId",
                    "copies",
                    "reported");

    private static final List<String> LOG = List.of("time", "level", "message");

    private static final List<String> GAP = List.of("what", "advice");

    private HistoryViews() {}

    /**
     * The notifications of all transfers.
     *
     * @param settled the transfers that another answer says are settled
     */
    public static View of(List<TransferHistory> histories, Set<String> settled, Instant now) {
        return new View.Either(
                new View.Sections(
                        histories.stream()
                                .flatMap((each) -> sections(each, gaps(each, settled, now)))
                                .toList()),
                data(histories, settled, now));
    }

    private static List<TransferHistory.Gap> gaps(
            TransferHistory history, Set<String> settled, Instant now) {
        return history.gaps(settled.contains(history.transferId()), now);
    }

    /** The sections of one transfer: its notifications, and what is missing. */
    private static Stream<View.Section> sections(
            TransferHistory history, List<TransferHistory.Gap> gaps) {
        List<View.Section> all = new ArrayList<>();
        all.add(View.Section.of(title(history), events(history)));
        if (!history.reports().log().isEmpty()) {
            all.add(View.Section.of("log of the app", log(history)));
        }
        if (!gaps.isEmpty()) {
            all.add(View.Section.of("missing or odd", gaps(gaps)));
        }
        return all.stream();
    }

    private static String title(TransferHistory history) {
        MigrationDetails details = history.details();
        List<String> words = new ArrayList<>();
        words.add(
                history.transferId().isEmpty()
                        ? "notifications without a transfer"
                        : "transfer " + history.transferId());
        if (!details.name().isEmpty()) {
            words.add("'" + details.name() + "'");
        }
        if (!details.cloudUrl().isEmpty()) {
            words.add("to " + details.cloudUrl());
        }
        details.createdAt().ifPresent((at) -> words.add("created " + day(at)));
        if (!history.status().isEmpty()) {
            words.add(history.status());
        }
        return String.join(", ", words);
    }

    /** The day of a time, in UTC. */
    static String day(Instant at) {
        return TimeFormat.iso(at.toEpochMilli()).substring(0, 10);
    }

    private static View events(TransferHistory history) {
        List<List<Cell>> rows = new ArrayList<>();
        for (TransferHistory.Entry entry : history.entries()) {
            PlatformEvent event = entry.event();
            rows.add(
                    List.of(
                            event.received()
                                    .map((at) -> Cell.time(at.toEpochMilli()))
                                    .orElse(Cell.NONE),
                            Cell.of(Style.NAME, words(event)),
                            Cell.of(event.payload().label()),
                            Cell.of(Style.STRING, detail(event, reported(history, event))),
                            entry.copies() == 1
                                    ? Cell.NONE
                                    : Cell.of(Plurals.of(entry.copies()) + " times")));
        }
        return new View.Table(
                List.of(
                        Column.of("received"),
                        Column.of("event"),
                        Column.of("label"),
                        Column.of("details"),
                        Column.of("copies").untitled()),
                rows);
    }

    private static View log(TransferHistory history) {
        return new View.Table(
                List.of(Column.of("time"), Column.of("level"), Column.of("message")),
                history.reports().log().stream()
                        .map(
                                (each) ->
                                        List.of(
                                                each.time()
                                                        .map((at) -> Cell.time(at.toEpochMilli()))
                                                        .orElse(Cell.NONE),
                                                Cell.of(each.level()),
                                                Cell.of(Style.STRING, each.message())))
                        .toList());
    }

    /** The status that the app has reported for a message; empty when none is known. */
    private static String reported(TransferHistory history, PlatformEvent event) {
        return history.reports().acknowledged().getOrDefault(event.messageId(), "");
    }

    private static String detail(PlatformEvent event, String reported) {
        return Stream.of(detail(event), reported.isEmpty() ? "" : "reported " + reported)
                .filter((each) -> !each.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String words(PlatformEvent event) {
        return event.kind() == EventKind.UNKNOWN ? event.word() : event.kind().words();
    }

    private static String detail(PlatformEvent event) {
        PlatformEvent.Payload payload = event.payload();
        return Stream.of(
                        payload.key(),
                        payload.status(),
                        payload.error().map((each) -> each.type()).orElse(""))
                .filter((each) -> !each.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static View gaps(List<TransferHistory.Gap> gaps) {
        return new View.Page(
                List.of(
                        new View.Block.Points(
                                gaps.stream()
                                        .map(
                                                (gap) ->
                                                        TextLine.of(Style.WARNING, gap.what())
                                                                .and(": " + gap.advice()))
                                        .toList())));
    }

    private static View data(List<TransferHistory> histories, Set<String> settled, Instant now) {
        return new View.Table(
                List.of(
                        Column.of("transferId"),
                        Column.of("name"),
                        Column.of("cloudUrl"),
                        Column.of("createdAt"),
                        Column.of("status"),
                        Column.of("events"),
                        Column.of("missing"),
                        Column.of("log")),
                histories.stream().map((each) -> row(each, gaps(each, settled, now))).toList());
    }

    private static List<Cell> row(TransferHistory history, List<TransferHistory.Gap> gaps) {
        MigrationDetails details = history.details();
        return List.of(
                Cell.of(history.transferId()),
                Cell.of(details.name()),
                Cell.of(details.cloudUrl()),
                details.createdAt().map((at) -> Cell.time(at.toEpochMilli())).orElse(Cell.NONE),
                Cell.of(history.status()),
                new Cell.Records(
                        EVENT,
                        history.entries().stream().map((each) -> row(history, each)).toList()),
                new Cell.Records(
                        GAP,
                        gaps.stream().map((gap) -> List.of(gap.what(), gap.advice())).toList()),
                new Cell.Records(
                        LOG, history.reports().log().stream().map(HistoryViews::row).toList()));
    }

    private static List<String> row(AppReports.LogEntry entry) {
        return List.of(
                entry.time().map((at) -> TimeFormat.iso(at.toEpochMilli())).orElse(""),
                entry.level(),
                entry.message());
    }

    private static List<String> row(TransferHistory history, TransferHistory.Entry entry) {
        PlatformEvent event = entry.event();
        return List.of(
                event.received().map((at) -> TimeFormat.iso(at.toEpochMilli())).orElse(""),
                event.kind().words(),
                event.word(),
                event.payload().label(),
                detail(event),
                event.messageId(),
                Long.toString(entry.copies()),
                reported(history, event));
    }
}
