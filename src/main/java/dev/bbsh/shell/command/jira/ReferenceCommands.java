package dev.bbsh.shell.command.jira;

import static dev.bbsh.shell.contract.Declaration.command;

import dev.bbsh.check.config.rule.ReferenceRule;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Parameter;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.ShellCommand;

import java.util.List;

/** The commands about the rules that recognise IDs in a config. */
public final class ReferenceCommands {

    private static final List<String> SIDES = List.of("first", "second");

    private ReferenceCommands() {}

    /** The commands in the order in which {@code help} lists them. */
    public static List<ShellCommand> all() {
        return List.of(referenceAdd(), referenceList());
    }

    private static ShellCommand referenceAdd() {
        return command(
                        "reference add",
                        "Tell bbsh which kind of ID is at a path of a config, and whose")
                .in(CommandGroup.JIRA)
                .argument("path", ParameterType.PATH, "a JSONPath, or a name and what it ends with")
                .optional("kind", ParameterType.REFERENCE_KIND, "the kind of ID there")
                .choice("side", "the side of the sync that they belong to", SIDES)
                .choice(
                        "as",
                        "what the path is, if it is no path and no name",
                        ReferenceRule.Verb.words())
                .option(
                        new Parameter(
                                "when",
                                ParameterType.VALUE,
                                "a condition, such as with=type:correlation",
                                Parameter.Times.ANY,
                                List.of()))
                .example(
                        "reference add $.firstConnector.owners[*].code user",
                        "what stands at these places")
                .example(
                        "reference add $.firstConnector.fields[*].into --side second",
                        "whose the IDs there are: without it they are never changed")
                .example("reference add workflow.step status", "below such names, wherever")
                .example("reference add ticket-no none", "no id of Jira's, though it looks so")
                .detail(
                        "The rule comes behind all others and so decides. It is part of the"
                                + " session: undo takes it back, a script says it again.")
                .does(ReferenceAddCommand::answer);
    }

    private static ShellCommand referenceList() {
        return command("reference list", "Show the rules that say what in a config is an id")
                .in(CommandGroup.JIRA)
                .optional("kind", ParameterType.REFERENCE_KIND, "only those for this")
                .flag("own", "only those that the program does not have itself")
                .example("reference list status", "how statuses are found")
                .example("reference list --own", "what was added")
                .detail("Of the rules that fit a place, the last one decides.")
                .answers(ReferenceRuleTable::of);
    }
}
