package dev.bbsh.shell.command.platform;

import dev.bbsh.file.Location;
import dev.bbsh.jira.live.platform.DataFetch;
import dev.bbsh.jira.live.platform.PlatformApi;
import dev.bbsh.jira.platform.AppDataFile;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.Style;
import dev.bbsh.render.View;
import dev.bbsh.script.CommandLine;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Declaration;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Option;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;
import dev.bbsh.text.ByteSize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The command {@code platform data}: the files that the app on the server has uploaded. */
public final class PlatformDataCommand implements ShellCommand {

    private static final Option<Optional<Location>> TO =
            Option.of("to", ParameterType.FOLDER, "download the files into this folder")
                    .map((given) -> given.map(Location::of));

    private static final Signature SIGNATURE =
            Declaration.command("platform data", "List or download the files of a transfer")
                    .in(CommandGroup.PLATFORM)
                    .argument(PlatformStatusCommand.TRANSFER)
                    .options(TO, AppConnections.ON)
                    .example("platform data 2e170ff3-6aa6-4969-a08a-e60119ef2db3", "the list")
                    .example(
                            "platform data 2e170ff3-6aa6-4969-a08a-e60119ef2db3 --to data",
                            "downloads what isn't there yet")
                    .detail(
                            "A file gets its name when it is complete, so the same line continues a"
                                    + " download that ended. Files of Connect apps come from"
                                    + " storage, which gets no credentials.")
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
        DataFetch fetch = new DataFetch(connections.of(in), transfer, in.progress());
        DataFetch.Listing list = fetch.list();
        View view =
                in.get(TO)
                        .map((folder) -> downloaded(fetch, list.files(), folder))
                        .orElseGet(() -> TransferViews.list(list.files().stream(), "no files"));
        return Outcome.report(
                        list.fault().isEmpty()
                                ? view
                                : new View.Noted(
                                        view,
                                        () -> List.of("the list is incomplete: " + list.fault())))
                .with(PlatformSource.remembered(in, Optional.of(transfer)));
    }

    private static View downloaded(DataFetch fetch, List<AppDataFile> files, Location folder) {
        List<List<Cell>> rows = new ArrayList<>();
        for (AppDataFile file : files) {
            DataFetch.Downloaded done = fetch.download(file, folder);
            rows.add(
                    List.of(
                            Cell.of(file.label()),
                            Cell.of(ByteSize.words(done.bytes())),
                            Cell.of(done.fresh() ? "" : "was there"),
                            Cell.of(
                                    Style.COMMAND,
                                    done.json()
                                            ? "load " + CommandLine.quote(done.at().toString())
                                            : done.at().toString())));
        }
        return new View.Table(
                List.of(
                        Column.of("label"),
                        Column.of("size"),
                        Column.of("state").untitled(),
                        Column.of("file")),
                rows,
                "no files");
    }
}
