package dev.bbsh.shell.command.file;

import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.Style;
import dev.bbsh.render.View;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.shell.command.jira.JiraLines;
import dev.bbsh.shell.command.sync.DocumentLines;

import java.util.ArrayList;
import java.util.List;

/** The table of everything that is open. */
final class DocumentTable {

    private DocumentTable() {}

    /** The table that {@code documents} shows. */
    static View of(Workspace workspace) {
        return new View.Table(
                List.of(
                        Column.of("current").untitled(),
                        Column.of("name"),
                        Column.of("what it is"),
                        Column.of("state"),
                        Column.of("from")),
                rows(workspace),
                "nothing is open");
    }

    private static List<List<Cell>> rows(Workspace workspace) {
        List<List<Cell>> rows = new ArrayList<>();
        workspace.documents().all().forEach((open) -> rows.add(row(open, workspace)));
        workspace
                .jira()
                .catalogs()
                .forEach(
                        (open) -> rows.add(row(open.name(), JiraLines.summary(open), open.from())));
        workspace
                .jira()
                .mappings()
                .forEach(
                        (open) -> rows.add(row(open.name(), JiraLines.summary(open), open.from())));
        return rows;
    }

    private static List<Cell> row(String name, String what, String from) {
        return List.of(
                Cell.NONE,
                Cell.of(Style.NAME, name),
                Cell.of(what),
                Cell.NONE,
                Cell.of(Style.MUTED, from));
    }

    /** The state of a document in words, such as {@code changed, not saved}. */
    static String state(OpenDocument open, Workspace workspace) {
        if (!workspace.saved().isUnsaved(open)) {
            return open.changed() ? "saved" : "as loaded";
        }
        return workspace.saved().of(open).isEmpty() ? "not saved" : "changed, not saved";
    }

    /** The origin of a document: the name of a file, or a command. */
    static String from(DocumentOrigin origin) {
        return switch (origin) {
            case DocumentOrigin.Loaded loaded -> loaded.file().name();
            case DocumentOrigin.Made made -> made.line();
        };
    }

    private static List<Cell> row(OpenDocument open, Workspace workspace) {
        boolean current = workspace.current().filter(open.name()::equals).isPresent();
        return List.of(
                current ? Cell.of(">") : Cell.NONE,
                Cell.of(Style.NAME, open.name()),
                Cell.of(DocumentLines.kind(open.analysis())),
                Cell.of(
                        state(open, workspace)
                                + (open.incomplete().isEmpty() ? "" : ", incomplete")),
                Cell.of(Style.MUTED, from(open.origin())));
    }
}
