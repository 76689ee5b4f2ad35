package dev.bbsh.shell.command.issue;

import static dev.bbsh.shell.contract.Declaration.command;

import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.ShellCommand;

import java.util.List;

/** The commands that look into synced issue data. */
public final class IssueCommands {

    private IssueCommands() {}

    /** The commands in the order in which {@code help} lists them. */
    public static List<ShellCommand> all() {
        return List.of(connectors(), find(), issue());
    }

    private static ShellCommand connectors() {
        return command("connectors", "List the connectors of a document")
                .argument(ParameterType.DOCUMENT)
                .example("connectors primary", "what the primary side's connector remembers")
                .detail(
                        "Below, what was synced in each direction. Only the side that receives an"
                            + " attachment remembers it, and open messages are those that one side"
                            + " sent and the other did not apply: both need the other side open.")
                .answers(ConnectorTable::of);
    }

    private static ShellCommand find() {
        return command("find", "Find a key or an id in all that is open")
                .argument(ParameterType.ID)
                .example("find SAM2-1", "the issue, and whatever mentions it")
                .example("find 10019", "a comment, a field, an old or a new id: whatever it is")
                .detail(
                        "Looks into documents, catalogs and mappings; in what is no synced issue"
                            + " data, also for words inside longer texts, such as a field in a JQL"
                            + " query.")
                .answers(FindCommand::of);
    }

    private static ShellCommand issue() {
        return command("issue", "Show what both sides remember of an issue")
                .argument(ParameterType.KEY)
                .example("issue SAM2-1", "SAM2-1 and its partner, side by side")
                .detail(
                        "Times, message numbers and what is open in each direction, comments and"
                            + " attachments beside their copies, and what check says of the pair.")
                .answers(IssueView::of);
    }
}
