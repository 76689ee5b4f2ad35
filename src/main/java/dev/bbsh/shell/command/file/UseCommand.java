package dev.bbsh.shell.command.file;

import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.shell.contract.Answer;
import dev.bbsh.shell.contract.Argument;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Declaration;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;

/** The command {@code use}. */
public final class UseCommand implements ShellCommand {

    private static final Argument<String> DOCUMENT =
            Argument.required("document", ParameterType.DOCUMENT, "the name of an open document");

    private static final Signature SIGNATURE =
            Declaration.command("use", "Make a document the current one")
                    .in(CommandGroup.FILES)
                    .argument(DOCUMENT)
                    .example("use secondary", "commands without a document name now use secondary")
                    .signature();

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Answer run(Invocation in) {
        OpenDocument document = in.document();
        document.requireOwn();
        return Outcome.silent().with(in.history().withPresent(in.workspace().using(document)));
    }
}
