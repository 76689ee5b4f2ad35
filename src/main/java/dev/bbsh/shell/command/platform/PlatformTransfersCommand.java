package dev.bbsh.shell.command.platform;

import dev.bbsh.jira.platform.PlatformRecords;
import dev.bbsh.jira.platform.Transfer;
import dev.bbsh.render.View;
import dev.bbsh.shell.command.platform.view.TransferViews;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Declaration;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;
import dev.bbsh.work.BbshException;

import java.util.List;
import java.util.Optional;

/** The command {@code platform transfers}: the latest transfers of an app. */
public final class PlatformTransfersCommand implements ShellCommand {

    private static final Signature SIGNATURE =
            Declaration.command("platform transfers", "List the transfers of an app")
                    .in(CommandGroup.PLATFORM)
                    .argument(PlatformSource.FILES)
                    .options(AppConnections.ON)
                    .example("platform transfers", "the latest 100, with the open connection")
                    .example("platform transfers recent.json", "a saved answer of transfer/recent")
                    .detail("explain TIMED_OUT, and the other statuses, says what each means.")
                    .data()
                    .signature();

    private final AppConnections connections;

    PlatformTransfersCommand(AppConnections connections) {
        this.connections = connections;
    }

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Outcome run(Invocation in) {
        Optional<PlatformRecords> saved = PlatformSource.files(in);
        List<Transfer> transfers =
                saved.map(PlatformRecords::transfers)
                        .orElseGet(() -> connections.of(in).transfers(in.progress()));
        if (saved.isPresent() && transfers.isEmpty()) {
            throw new BbshException(
                    "no transfers in " + String.join(", ", in.get(PlatformSource.FILES)),
                    "platform events FILE...     (lists notifications)");
        }
        List<String> ids = transfers.stream().map(Transfer::id).toList();
        Optional<String> only = ids.size() == 1 ? Optional.of(ids.getFirst()) : Optional.empty();
        View view = TransferViews.list(transfers);
        return Outcome.data(
                        saved.map((records) -> PlatformSource.noted(view, records)).orElse(view))
                .with(
                        PlatformSource.remembered(
                                in, PlatformSource.steps(in, only).withListed(ids)));
    }
}
