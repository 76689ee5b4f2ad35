package dev.bbsh.shell.command.session;

import static dev.bbsh.shell.contract.Declaration.command;

import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.session.history.History;
import dev.bbsh.shell.command.file.RepairLines;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.ShellCommand;

import java.util.ArrayList;
import java.util.List;

/** The commands that undo, redo and list steps. */
public final class StepCommands {

    private StepCommands() {}

    /** The commands in the order in which {@code help} lists them. */
    public static List<ShellCommand> all() {
        return List.of(undo(), redo(), log());
    }

    private static ShellCommand undo() {
        return command("undo", "Take back the last step")
                .in(CommandGroup.CHANGE)
                .optional("steps", ParameterType.NUMBER, "how many steps")
                .example("undo", "the last load, close, merge or change of any document")
                .example("undo 3", "the last three")
                .does(StepCommands::undo);
    }

    private static ShellCommand redo() {
        return command("redo", "Do again what undo took back")
                .in(CommandGroup.CHANGE)
                .optional("steps", ParameterType.NUMBER, "how many steps")
                .example("redo", "the step that was taken back last")
                .does(StepCommands::redo);
    }

    private static ShellCommand log() {
        return command("log", "List what was done")
                .in(CommandGroup.CHANGE)
                .example("log", "every step that undo can take back, and redo can bring again")
                .answers((in) -> steps(in.history()));
    }

    private static Outcome undo(Invocation in) {
        long steps = in.number("steps").orElse(1);
        History next = in.history().undone(steps);
        return said("undone: ", next.future().subList(0, (int) steps).reversed()).with(next);
    }

    private static Outcome redo(Invocation in) {
        long steps = in.number("steps").orElse(1);
        History next = in.history().redone(steps);
        List<History.Step> past = next.past();
        return said("done again: ", past.subList(past.size() - (int) steps, past.size()))
                .with(next);
    }

    private static Outcome said(String what, List<History.Step> steps) {
        return Outcome.report(
                new View.Message(
                        steps.stream().map((step) -> TextLine.of(what + step.title())).toList()));
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
                "nothing was done yet");
    }

    private static List<Cell> row(int number, History.Step step, String state) {
        return List.of(Cell.of(number), Cell.of(step.title()), Cell.of(Style.MUTED, state));
    }
}
