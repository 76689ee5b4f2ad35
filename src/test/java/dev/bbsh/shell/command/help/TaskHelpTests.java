package dev.bbsh.shell.command.help;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.session.Settings;
import dev.bbsh.session.history.Session;
import dev.bbsh.shell.command.Commands;
import dev.bbsh.shell.contract.Parameter;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;

import org.junit.jupiter.api.Test;

import java.util.List;

class TaskHelpTests {

    private static final int ROWS = 40;

    private static final int COLUMNS = 80;

    /** The title, a blank line and the lines on help itself. */
    private static final int AROUND = 5;

    /** The column of tasks has this width at most, and two blanks. */
    private static final int TASK = 34;

    private final List<Signature> commands =
            Commands.of(new Session(Settings.DEFAULT)).stream()
                    .map(ShellCommand::signature)
                    .toList();

    @Test
    void allTasksFitOnAScreenOf40LinesAnd80Columns() {
        assertThat(TaskHelp.tasks()).hasSizeLessThanOrEqualTo(ROWS - AROUND - 1);
        for (TaskHelp.Task task : TaskHelp.tasks()) {
            assertThat(task.name().length()).as(task.name()).isLessThan(TASK);
            assertThat(TASK + String.join("   ", task.lines()).length()).isLessThan(COLUMNS);
        }
    }

    @Test
    void everyLineIsACommandWithOptionsThatItHas() {
        for (TaskHelp.Task task : TaskHelp.tasks()) {
            for (String line : task.lines()) {
                Signature command = command(line);
                for (String word : line.split(" ", -1)) {
                    if (word.startsWith("--")) {
                        assertThat(command.allOptions())
                                .extracting(Parameter::name)
                                .as(line)
                                .contains(word.substring(2));
                    }
                }
            }
        }
    }

    private Signature command(String line) {
        return commands.stream()
                .filter((each) -> (line + " ").startsWith(each.name() + " "))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no command: " + line));
    }
}
