package dev.bbsh.shell.command.platform;

import dev.bbsh.jira.live.platform.PlatformApi;
import dev.bbsh.operation.platform.PlatformReport;
import dev.bbsh.shell.contract.Argument;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Declaration;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;

/** The command {@code platform log}: shows or sends a line for the log of a Forge app. */
public final class PlatformLogCommand implements ShellCommand {

    private static final Argument<String> MESSAGE =
            Argument.required("message", ParameterType.VALUE, "the line, in one word or quoted");

    private static final Signature SIGNATURE =
            Declaration.command("platform log", "Add a line to the migration log of a Forge app")
                    .in(CommandGroup.PLATFORM)
                    .argument(PlatformStatusCommand.TRANSFER)
                    .argument(MESSAGE)
                    .options(ReportLine.SEND, AppConnections.ON)
                    .example(
                            "platform log 2e170ff3-6aa6-4969-a08a-e60119ef2db3"
                                    + " 'all issues are imported'",
                            "shows what would be sent")
                    .detail(
                            "The customer sees it in the log of the migration. For Forge apps only."
                                    + " platform events shows the lines of a saved log.")
                    .signature();

    private final AppConnections connections;

    PlatformLogCommand(AppConnections connections) {
        this.connections = connections;
    }

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Outcome run(Invocation in) {
        String transfer = PlatformApi.transfer(in.get(PlatformStatusCommand.TRANSFER));
        PlatformReport report = PlatformReport.log(transfer, in.get(MESSAGE));
        return new ReportLine(in, transfer, report)
                .answer(
                        "The customer sees this line in the log of the migration.",
                        (body) -> connections.of(in).log(transfer, body, in.progress()));
    }
}
