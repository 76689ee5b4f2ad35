package dev.bbsh.shell.command.session;

import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.Style;
import dev.bbsh.render.View;
import dev.bbsh.session.history.History;
import dev.bbsh.shell.command.file.RepairLines;
import dev.bbsh.shell.contract.Answer;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Declaration;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;

import java.util.ArrayList;
import java.util.List;

/** The command {@code log}. */
public final class LogCommand implements ShellCommand {

    private static final Signature SIGNATURE =
            Declaration.command("log", "List the steps of this session, for undo and redo")
                    .in(CommandGroup.CHANGE)
                    .example("log", "every step that can be undone or redone")
                    .data()
                    .signature();

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Answer run(Invocation in) {
        return Outcome.data(steps(in.history()));
    }

    private static View steps(History history) {
        List<List<Cell>> rows = new ArrayList<>();
        history.present().documents().all().forEach((open) -> rows.addAll(RepairLines.steps(open)));
        int number = 0;
        for (History.Step step : history.past()) {
            rows.add(row(++number, step, ""));
        }
        for (History.Step step : history.future()) {
            rows.add(row(++number, step, "undone"));
        }
        return new View.Table(
                List.of(
                        Column.count("number").untitled(),
                        Column.of("step").untitled(),
                        Column.of("state").untitled()),
                rows,
                "no steps yet");
    }

    private static List<Cell> row(int number, History.Step step, String state) {
        return List.of(Cell.of(number), Cell.of(step.title()), Cell.of(Style.MUTED, state));
    }
}
