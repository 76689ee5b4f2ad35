package dev.bbsh.shell.command.guide;

import static dev.bbsh.shell.contract.Declaration.command;

import dev.bbsh.shell.contract.Group;
import dev.bbsh.shell.contract.Kind;
import dev.bbsh.shell.contract.ShellCommand;

import java.util.List;

/** The commands that say what to do next and what things mean. */
public final class GuideCommands {

    private GuideCommands() {}

    /** In the order of help. */
    public static List<ShellCommand> all() {
        return List.of(explain());
    }

    private static ShellCommand explain() {
        return command("explain", "Say what something means, and what to do")
                .in(Group.GUIDE)
                .any("topic", Kind.TOPIC, "a finding, a key of the data, a setting, an error text")
                .example("explain", "all topics")
                .example("explain messages-open", "a rule of check, or one of its findings")
                .example("explain lastChangeSeen", "a key of the data")
                .example("explain Component name C4 is not valid", "an error as it is shown")
                .answers(Explaining::of);
    }
}
