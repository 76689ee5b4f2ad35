package dev.bbsh.shell.command.platform;

import dev.bbsh.jira.live.platform.PlatformApi;
import dev.bbsh.jira.live.platform.StatusFetch;
import dev.bbsh.jira.platform.PlatformRecords;
import dev.bbsh.render.View;
import dev.bbsh.shell.command.platform.view.TransferViews;
import dev.bbsh.shell.contract.Argument;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Declaration;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;

import java.util.Optional;

/** The command {@code platform status}: everything about one transfer on one screen. */
public final class PlatformStatusCommand implements ShellCommand {

    static final Argument<String> TRANSFER =
            Argument.required("transfer", ParameterType.VALUE, "the ID of the transfer");

    private static final Signature SIGNATURE =
            Declaration.command(
                            "platform status",
                            "Show a transfer: its containers, files, exceptions, notifications")
                    .in(CommandGroup.PLATFORM)
                    .argument(TRANSFER)
                    .argument(PlatformSource.FILES)
                    .options(AppConnections.ON)
                    .example(
                            "platform status 2e170ff3-6aa6-4969-a08a-e60119ef2db3",
                            "with the open connection")
                    .example(
                            "platform status 2e170ff3-6aa6-4969-a08a-e60119ef2db3 saved.zip",
                            "from saved answers and notifications")
                    .detail(
                            "Saved answers about one transfer don't name it: they count as answers"
                                    + " about TRANSFER, unless the name of their file has the ID of"
                                    + " another one.")
                    .data()
                    .signature();

    private final AppConnections connections;

    PlatformStatusCommand(AppConnections connections) {
        this.connections = connections;
    }

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Outcome run(Invocation in) {
        String transfer = PlatformApi.transfer(in.get(TRANSFER));
        View view =
                PlatformSource.files(in)
                        .map((saved) -> TransferViews.saved(saved, transfer, in.now()))
                        .orElseGet(() -> live(transfer, in));
        return Outcome.data(view).with(PlatformSource.remembered(in, Optional.of(transfer)));
    }

    private View live(String transfer, Invocation in) {
        PlatformRecords records = StatusFetch.of(connections.of(in), transfer, in.progress());
        return TransferViews.live(records, transfer, in.now());
    }
}
