package dev.bbsh.shell.command.file;

import dev.bbsh.operation.document.DocumentState;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.Style;
import dev.bbsh.render.View;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.document.OpenDocument;
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

    private static final Signature SIGNATURE =
            Declaration.command(
                            "documents", "List open documents, catalogs, mappings and connections")
                    .in(CommandGroup.FILES)
                    .example("documents", "name, contents, state and origin of each")
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
        return new View.Table(
                List.of(
                        Column.of("current").untitled(),
                        Column.of("name"),
                        Column.of("contents").named("whatItIs"),
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
        workspace
                .jira()
                .connections()
                .forEach((open) -> rows.add(row(open.name(), kind(open), from(open))));
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
        boolean current = workspace.current().filter(open.name()::equals).isPresent();
        return List.of(
                current ? Cell.of(">") : Cell.NONE,
                Cell.of(Style.NAME, open.name()),
                Cell.of(DocumentLines.kind(open.analysis())),
                Cell.of(
                        DocumentState.of(open, workspace).words()
                                + (open.incomplete().isEmpty() ? "" : ", incomplete")),
                Cell.of(Style.MUTED, from(open.origin())));
    }
}
