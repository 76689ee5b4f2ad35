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
            Declaration.command("issue", "Show an issue's sync record on both sides")
                    .argument(KEY)
                    .example("issue SAM2-1", "SAM2-1 and its paired issue, side by side")
                    .detail(
                            "Shows times, message numbers, open messages in each direction,"
                                + " comments and attachments next to their copies, and the findings"
                                + " about the pair.")
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
