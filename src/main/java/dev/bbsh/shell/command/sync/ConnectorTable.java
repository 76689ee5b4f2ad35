package dev.bbsh.shell.command.sync;

import dev.bbsh.backbone.SideName;
import dev.bbsh.backbone.data.Pairing;
import dev.bbsh.backbone.data.SyncedIssueData;
import dev.bbsh.backbone.overview.ConnectorSummary;
import dev.bbsh.backbone.overview.DocumentSummary;
import dev.bbsh.backbone.overview.Together;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.View;
import dev.bbsh.session.OpenDocument;
import dev.bbsh.shell.contract.Invocation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** A line for each connector of a document. */
final class ConnectorTable {

    private static final List<Column> COLUMNS =
            List.of(
                    Column.of("side"),
                    Column.of("connector"),
                    Column.of("project"),
                    Column.count("issues"),
                    Column.count("comments"),
                    Column.count("copies").named("commentCopies"),
                    Column.count("files").named("attachments"),
                    Column.count("copies").named("attachmentCopies"),
                    Column.of("first sync"),
                    Column.of("last sync"),
                    Column.count("open"));

    private ConnectorTable() {}

    static View of(Invocation in) {
        OpenDocument open = in.document();
        SyncedIssueData.in(open.content().root(), open.name());
        DocumentSummary summary = DocumentSummary.of(open.content().root(), in.progress());
        Map<SideName, Long> messages = messages(open, in);
        List<List<Cell>> rows = new ArrayList<>();
        for (ConnectorSummary connector : summary.connectors()) {
            boolean only = summary.of(connector.side()).size() == 1;
            Long sent = only ? messages.get(connector.side()) : null;
            rows.add(row(connector, sent == null ? Cell.NONE : Cell.of(sent)));
        }
        return new View.Table(COLUMNS, rows);
    }

    /** What each side of the document sent and its partner, if open, has not applied. */
    private static Map<SideName, Long> messages(OpenDocument open, Invocation in) {
        Map<SideName, Long> messages = new HashMap<>();
        List<SideOf> sides = SideOf.open(in.workspace());
        for (SideOf side : SideOf.of(open)) {
            side.partner(sides)
                    .map((partner) -> Pairing.of(side.side(), partner.side(), in.progress()))
                    .map((pairing) -> Together.of(pairing, in.progress()).there().open())
                    .ifPresent((count) -> messages.put(side.side().name(), count));
        }
        return messages;
    }

    private static List<Cell> row(ConnectorSummary connector, Cell open) {
        return List.of(
                Cell.of(connector.side() == SideName.FIRST ? "first" : "second"),
                Cell.of(connector.key()),
                connector.project().map(Cell::of).orElse(Cell.NONE),
                Cell.of(connector.issues()),
                Cell.of(connector.comments().all()),
                Cell.of(connector.comments().copies()),
                Cell.of(connector.attachments().all()),
                Cell.of(connector.attachments().copies()),
                time(connector.firstSync()),
                time(connector.lastSync()),
                open);
    }

    private static Cell time(OptionalLong time) {
        return time.isPresent() ? Cell.day(time.getAsLong()) : Cell.NONE;
    }
}
