package dev.bbsh.shell.command.prepare;

import static dev.bbsh.shell.contract.Declaration.command;

import dev.bbsh.shell.command.sync.IncompleteInput;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Parameter;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.ShellCommand;

import java.util.List;

/** The commands that prepare data for Cloud, verify it, and match IDs. */
public final class PrepareCommands {

    private static final Parameter SIDES =
            new Parameter(
                    "side",
                    ParameterType.SIDE,
                    "a project that has moved; twice when both have",
                    Parameter.Times.ANY,
                    List.of());

    private PrepareCommands() {}

    private static Parameter mappings(String meaning) {
        return new Parameter(
                "mapping",
                ParameterType.MAPPING,
                meaning + "; one for each --side",
                Parameter.Times.ANY,
                List.of());
    }

    /** The commands in the order in which {@code help} lists them. */
    public static List<ShellCommand> all() {
        return List.of(prepare(), verify(), match());
    }

    private static ShellCommand prepare() {
        return command("prepare", "Give the side that moves its new ids")
                .in(CommandGroup.MIGRATE)
                .argument(ParameterType.DOCUMENT)
                .option(mappings("the ID mapping, else the only one that is loaded"))
                .option(SIDES)
                .option("moving", ParameterType.SIDE, "the project that moves to Cloud")
                .option("as", ParameterType.NEW_NAME, "the name of the new document, else output")
                .flag("strict", "refuse when the mapping lacks an id")
                .flag("force", "also when the ids look translated already")
                .flag(IncompleteInput.FLAG, IncompleteInput.DESCRIPTION)
                .example("prepare merged --mapping ids", "a new document, output, with new ids")
                .example("prepare --mapping ids --strict", "or nothing, if an id is missing")
                .example(
                        "prepare merged --side ORBIT --mapping o --side DEPOT --mapping d",
                        "both projects have moved, each with a mapping of its own")
                .detail(
                        "On the side that moves, the local ids of comments and attachments become"
                            + " those of Cloud (and the issue keys change, when the case says --key"
                            + " OLD=NEW); on the other side, the remote ids that point at them."
                            + " Every other byte stays as it is. What the vendor's Cloud Migration"
                            + " preparation changes is not published: this is inferred from the"
                            + " data.")
                .detail(
                        "Ids that the mapping lacks, or of which it says two things, are listed and"
                                + " kept. The result is verified before it is answered.")
                .does(PrepareCommand::answer);
    }

    private static ShellCommand match() {
        return command("match", "Make a mapping of the comments and attachments of two Jiras")
                .in(CommandGroup.MIGRATE)
                .argument("old", ParameterType.CATALOG, "the catalog of the old Jira")
                .argument("new", ParameterType.CATALOG, "the catalog of the new Jira")
                .option("as", ParameterType.NEW_NAME, "what the mapping is called, else matched")
                .option(
                        new Parameter(
                                "pick",
                                ParameterType.VALUE,
                                "OLD=NEW for a comment, attachment:OLD=NEW, or OLD=none",
                                Parameter.Times.ANY,
                                List.of()))
                .flag("only-sure", "leave out what is doubtful")
                .example("match old cloud --as ids", "what is doubtful is asked")
                .example("match old cloud --only-sure", "what is doubtful is left out")
                .detail(
                        "Within one issue, what has the same time, author, and body, or file name"
                                + " and size, is the same, if nothing else is as much alike."
                                + " Where as many are alike on both sides, their order decides.")
                .does(MatchCommand::answer);
    }

    private static ShellCommand verify() {
        return command("verify", "Prove that prepared data differs in nothing but new ids")
                .in(CommandGroup.MIGRATE)
                .argument(
                        "document",
                        ParameterType.DOCUMENT,
                        "what prepare or the vendor's tool made")
                .option("against", ParameterType.DOCUMENT, "what it was made of")
                .option(mappings("also that the new ids are those of the mapping"))
                .option(SIDES)
                .option("moving", ParameterType.SIDE, "the project that moves to Cloud")
                .flag(IncompleteInput.FLAG, IncompleteInput.DESCRIPTION)
                .example("verify output --against merged", "one line, or the differences")
                .example(
                        "verify output --against merged --mapping ids",
                        "and every new id is the right one")
                .detail(
                        "Holds any output.json against its input: the same records, the same"
                            + " shapes, only ids of the side that moved changed, the same on both"
                            + " sides, none left over, none twice. With a mapping, ids that it"
                            + " lacks have to stay. White space, escapes and the order of members"
                            + " and records mean nothing.")
                .detail("The exit status is 3 when something differs.")
                .data()
                .does(VerifyCommand::answer);
    }
}
