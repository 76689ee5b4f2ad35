package dev.bbsh.shell.command.platform;

import dev.bbsh.jira.live.platform.PlatformApi;
import dev.bbsh.jira.platform.TransferStatus;
import dev.bbsh.operation.platform.PlatformReport;
import dev.bbsh.shell.contract.Argument;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Declaration;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Option;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** The command {@code platform progress}: shows or sends the progress of a transfer. */
public final class PlatformProgressCommand implements ShellCommand {

    private static final Argument<String> STATUS =
            Argument.often(
                    "status",
                    "IN_PROGRESS, SUCCESS, FAILED or INCOMPLETE",
                    TransferStatus.reported());

    private static final Argument<String> PERCENT =
            Argument.required("percent", ParameterType.NUMBER, "0 to 100");

    private static final Option<Optional<String>> MESSAGE =
            Option.of("message", ParameterType.VALUE, "a sentence for the admin");

    private static final Signature SIGNATURE =
            Declaration.command(
                            "platform progress", "Report the progress of a transfer, or settle it")
                    .in(CommandGroup.PLATFORM)
                    .argument(PlatformStatusCommand.TRANSFER)
                    .argument(STATUS)
                    .argument(PERCENT)
                    .options(MESSAGE, ReportLine.SEND, AppConnections.ON)
                    .example(
                            "platform progress 2e170ff3-6aa6-4969-a08a-e60119ef2db3 IN_PROGRESS 50",
                            "shows what would be sent")
                    .example(
                            "platform progress 2e170ff3-6aa6-4969-a08a-e60119ef2db3 SUCCESS 100"
                                    + " --send",
                            "settles the transfer")
                    .detail(
                            "SUCCESS, FAILED and INCOMPLETE settle the transfer: then, and after 14"
                                    + " days, the platform refuses all further reports. A lower"
                                    + " percentage than before is ignored. For Connect apps only.")
                    .signature();

    private final AppConnections connections;

    PlatformProgressCommand(AppConnections connections) {
        this.connections = connections;
    }

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Outcome run(Invocation in) {
        String transfer = PlatformApi.transfer(in.get(PlatformStatusCommand.TRANSFER));
        String status = in.get(STATUS).toUpperCase(Locale.ROOT);
        PlatformReport report =
                PlatformReport.progress(
                        transfer, status, Long.parseLong(in.get(PERCENT)), in.get(MESSAGE));
        ReportLine line = new ReportLine(in, transfer, report);
        if (!line.isSent()) {
            return line.shown(effect(status));
        }
        String answer = connections.of(in).progress(transfer, report.body(), in.progress());
        OptionalLong kept = report.kept(answer);
        String said =
                kept.isPresent()
                        ? "sent, and ignored: the transfer is at "
                                + kept.getAsLong()
                                + " % already, and a lower percentage is not taken"
                        : "sent: " + report.body();
        return line.sent(said, SIGNATURE.name() + " " + status);
    }

    private static String effect(String status) {
        return status.equals(TransferStatus.IN_PROGRESS.name())
                ? "A lower percentage than before is ignored."
                : "This settles the transfer: it can't be changed afterwards.";
    }
}
