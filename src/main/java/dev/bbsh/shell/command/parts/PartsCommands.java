package dev.bbsh.shell.command.parts;

import static dev.bbsh.shell.contract.Declaration.command;

import dev.bbsh.shell.command.sync.IncompleteInput;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.ShellCommand;

import java.util.List;

/** The commands that split data into parts, and join them. */
public final class PartsCommands {

    private PartsCommands() {}

    /** The commands in the order in which {@code help} lists them. */
    public static List<ShellCommand> all() {
        return List.of(split(), join());
    }

    private static ShellCommand split() {
        return command("split", "Cut synced issue data into parts that can be uploaded one by one")
                .in(CommandGroup.MIGRATE)
                .optional(
                        "source",
                        ParameterType.DOCUMENT_OR_FILE,
                        ParameterType.DOCUMENT_OR_FILE.description())
                .option("parts", ParameterType.NUMBER, "so many parts of about the same size")
                .flag("by-project", "a part for each project of the first connector's issues")
                .option("as", ParameterType.NEW_NAME, "what the parts' names begin with")
                .option(
                        "to",
                        ParameterType.FOLDER,
                        "write the parts into this folder, and open none")
                .flag("overwrite", "with --to, also over files that exist")
                .flag(IncompleteInput.FLAG, IncompleteInput.DESCRIPTION)
                .example("split merged --parts 3", "opens merged-1-of-3 and so on")
                .example("split merged --parts 3 --to upload", "writes upload/merged-1-of-3.json")
                .example(
                        "split huge.json --parts 20 --to upload",
                        "a file that need not fit into memory")
                .detail(
                        "Both records of a pair come into the same part. Each part has all that"
                                + " stands around the records, and its records byte for byte; join"
                                + " makes one document of them again. When the pairs of a document"
                                + " stand in different orders on its sides, no cut may be clean;"
                                + " then join gives the same records in another order, and split"
                                + " says so.")
                .detail(
                        "A file that is not open is read twice and never as a whole: it needs about"
                                + " 100 MiB, and 40 bytes a record.")
                .does(SplitCommand::answer);
    }

    private static ShellCommand join() {
        return command("join", "Join the parts of a split")
                .in(CommandGroup.MIGRATE)
                .any(
                        "parts",
                        ParameterType.DOCUMENT,
                        "all parts, or none when only those of one split are open")
                .option("as", ParameterType.NEW_NAME, "the name of the new document, else joined")
                .flag("anyway", "also when they do not look like parts of one split")
                .flag(IncompleteInput.FLAG, IncompleteInput.DESCRIPTION)
                .example("join merged-1-of-2 merged-2-of-2", "one document again")
                .example("join", "the parts that are open")
                .detail(
                        "Parts named NAME-1-of-3 and so on are put in order, and a missing one is"
                                + " named; others are joined as they are given.")
                .does(JoinCommand::answer);
    }
}
