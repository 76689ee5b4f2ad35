package dev.bbsh.shell.command.file;

import static dev.bbsh.shell.contract.Declaration.command;

import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.ShellCommand;

import java.util.List;

/** The commands that write files. */
public final class SaveCommands {

    private SaveCommands() {}

    /** The commands in the order in which {@code help} lists them. */
    public static List<ShellCommand> all() {
        return List.of(save(), sample());
    }

    private static ShellCommand save() {
        return command("save", "Write a document to a file")
                .in(CommandGroup.FILES)
                .optional(
                        "document",
                        ParameterType.DOCUMENT,
                        "the document; the current one when left out")
                .argument("file", ParameterType.TARGET, "the file to write")
                .flag("overwrite", "also when the file exists")
                .flag("parents", "make missing folders")
                .example("save merged upload/merged.json --parents", "what to import")
                .example("save fixed.json", "the current document")
                .detail(
                        "The file is written aside and renamed when it is whole. What you did not"
                                + " change is written byte for byte as it was.")
                .does(SaveCommand::answer);
    }

    private static ShellCommand sample() {
        return command("sample", "Invent the two downloads of a sync, to try things on")
                .in(CommandGroup.FILES)
                .argument(
                        "folder", ParameterType.FOLDER, "the folder for orbit.json and depot.json")
                .option(
                        "issues",
                        ParameterType.NUMBER,
                        "how many each side has; 1,000 when left out")
                .example("sample try --issues 200", "two small files in the folder try")
                .detail(
                        "The same number of issues gives the same files on every machine. A file"
                                + " that exists is never replaced.")
                .does(SampleCommand::answer);
    }
}
