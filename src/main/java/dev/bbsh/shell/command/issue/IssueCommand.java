package dev.bbsh.shell.command.issue;

import dev.bbsh.shell.contract.Answer;
import dev.bbsh.shell.contract.Argument;
import dev.bbsh.shell.contract.Declaration;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;

/** The command {@code issue}. */
public final class IssueCommand implements ShellCommand {

    private static final Argument<String> KEY = Argument.required(ParameterType.KEY);

    private static final Signature SIGNATURE =
            Declaration.command("issue", "Show what both sides remember of an issue")
                    .argument(KEY)
                    .example("issue SAM2-1", "SAM2-1 and its partner, side by side")
                    .detail(
                            "Times, message numbers and what is open in each direction, comments"
                                + " and attachments beside their copies, and what check says of the"
                                + " pair.")
                    .data()
                    .signature();

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Answer run(Invocation in) {
        return Outcome.data(IssueView.of(in.get(KEY), in));
    }
}
