package dev.bbsh.shell.command.guide;

import static dev.bbsh.shell.contract.Declaration.command;

import dev.bbsh.guide.Scenario;
import dev.bbsh.guide.report.IssueWording;
import dev.bbsh.session.history.Session;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Parameter;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.ShellCommand;

import java.util.List;

/** The commands that guide a migration, explain terms, and write queries and reports. */
public final class GuideCommands {

    private GuideCommands() {}

    /** The commands in the order in which {@code help} lists them. */
    public static List<ShellCommand> all(Session session) {
        return List.of(guide(), explain(), jql(), report(session));
    }

    private static ShellCommand guide() {
        return command("guide", "Say what to do next in a migration")
                .in(CommandGroup.GUIDE)
                .argument(
                        new Parameter(
                                "scenario",
                                ParameterType.CHOICE,
                                "the scenario; what the case and the files say when left out",
                                Parameter.Times.AT_MOST_ONCE,
                                Scenario.words()))
                .option("script", ParameterType.TARGET, "write what is done in bbsh as a script")
                .example("guide", "the checklist, filled in for what is open")
                .example("guide S5 --script move.bbsh", "what bbsh does of it, to run again")
                .detail(
                        "What is not open yet is in capitals: DATA and CONFIG, ONE and OTHER for"
                                + " the names of documents, KEY for a project key.")
                .data()
                .does(GuideCommand::answer);
    }

    private static ShellCommand jql() {
        return command("jql", "Write queries to run in Jira")
                .in(CommandGroup.GUIDE)
                .optional("finding", ParameterType.FINDING, "a finding, its number, or a rule")
                .option("batch", ParameterType.NUMBER, "no more keys in a query than so many; 100")
                .example("jql", "how far the new sync has come")
                .example("jql unpaired-issue", "the issues of a rule")
                .answers(JqlCommand::of);
    }

    private static ShellCommand report(Session session) {
        return command("report", "Write what the ticket needs")
                .in(CommandGroup.GUIDE)
                .argument("file", ParameterType.TARGET, "the file to write, in Markdown")
                .choice("scenario", "whose next steps it lists", Scenario.words())
                .choice("words", "what the customer's Jira says", IssueWording.words())
                .flag("overwrite", "also when the file exists")
                .flag("parents", "make missing folders")
                .example("report case.md", "for what is open, and the last check")
                .example("report case.md --words work-item --overwrite", "as new Jiras say it")
                .detail(
                        "What the files are, what the last check found, with counts and examples,"
                                + " what was changed, what is next, and the script that does it"
                                + " again.")
                .does((in) -> ReportCommand.answer(in, session));
    }

    private static ShellCommand explain() {
        return command("explain", "Say what something means, and what to do")
                .in(CommandGroup.GUIDE)
                .any(
                        "topic",
                        ParameterType.TOPIC,
                        "a finding, a key of the data, a setting, an error text")
                .example("explain", "all topics")
                .example("explain messages-open", "a rule of check, or one of its findings")
                .example("explain lastChangeSeen", "a key of the data")
                .example("explain Component name C4 is not valid", "an error as it is shown")
                .answers(ExplainCommand::of);
    }
}
