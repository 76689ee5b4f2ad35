package dev.bbsh.shell.command.issue;

import dev.bbsh.backbone.SideName;
import dev.bbsh.backbone.index.ConnectorSummary;
import dev.bbsh.backbone.overview.DocumentSummary;
import dev.bbsh.backbone.rows.PendingMessages;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.View;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.shell.contract.Answer;
import dev.bbsh.shell.contract.Argument;
import dev.bbsh.shell.contract.Declaration;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * The command {@code connectors}: a row for each connector, and one for each direction of the sync.
 */
public final class ConnectorsCommand implements ShellCommand {

    private static final Signature SIGNATURE =
            Declaration.command("connectors", "List the connectors of a document")
                    .argument(Argument.document())
                    .example("connectors primary", "the connectors in primary")
                    .detail(
                            "The second table shows what was synced in each direction. Attachments"
                                    + " are recorded only by the side that received them, and open"
                                    + " messages are those that one side sent and the other has not"
                                    + " applied: to count them, load both sides. When they were"
                                    + " sent isn't recorded: after the receiver last applied one,"
                                    + " up to the last one sent (inferred).")
                    .data()
                    .signature();

    private static final List<Column> SHOWN =
            List.of(
                    Column.of("side"),
                    Column.of("connector"),
                    Column.of("project"),
                    Column.count("issues"),
                    Column.count("comments"),
                    Column.count("attachments"),
                    Column.of("first sync"),
                    Column.of("last sync"));

    private static final List<Column> DATA =
            List.of(
                    Column.of("side"),
                    Column.of("connector"),
                    Column.of("project"),
                    Column.count("issues"),
                    Column.count("comments"),
                    Column.count("comment copies"),
                    Column.count("attachments"),
                    Column.count("attachment copies"),
                    Column.of("first sync"),
                    Column.of("last sync"),
                    Column.count("open"));

    private static final List<Column> DIRECTIONS =
            List.of(
                    Column.of("synced"),
                    Column.count("comments"),
                    Column.count("attachments"),
                    Column.count("open messages"));

    private static final List<Column> INTERVAL =
            List.of(Column.of("sent after (inferred)"), Column.of("last sent"));

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Answer run(Invocation in) {
        OpenDocument open = in.document();
        open.analysis().issues(open.name());
        DocumentSummary summary = open.analysis().summary(in.progress());
        List<DirectionTotals> traffic = DirectionTotals.of(open, in);
        View shown = new View.Table(SHOWN, rows(summary, ConnectorsCommand::shown));
        View text =
                traffic.isEmpty()
                        ? shown
                        : new View.Sections(
                                List.of(
                                        View.Section.of("", shown),
                                        View.Section.of("", directions(traffic))));
        return Outcome.data(
                new View.Either(
                        text,
                        new View.Table(
                                DATA, rows(summary, (each) -> data(each, summary, traffic)))));
    }

    private interface Row {
        List<Cell> of(ConnectorSummary connector);
    }

    private static List<List<Cell>> rows(DocumentSummary summary, Row row) {
        return summary.connectors().stream().map(row::of).toList();
    }

    private static List<Cell> shown(ConnectorSummary connector) {
        return List.of(
                side(connector),
                Cell.of(connector.key()),
                connector.project().map(Cell::of).orElse(Cell.NONE),
                Cell.of(connector.issues()),
                Cell.of(connector.comments().all()),
                Cell.of(connector.attachments().all()),
                day(connector.firstSync()),
                day(connector.lastSync()));
    }

    private static List<Cell> data(
            ConnectorSummary connector, DocumentSummary summary, List<DirectionTotals> traffic) {
        List<Cell> row = new ArrayList<>(shown(connector));
        row.add(5, Cell.of(connector.comments().copies()));
        row.add(7, Cell.of(connector.attachments().copies()));
        boolean only = summary.of(connector.side()).size() == 1;
        Optional<DirectionTotals> sent =
                traffic.stream().filter((each) -> each.isFrom(connector)).findFirst();
        row.add(only ? sent.map((each) -> number(each.open())).orElse(Cell.NONE) : Cell.NONE);
        return row;
    }

    private static Cell side(ConnectorSummary connector) {
        return Cell.of(connector.side() == SideName.FIRST ? "first" : "second");
    }

    private static Cell day(OptionalLong time) {
        return time.isPresent() ? Cell.day(time.getAsLong()) : Cell.NONE;
    }

    /** A row for each direction; with the time in which messages were sent, if some are open. */
    private static View directions(List<DirectionTotals> traffic) {
        boolean timed = traffic.stream().anyMatch((way) -> way.pending().isPresent());
        List<Column> columns = new ArrayList<>(DIRECTIONS);
        columns.addAll(timed ? INTERVAL : List.of());
        return new View.Table(
                columns, traffic.stream().map((way) -> direction(way, timed)).toList());
    }

    private static List<Cell> direction(DirectionTotals way, boolean timed) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(way.from() + " -> " + way.to()));
        cells.add(number(way.comments()));
        cells.add(number(way.attachments()));
        cells.add(number(way.open()));
        if (timed) {
            cells.add(day(way, PendingMessages::after));
            cells.add(day(way, PendingMessages::until));
        }
        return cells;
    }

    private static Cell day(DirectionTotals way, Function<PendingMessages, OptionalLong> bound) {
        return day(way.pending().map(bound).orElse(OptionalLong.empty()));
    }

    private static Cell number(OptionalLong number) {
        return number.isPresent() ? Cell.of(number.getAsLong()) : Cell.NONE;
    }
}
