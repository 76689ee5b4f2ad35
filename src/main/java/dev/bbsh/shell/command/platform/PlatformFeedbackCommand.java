package dev.bbsh.shell.command.platform;

import dev.bbsh.file.Location;
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

/** The command {@code platform feedback}: shows or sends feedback to the app on the server. */
public final class PlatformFeedbackCommand implements ShellCommand {

    private static final Argument<String> FILE =
            Argument.required("file", ParameterType.FILE, "a JSON file with the feedback");

    private static final Signature SIGNATURE =
            Declaration.command("platform feedback", "Send feedback to the app on the server")
                    .in(CommandGroup.PLATFORM)
                    .argument(PlatformStatusCommand.TRANSFER)
                    .argument(FILE)
                    .options(ReportLine.SEND, AppConnections.ON)
                    .example(
                            "platform feedback 2e170ff3-6aa6-4969-a08a-e60119ef2db3 feedback.json",
                            "shows what would be sent")
                    .detail(
                            "The file has a JSON object, with or without details around it. It"
                                    + " replaces all feedback that was sent before. For Connect"
                                    + " apps only, and not once the transfer is settled.")
                    .signature();

    private final AppConnections connections;

    PlatformFeedbackCommand(AppConnections connections) {
        this.connections = connections;
    }

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Outcome run(Invocation in) {
        String transfer = PlatformApi.transfer(in.get(PlatformStatusCommand.TRANSFER));
        String file = in.get(FILE);
        PlatformReport report =
                PlatformReport.feedback(transfer, Location.of(file).readText(), file);
        return new ReportLine(in, transfer, report)
                .answer(
                        "It replaces all feedback that was sent before.",
                        (body) -> connections.of(in).feedback(transfer, body, in.progress()));
    }
}
