package dev.bbsh.shell.command.platform;

import dev.bbsh.jira.live.platform.PlatformApi;
import dev.bbsh.jira.platform.MessageStatus;
import dev.bbsh.operation.platform.PlatformReport;
import dev.bbsh.shell.contract.Argument;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Declaration;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;

import java.util.List;

/** The command {@code platform message}: shows or sends the status of messages. */
public final class PlatformMessageCommand implements ShellCommand {

    private static final Argument<String> STATUS =
            Argument.often("status", "SUCCESS or FAILED", MessageStatus.words());

    private static final Argument<List<String>> MESSAGES =
            Argument.oneOrMore(
                    "messages", ParameterType.VALUE, "message IDs of notifications of uploads");

    private static final Signature SIGNATURE =
            Declaration.command("platform message", "Report that a Forge app is done with messages")
                    .in(CommandGroup.PLATFORM)
                    .argument(PlatformStatusCommand.TRANSFER)
                    .argument(STATUS)
                    .argument(MESSAGES)
                    .options(ReportLine.SEND, AppConnections.ON)
                    .example(
                            "platform message 2e170ff3-6aa6-4969-a08a-e60119ef2db3 SUCCESS"
                                    + " 9b2f51c4-0e7d-4a63-8c15-d41f6a7be209",
                            "shows what would be sent")
                    .detail(
                            "A Forge app has to report each upload within 15 minutes; the platform"
                                + " computes the progress from these reports. Without them the"
                                + " transfer times out. platform events lists the messages without"
                                + " a report. For Forge apps only.")
                    .signature();

    private final AppConnections connections;

    PlatformMessageCommand(AppConnections connections) {
        this.connections = connections;
    }

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Outcome run(Invocation in) {
        String transfer = PlatformApi.transfer(in.get(PlatformStatusCommand.TRANSFER));
        PlatformReport report = PlatformReport.message(transfer, in.get(STATUS), in.get(MESSAGES));
        return new ReportLine(in, transfer, report)
                .answer(
                        "The platform takes these messages as processed.",
                        (body) -> connections.of(in).message(transfer, body, in.progress()));
    }
}
