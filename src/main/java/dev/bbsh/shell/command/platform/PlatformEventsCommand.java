package dev.bbsh.shell.command.platform;

import dev.bbsh.file.Location;
import dev.bbsh.jira.platform.PlatformFiles;
import dev.bbsh.jira.platform.PlatformRecords;
import dev.bbsh.jira.platform.TransferHistory;
import dev.bbsh.shell.command.platform.view.HistoryViews;
import dev.bbsh.shell.contract.Argument;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Declaration;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;
import dev.bbsh.work.BbshException;

import java.util.List;
import java.util.Optional;

/** The command {@code platform events}: the saved notifications of each transfer. */
public final class PlatformEventsCommand implements ShellCommand {

    private static final Argument<List<String>> FILES =
            Argument.oneOrMore(
                    "files",
                    ParameterType.FILE,
                    "JSON files, JSON Lines, logs, folders or zip files with notifications");

    private static final Signature SIGNATURE =
            Declaration.command(
                            "platform events",
                            "Show saved notifications of the app migration platform, and what is"
                                    + " missing")
                    .in(CommandGroup.PLATFORM)
                    .argument(FILES)
                    .example(
                            "platform events events.jsonl", "what came for each transfer, and when")
                    .example("platform events webhooks/ --output json", "all files of a folder")
                    .detail(
                            "Reads notifications of Connect and Forge apps in the current and the"
                                    + " older notation. Copies with the same message ID count once."
                                    + " Times are known if each notification was saved with the"
                                    + " time at which it arrived, as platform listen does.")
                    .data()
                    .signature();

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Outcome run(Invocation in) {
        List<String> names = in.get(FILES);
        in.progress().begin("reading " + names.getFirst(), -1);
        PlatformRecords records =
                PlatformFiles.read(names.stream().map(Location::of).toList(), in.progress());
        if (records.events().isEmpty()) {
            throw new BbshException(
                    "no notification of the app migration platform in " + reasons(names, records),
                    "platform events FILE...     (JSON objects with eventType and transferId)");
        }
        List<TransferHistory> histories = records.histories();
        Optional<String> only =
                histories.size() == 1
                        ? Optional.of(histories.getFirst().transferId())
                        : Optional.empty();
        return Outcome.data(
                        PlatformSource.noted(
                                HistoryViews.of(histories, records.settled(), in.now()), records))
                .with(PlatformSource.remembered(in, only));
    }

    private static String reasons(List<String> names, PlatformRecords records) {
        String files = String.join(", ", names);
        return records.leftOut().isEmpty()
                ? files
                : files
                        + ": "
                        + records.leftOut().getFirst().where()
                        + " "
                        + records.leftOut().getFirst().why();
    }
}
