package dev.bbsh.shell.command.edit;

import static dev.bbsh.shell.contract.Declaration.command;

import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.ShellCommand;

import java.util.List;

/** The commands that edit by hand. */
public final class EditCommands {

    private EditCommands() {}

    /** The commands in the order in which {@code help} lists them. */
    public static List<ShellCommand> all() {
        return List.of(put(), remove());
    }

    private static ShellCommand put() {
        return command("put", "Replace a value, or add a member")
                .in(CommandGroup.CHANGE)
                .argument(ParameterType.PATH)
                .argument(
                        "value",
                        ParameterType.VALUE,
                        "the new value; it keeps the type of the old one")
                .option("in", ParameterType.DOCUMENT, "the document to change")
                .flag("json", "take the value as JSON, of whatever type")
                .flag("all", "at every place that the path finds")
                .option("nth", ParameterType.NUMBER, "which one, from 1, when members share a name")
                .example("put $.firstConnector[0].localIssueKey SAM2-7", "a string stays a string")
                .example("put $.firstConnector[0].comments '[]' --json", "any JSON")
                .does((in) -> PathEditor.of(in).put());
    }

    private static ShellCommand remove() {
        return command("remove", "Remove a member or an element")
                .in(CommandGroup.CHANGE)
                .argument(ParameterType.PATH)
                .option("in", ParameterType.DOCUMENT, "the document to change")
                .flag("all", "at every place that the path finds")
                .option("nth", ParameterType.NUMBER, "which one, from 1, when members share a name")
                .example("remove $.firstConnector[3]", "the fourth record")
                .does((in) -> PathEditor.of(in).remove());
    }
}
