package dev.bbsh.shell.command.session;

import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.View;
import dev.bbsh.session.history.Session;
import dev.bbsh.shell.contract.Answer;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Declaration;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;

import java.util.List;
import java.util.stream.IntStream;

/** The command {@code history}. */
public final class HistoryCommand implements ShellCommand {

    private static final Signature SIGNATURE =
            Declaration.command("history", "List the commands of this session")
                    .in(CommandGroup.SESSION)
                    .example("history", "every line that was run, oldest first")
                    .data()
                    .signature();

    private final Session session;

    public HistoryCommand(Session session) {
        this.session = session;
    }

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Answer run(Invocation in) {
        return Outcome.data(table(session.lines()));
    }

    private static View table(List<String> lines) {
        return new View.Table(
                List.of(Column.count("number").untitled(), Column.of("line").untitled()),
                IntStream.range(0, lines.size())
                        .mapToObj((i) -> List.of(Cell.of(i + 1), Cell.of(lines.get(i))))
                        .toList());
    }
}
