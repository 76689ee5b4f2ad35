package dev.bbsh.shell.command.file;

import static dev.bbsh.shell.contract.Declaration.command;

import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.Parameter;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.ShellCommand;

import java.util.List;

/** The commands that open, list, choose and close documents. */
public final class DocumentCommands {

    private DocumentCommands() {}

    /** The commands in the order in which {@code help} lists them. */
    public static List<ShellCommand> all() {
        return List.of(load(), documents(), use(), new CloseCommand());
    }

    private static ShellCommand load() {
        return command("load", "Open files")
                .in(CommandGroup.FILES)
                .many("files", ParameterType.FILE, "a file to open")
                .option(
                        new Parameter(
                                "as",
                                ParameterType.NEW_NAME,
                                "the document's name; as many as files",
                                Parameter.Times.ANY,
                                List.of()))
                .option(
                        "repair",
                        "what to do with a file that isn't JSON; or names and readings, such as"
                                + " fold:join,12:keep",
                        List.of("ask", "yes", "no"))
                .option(
                        "sha256",
                        ParameterType.VALUE,
                        "how the SHA-256 of the file to repair must begin")
                .example("load primary.json secondary.json", "both, and how they belong together")
                .example("load 'May export.json' --as may", "under a name of your own")
                .detail(
                        "A document is called like its file, without .json. Its file is never"
                                + " changed until you save over it with --overwrite.")
                .example(
                        "load cut.json --repair complete-records",
                        "the complete records of a file that is cut off, marked incomplete")
                .detail(
                        "Files broken by hand-editing or by a mail program can often be repaired."
                            + " Every repair is listed before it is made; where two readings are"
                            + " likely, bbsh asks.")
                .detail(
                        "JSON inside a mail, a page, a code block or behind prefixes of its lines"
                                + " is recognised and taken out, once you say so.")
                .does(LoadCommand::answer);
    }

    private static ShellCommand documents() {
        return command("documents", "List what is open")
                .in(CommandGroup.FILES)
                .example("documents", "names, what each is, where it came from")
                .answers((in) -> DocumentTable.of(in.workspace()));
    }

    private static ShellCommand use() {
        return command("use", "Make a document the current one")
                .in(CommandGroup.FILES)
                .argument("document", ParameterType.DOCUMENT, "the document to work on")
                .example("use secondary", "commands without a name now mean secondary")
                .does(DocumentCommands::use);
    }

    private static Outcome use(Invocation in) {
        OpenDocument document = in.document();
        document.requireOwn();
        return Outcome.silent().with(in.history().withPresent(in.workspace().using(document)));
    }
}
