package dev.bbsh.shell.command.sync;

import static dev.bbsh.shell.contract.Declaration.command;

import dev.bbsh.backbone.MigrationMethod;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Parameter;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.ShellCommand;

import java.util.List;

/** The commands about the migration as a whole: its case, merge and swap. */
public final class CaseCommands {

    private CaseCommands() {}

    /** The commands in the order in which {@code help} lists them. */
    public static List<ShellCommand> all() {
        return List.of(caseFacts(), merge(), swap());
    }

    private static ShellCommand caseFacts() {
        return command("case", "Say what no file says, or show what is known")
                .in(CommandGroup.MIGRATE)
                .option(
                        "moving",
                        ParameterType.SIDE,
                        "the project that moves to Cloud, none, or both")
                .choice("method", "how it moves", MigrationMethod.words())
                .option(
                        new Parameter(
                                "key",
                                ParameterType.KEY_CHANGE,
                                "when a project's key changes on the way",
                                Parameter.Times.ANY,
                                List.of()))
                .option(
                        "configured-at",
                        ParameterType.SIDE,
                        "the project where the sync was configured")
                .flag("forget", "forget all that was said before")
                .example("case", "what is known")
                .example("case --moving SAM2 --method jcma", "SAM2 moves with the assistant")
                .example("case --moving none", "no project moves: one sync becomes a new one")
                .detail(
                        "A recorded fact can't be overwritten: undo it, or start over with"
                                + " --forget.")
                .detail(
                        "Facts belong to the sync of the projects that the line names, else to the"
                                + " sync of the current document. The facts of one sync do not"
                                + " apply to another.")
                .data()
                .does(CaseCommand::answer);
    }

    private static ShellCommand merge() {
        return command("merge", "Make one file of both sides' downloads")
                .in(CommandGroup.MIGRATE)
                .any(
                        "documents",
                        ParameterType.DOCUMENT,
                        "the two downloads; may be left out when only two are open")
                .option("moving", ParameterType.SIDE, "the project that moves to Cloud")
                .option("as", ParameterType.NEW_NAME, "the name of the new document")
                .flag(IncompleteInput.FLAG, IncompleteInput.DESCRIPTION)
                .example(
                        "merge primary secondary --moving SAM2",
                        "SP2 stays and becomes the first connector")
                .detail(
                        "The side that stays and creates the new sync becomes firstConnector, the"
                            + " side that moves secondConnector; records are copied byte for byte."
                            + " Both examples of the behind-firewall guide are merged so (inferred"
                            + " from them: the guide's words for the second one say otherwise).")
                .does(MergeCommand::answer);
    }

    private static ShellCommand swap() {
        return command("swap", "Give each connector the name of the other")
                .in(CommandGroup.MIGRATE)
                .argument(ParameterType.DOCUMENT)
                .option("as", ParameterType.NEW_NAME, "the name of the new document")
                .flag("anyway", "also when the case says that it is the right way round")
                .flag(IncompleteInput.FLAG, IncompleteInput.DESCRIPTION)
                .example("swap acme", "firstConnector and secondConnector change their names")
                .detail(
                        "Renames the two keys and nothing else, in data and in configs; their order"
                                + " in the file does not matter. Swapping again takes it back.")
                .does(SwapCommand::answer);
    }
}
