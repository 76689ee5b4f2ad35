package dev.bbsh.shell.command.kept;

import dev.bbsh.render.View;
import dev.bbsh.session.kept.CaseFolder;
import dev.bbsh.session.kept.KeptEvent;
import dev.bbsh.shell.contract.Answer;
import dev.bbsh.shell.contract.Argument;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Declaration;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;
import dev.bbsh.work.BbshException;

import java.util.List;

/** The command {@code case note}: adds a note to the kept case. */
public final class CaseNoteCommand implements ShellCommand {

    private static final Argument<List<String>> TEXT =
            Argument.oneOrMore("text", ParameterType.VALUE, "the note");

    private static final Signature SIGNATURE =
            Declaration.command("case note", "Add a note to the kept case")
                    .in(CommandGroup.MIGRATE)
                    .argument(TEXT)
                    .example(
                            "case note \"renames the project after go-live\"", "kept with its date")
                    .signature();

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Answer run(Invocation in) {
        CaseFolder folder = OpenCase.of(in.workspace());
        String text = String.join(" ", in.get(TEXT)).strip();
        if (text.isEmpty()) {
            throw new BbshException("the note is empty", "case note \"who said what\"");
        }
        folder.add(List.of(new KeptEvent.NoteWritten(in.now(), text)));
        return Outcome.report(View.message("noted in " + folder.name()));
    }
}
