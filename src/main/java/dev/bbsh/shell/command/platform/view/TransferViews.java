package dev.bbsh.shell.command.platform.view;

import dev.bbsh.jira.platform.AppDataFile;
import dev.bbsh.jira.platform.ListenerError;
import dev.bbsh.jira.platform.MigrationContainer;
import dev.bbsh.jira.platform.MigrationDetails;
import dev.bbsh.jira.platform.PlatformRecords;
import dev.bbsh.jira.platform.PlatformRecords.Part;
import dev.bbsh.jira.platform.Transfer;
import dev.bbsh.jira.platform.TransferHistory;
import dev.bbsh.jira.platform.TransferStatus;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.render.View.Section;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Transfers, and what is known of one of them. */
public final class TransferViews {

    private static final String NOT_KNOWN = "not known";

    private final PlatformRecords records;
    private final String transfer;
    private final boolean live;
    private final Instant now;

    private TransferViews(PlatformRecords records, String transfer, boolean live, Instant now) {
        this.records = records;
        this.transfer = transfer;
        this.live = live;
        this.now = now;
    }

    /** All transfers: two lines each for people, so that their IDs are whole. */
    public static View list(List<Transfer> transfers) {
        View data =
                new View.Table(
                        List.of(
                                Column.of("transfer"),
                                Column.of("status"),
                                Column.of("migration"),
                                Column.of("cloudUrl"),
                                Column.of("created"),
                                Column.of("ends")),
                        transfers.stream().map(TransferViews::row).toList());
        return transfers.isEmpty()
                ? new View.Either(View.message("no transfers"), data)
                : new View.Either(
                        new View.Message(transfers.stream().flatMap(TransferViews::lines).toList()),
                        data);
    }

    private static Stream<TextLine> lines(Transfer transfer) {
        MigrationDetails details = transfer.details();
        List<String> words = new ArrayList<>(List.of(details.name(), details.cloudUrl()));
        details.createdAt().ifPresent((at) -> words.add("created " + HistoryViews.day(at)));
        details.end()
                .filter((_) -> !transfer.isSettled())
                .ifPresent((at) -> words.add("ends " + HistoryViews.day(at)));
        words.removeIf(String::isEmpty);
        Style style =
                TransferStatus.of(transfer.status()).map(TransferViews::style).orElse(Style.PLAIN);
        return Stream.of(
                TextLine.of(Style.NAME, transfer.id()).and("   ").and(style, transfer.status()),
                TextLine.of("  " + String.join(", ", words)));
    }

    private static List<Cell> row(Transfer transfer) {
        MigrationDetails details = transfer.details();
        return List.of(
                Cell.of(Style.NAME, transfer.id()),
                status(transfer.status()),
                Cell.of(details.name()),
                Cell.of(details.cloudUrl()),
                day(details.createdAt()),
                transfer.isSettled() ? Cell.NONE : day(details.end()));
    }

    private static Cell day(Optional<Instant> at) {
        return at.map((time) -> Cell.day(time.toEpochMilli())).orElse(Cell.NONE);
    }

    private static Cell status(String word) {
        return TransferStatus.of(word)
                .map((known) -> Cell.of(style(known), word))
                .orElseGet(() -> Cell.of(word));
    }

    private static Style style(TransferStatus status) {
        return switch (status) {
            case SUCCESS -> Style.ADDED;
            case FAILED, TIMED_OUT -> Style.ERROR;
            case INCOMPLETE, CANCELLED, SKIPPED, CANCELLATION_REQUESTED, CANCELLING ->
                    Style.WARNING;
            case READY, IN_PROGRESS -> Style.PLAIN;
        };
    }

    /** Everything about one transfer on one screen, from saved answers. */
    public static View saved(PlatformRecords records, String transfer, Instant now) {
        return new View.Sections(new TransferViews(records, transfer, false, now).sections());
    }

    /** Everything about one transfer on one screen, from the answers of the platform. */
    public static View live(PlatformRecords records, String transfer, Instant now) {
        return new View.Sections(new TransferViews(records, transfer, true, now).sections());
    }

    /** The words for a list without rows: whether there are none, or it is not known. */
    private String none(Class<? extends Part> kind) {
        return parts(kind).findAny().isPresent() ? "none" : NOT_KNOWN;
    }

    private List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        sections.add(Section.of("transfer", facts()));
        sections.add(Section.of("containers", containers()));
        sections.add(Section.of("files", files()));
        sections.add(Section.of("exceptions", errors()));
        List<TransferHistory> histories =
                records.histories().stream()
                        .filter((each) -> each.transferId().equals(transfer))
                        .toList();
        if (!histories.isEmpty()) {
            sections.add(
                    Section.of(
                            "notifications", HistoryViews.of(histories, records.settled(), now)));
        }
        if (!records.leftOut().isEmpty()) {
            sections.add(Section.of("not known", unknown()));
        }
        return sections;
    }

    private View facts() {
        Optional<Transfer> listed =
                records.transfers().stream()
                        .filter((each) -> each.id().equals(transfer))
                        .reduce((_, later) -> later);
        Optional<TransferHistory> history =
                records.histories().stream()
                        .filter((each) -> each.transferId().equals(transfer))
                        .findFirst();
        String status =
                listed.map(Transfer::status)
                        .or(() -> history.map(TransferHistory::status))
                        .orElse("");
        List<View.Fact> facts = new ArrayList<>();
        facts.add(View.Fact.of("transfer", Cell.of(Style.NAME, transfer)));
        facts.add(View.Fact.of("status", status.isEmpty() ? Cell.NONE : status(status)));
        facts.addAll(
                migration(
                        listed.map(Transfer::details)
                                .or(() -> history.map(TransferHistory::details))
                                .orElse(MigrationDetails.NONE)));
        parts(Part.Progress.class)
                .reduce((_, later) -> later)
                .ifPresent((last) -> facts.addAll(progress(last)));
        return new View.Facts(facts);
    }

    private List<View.Fact> migration(MigrationDetails details) {
        return List.of(
                View.Fact.of("migration", Cell.of(details.name())),
                new View.Fact(
                        Column.of("Cloud site").named("cloudUrl"), Cell.of(details.cloudUrl())),
                View.Fact.of("created", age(details.createdAt())),
                View.Fact.of("ends", age(details.end())));
    }

    private static Cell age(Optional<Instant> at) {
        return at.map((time) -> Cell.age(time.toEpochMilli())).orElse(Cell.NONE);
    }

    private static List<View.Fact> progress(Part.Progress last) {
        return List.of(
                View.Fact.of("reported", Cell.of(last.status() + " " + last.percent() + " %")),
                View.Fact.of("message", Cell.of(last.message())));
    }

    private View containers() {
        List<List<Cell>> rows =
                parts(Part.Containers.class)
                        .flatMap((each) -> each.all().stream())
                        .distinct()
                        .map(TransferViews::row)
                        .toList();
        boolean more = parts(Part.Containers.class).anyMatch(Part.Containers::more);
        return new View.Table(
                List.of(
                        Column.of("type"),
                        Column.of("key"),
                        Column.of("name"),
                        Column.of("server ID").named("sourceId")),
                rows,
                more ? "incomplete" : none(Part.Containers.class));
    }

    private static List<Cell> row(MigrationContainer each) {
        return List.of(
                Cell.of(each.type()),
                Cell.of(Style.NAME, each.key()),
                Cell.of(each.name()),
                Cell.of(each.sourceId()));
    }

    private View files() {
        return list(
                parts(Part.Files.class).flatMap((each) -> each.all().stream()).distinct(),
                none(Part.Files.class));
    }

    /** Uploaded files, one a row. */
    public static View list(Stream<AppDataFile> files, String whenEmpty) {
        return new View.Table(
                List.of(Column.of("label"), Column.of("key"), Column.count("bytes")),
                files.map(
                                (each) ->
                                        List.of(
                                                Cell.of(each.label()),
                                                Cell.of(Style.STRING, each.key()),
                                                each.size().isPresent()
                                                        ? Cell.of(each.size().getAsLong())
                                                        : Cell.NONE))
                        .toList(),
                whenEmpty);
    }

    private View errors() {
        boolean asked =
                live
                        && records.leftOut().stream()
                                .noneMatch((each) -> each.where().contains("exception"));
        return new View.Table(
                List.of(
                        Column.of("exception").named("exceptionType"),
                        Column.of("first place").named("place")),
                parts(Part.Failure.class)
                        .map(Part.Failure::error)
                        .distinct()
                        .map(TransferViews::row)
                        .toList(),
                asked ? "none" : NOT_KNOWN);
    }

    private static List<Cell> row(ListenerError error) {
        return List.of(Cell.of(Style.ERROR, error.type()), Cell.of(error.place()));
    }

    private View unknown() {
        return new View.Either(
                new View.Page(
                        List.of(
                                new View.Block.Points(
                                        records.leftOut().stream()
                                                .map(
                                                        (each) ->
                                                                TextLine.of(
                                                                        each.where()
                                                                                + ": "
                                                                                + each.why()))
                                                .toList()))),
                new View.Table(
                        List.of(Column.of("what"), Column.of("why")),
                        records.leftOut().stream()
                                .map((each) -> List.of(Cell.of(each.where()), Cell.of(each.why())))
                                .toList()));
    }

    private <T extends Part> Stream<T> parts(Class<T> kind) {
        return records.parts().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter((each) -> each.isOf(transfer));
    }
}
