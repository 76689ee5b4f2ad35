package dev.bbsh.shell.command.platform;

import dev.bbsh.file.Location;
import dev.bbsh.jira.live.platform.DataFetch;
import dev.bbsh.jira.live.platform.PlatformApi;
import dev.bbsh.jira.live.platform.SavedListing;
import dev.bbsh.jira.platform.AppDataFile;
import dev.bbsh.operation.platform.DownloadedFiles;
import dev.bbsh.render.View;
import dev.bbsh.session.Workspace;
import dev.bbsh.shell.command.platform.view.DownloadViews;
import dev.bbsh.shell.command.platform.view.TransferViews;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Declaration;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Option;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;

import java.util.List;
import java.util.Optional;

/** The command {@code platform data}: the files that the app on the server has uploaded. */
public final class PlatformDataCommand implements ShellCommand {

    private static final Option<Optional<Location>> TO =
            Option.of(
                            "to",
                            ParameterType.FOLDER,
                            "download the files into this folder, and open what is JSON")
                    .map((given) -> given.map(Location::of));

    private static final Signature SIGNATURE =
            Declaration.command("platform data", "List or download the files of a transfer")
                    .in(CommandGroup.PLATFORM)
                    .argument(PlatformStatusCommand.TRANSFER)
                    .options(TO, AppConnections.ON)
                    .example("platform data 2e170ff3-6aa6-4969-a08a-e60119ef2db3", "the list")
                    .example(
                            "platform data 2e170ff3-6aa6-4969-a08a-e60119ef2db3 --to data",
                            "downloads what isn't there yet, and opens what is JSON")
                    .detail(
                            "A file gets its name when it is complete, so the same line continues a"
                                    + " download that ended. Files of Connect apps come from"
                                    + " storage, which gets no credentials.")
                    .detail(
                            "JSON is opened as load opens it, each file under the name of its own"
                                + " that the answer shows. Other files are listed with their"
                                + " contents. The folder keeps the list, too (list.json): without a"
                                + " connection, the same line opens the files that are there.")
                    .signature();

    private final AppConnections connections;

    PlatformDataCommand(AppConnections connections) {
        this.connections = connections;
    }

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Outcome run(Invocation in) {
        String transfer = PlatformApi.transfer(in.get(PlatformStatusCommand.TRANSFER));
        return in.get(TO)
                .map((folder) -> opened(transfer, folder, in))
                .orElseGet(() -> listed(transfer, in));
    }

    private Outcome listed(String transfer, Invocation in) {
        DataFetch.Listing list = new DataFetch(connections.of(in), transfer, in.progress()).list();
        View view = TransferViews.list(list.files().stream(), "no files");
        return Outcome.report(noted(view, list))
                .with(PlatformSource.remembered(in, Optional.of(transfer)));
    }

    private Outcome opened(String transfer, Location folder, Invocation in) {
        DownloadedFiles files = new DownloadedFiles(in.workspace(), in.progress());
        DataFetch.Listing list = downloaded(transfer, folder, files, in);
        Workspace after =
                files.opened().workspace().with(PlatformSource.steps(in, Optional.of(transfer)));
        return Outcome.report(noted(DownloadViews.of(files, in), list))
                .with(
                        files.opened().names().isEmpty()
                                ? in.history().withPresent(after)
                                : in.history().then(SIGNATURE.name() + " " + transfer, after));
    }

    private DataFetch.Listing downloaded(
            String transfer, Location folder, DownloadedFiles files, Invocation in) {
        Optional<DataFetch.Listing> saved =
                connections.isUnconnected(in)
                        ? SavedListing.read(transfer, folder)
                        : Optional.empty();
        if (saved.isPresent()) {
            for (AppDataFile file : saved.get().files()) {
                DataFetch.downloaded(file, folder)
                        .ifPresentOrElse(files::add, () -> files.lacks(file));
            }
            return saved.get();
        }
        DataFetch fetch = new DataFetch(connections.of(in), transfer, in.progress());
        DataFetch.Listing list = fetch.list();
        SavedListing.write(transfer, list, folder);
        list.files().stream().map((file) -> fetch.download(file, folder)).forEach(files::add);
        return list;
    }

    private static View noted(View view, DataFetch.Listing list) {
        return list.fault().isEmpty()
                ? view
                : new View.Noted(view, () -> List.of("the list is incomplete: " + list.fault()));
    }
}
