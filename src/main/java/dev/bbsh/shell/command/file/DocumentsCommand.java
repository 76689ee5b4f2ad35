package dev.bbsh.shell.command.file;

import dev.bbsh.operation.customer.SyncFiles;
import dev.bbsh.operation.document.DocumentState;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.Style;
import dev.bbsh.render.View;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.session.jira.JiraData;
import dev.bbsh.session.jira.OpenConnection;
import dev.bbsh.shell.command.jira.JiraLines;
import dev.bbsh.shell.command.sync.DocumentLines;
import dev.bbsh.shell.contract.Answer;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Declaration;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;

import java.util.ArrayList;
import java.util.List;

/** The command {@code documents}: the table of everything that is open. */
public final class DocumentsCommand implements ShellCommand {

    private static final List<Column> COLUMNS =
            List.of(
                    Column.of("current").untitled(),
                    Column.of("name"),
                    Column.of("contents").named("whatItIs"),
                    Column.of("state"),
                    Column.of("from"));

    private static final Signature SIGNATURE =
            Declaration.command(
                            "documents", "List open documents, catalogs, mappings and connections")
                    .in(CommandGroup.FILES)
                    .example("documents", "name, contents, state and origin of each")
                    .detail("With several syncs, the documents are grouped by sync.")
                    .data()
                    .signature();

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Answer run(Invocation in) {
        return Outcome.data(table(in.workspace()));
    }

    private static View table(Workspace workspace) {
        List<List<Cell>> jira = jira(workspace);
        List<SyncFiles> syncs = SyncFiles.all(workspace);
        if (syncs.stream().filter((each) -> each.pair().isPresent()).count() > 1) {
            return new View.Either(
                    table(bySync(syncs, jira, workspace, true)),
                    table(bySync(syncs, jira, workspace, false)));
        }
        List<List<Cell>> rows = new ArrayList<>();
        workspace.documents().all().forEach((open) -> rows.add(row(open, workspace)));
        rows.addAll(jira);
        return new View.Table(COLUMNS, rows, "nothing is open");
    }

    private static View table(List<List<Cell>> rows) {
        List<Column> columns = new ArrayList<>(List.of(Column.of("sync")));
        columns.addAll(COLUMNS);
        return new View.Table(columns, rows);
    }

    /**
     * The rows in the order of the syncs, each with the name of its sync.
     *
     * @param once true when only the first row of a sync names it
     */
    private static List<List<Cell>> bySync(
            List<SyncFiles> syncs, List<List<Cell>> jira, Workspace workspace, boolean once) {
        List<List<Cell>> rows = new ArrayList<>();
        for (SyncFiles sync : syncs) {
            List<List<Cell>> own =
                    sync.documents().stream()
                            .map((open) -> row(open, kind(open, once), workspace))
                            .toList();
            Style style = sync.pair().isPresent() ? Style.NAME : Style.MUTED;
            add(Cell.of(style, sync.title()), own, once, rows);
        }
        add(Cell.of(Style.MUTED, "every sync"), jira, once, rows);
        return rows;
    }

    /** The kind of a document; beside the name of its sync, a shorter one is enough. */
    private static String kind(OpenDocument open, boolean brief) {
        String kind = DocumentLines.kind(open.analysis());
        return brief ? kind.replaceFirst("^synced issue data, ", "") : kind;
    }

    private static void add(
            Cell title, List<List<Cell>> some, boolean once, List<List<Cell>> rows) {
        Cell first = title;
        for (List<Cell> each : some) {
            List<Cell> row = new ArrayList<>(List.of(first));
            row.addAll(each);
            rows.add(row);
            first = once ? Cell.NONE : title;
        }
    }

    private static List<List<Cell>> jira(Workspace workspace) {
        List<List<Cell>> rows = new ArrayList<>();
        JiraData jira = workspace.jira();
        jira.catalogs()
                .forEach(
                        (open) -> rows.add(row(open.name(), JiraLines.summary(open), open.from())));
        jira.mappings()
                .forEach(
                        (open) -> rows.add(row(open.name(), JiraLines.summary(open), open.from())));
        jira.connections().forEach((open) -> rows.add(row(open.name(), kind(open), from(open))));
        return rows;
    }

    private static String kind(OpenConnection open) {
        return switch (open.service()) {
            case JIRA -> "connection to a Jira site";
            case PLATFORM -> "connection to the app migration platform";
        };
    }

    private static String from(OpenConnection open) {
        return open.address() + ", " + open.who();
    }

    private static List<Cell> row(String name, String what, String from) {
        return List.of(
                Cell.NONE,
                Cell.of(Style.NAME, name),
                Cell.of(what),
                Cell.NONE,
                Cell.of(Style.MUTED, from));
    }

    /** The origin of a document: the name of a file, or a command. */
    private static String from(DocumentOrigin origin) {
        return switch (origin) {
            case DocumentOrigin.Loaded loaded -> loaded.file().name();
            case DocumentOrigin.Made made -> made.line();
        };
    }

    private static List<Cell> row(OpenDocument open, Workspace workspace) {
        return row(open, DocumentLines.kind(open.analysis()), workspace);
    }

    private static List<Cell> row(OpenDocument open, String kind, Workspace workspace) {
        boolean current = workspace.current().filter(open.name()::equals).isPresent();
        return List.of(
                current ? Cell.of(">") : Cell.NONE,
                Cell.of(Style.NAME, open.name()),
                Cell.of(kind),
                Cell.of(
                        DocumentState.of(open, workspace).words()
                                + (open.incomplete().isEmpty() ? "" : ", incomplete")),
                Cell.of(Style.MUTED, from(open.origin())));
    }
}
