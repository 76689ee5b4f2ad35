package dev.bbsh.shell.command.platform;

import dev.bbsh.file.Location;
import dev.bbsh.file.write.AtomicFile;
import dev.bbsh.jira.live.platform.NotificationListener;
import dev.bbsh.jira.platform.PlatformFiles;
import dev.bbsh.jira.platform.PlatformRecords;
import dev.bbsh.render.View;
import dev.bbsh.script.CommandLine;
import dev.bbsh.shell.command.platform.view.HistoryViews;
import dev.bbsh.shell.contract.Argument;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Declaration;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Option;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.CancelledException;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** The command {@code platform listen}: receives notifications, and keeps them in a file. */
public final class PlatformListenCommand implements ShellCommand {

    private static final int MOST_PORT = 65_535;

    private static final Argument<String> PORT =
            Argument.required("port", ParameterType.NUMBER, "the port on this machine");

    private static final Option<Optional<Location>> TO =
            Option.of(
                            "to",
                            ParameterType.TARGET,
                            "the file to add them to (default: notifications.jsonl)")
                    .map((given) -> given.map(Location::of));

    private static final Option<OptionalLong> COUNT =
            Option.number("stop-after", "stop after this number of notifications");

    private static final Option<OptionalLong> SECONDS =
            Option.number("seconds", "stop after this number of seconds");

    private static final Signature SIGNATURE =
            Declaration.command(
                            "platform listen",
                            "Receive notifications of the app migration platform on this machine")
                    .in(CommandGroup.PLATFORM)
                    .argument(PORT)
                    .options(TO, COUNT, SECONDS)
                    .example("platform listen 8080", "until Ctrl-C; then platform events FILE")
                    .example(
                            "platform listen 8080 --stop-after 3 --to wave1.jsonl", "three of them")
                    .detail(
                            "Listens on 127.0.0.1 only: put a tunnel before it that the platform"
                                    + " can reach. Each notification is answered with 200 at once,"
                                    + " and added to the file with its time before the next one is"
                                    + " read. Copies are kept; platform events counts them once.")
                    .signature();

    private final AppConnections connections;

    PlatformListenCommand(AppConnections connections) {
        this.connections = connections;
    }

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Outcome run(Invocation in) {
        long port = Long.parseLong(in.get(PORT));
        if (port > MOST_PORT) {
            throw new BbshException(
                    "'" + port + "' is not a port", "platform listen 8080     (up to 65535)");
        }
        connections.requireOnline(in);
        Location file = in.get(TO).orElseGet(() -> Location.of("notifications.jsonl"));
        long count = received((int) port, file, in);
        String recorded = "platform events " + CommandLine.quote(file.toString());
        if (count == 0) {
            return Outcome.report(View.message("no notification came")).recorded("");
        }
        PlatformRecords records = PlatformFiles.read(List.of(file), in.progress());
        View.Section transfers =
                View.Section.of(
                        "transfers",
                        HistoryViews.of(records.histories(), records.settled(), in.now()));
        View view = new View.Sections(List.of(notifications(count, file), transfers));
        return Outcome.report(PlatformSource.noted(view, records))
                .with(PlatformSource.remembered(in, Optional.empty()))
                .recorded(recorded);
    }

    private static View.Section notifications(long count, Location file) {
        return View.Section.of("received", View.message(added(count, file)));
    }

    private static String added(long count, Location file) {
        return Plurals.of(count, "notification")
                + " added to "
                + file
                + "     (platform events "
                + CommandLine.quote(file.toString())
                + ")";
    }

    private long received(int port, Location file, Invocation in) {
        long begun = System.nanoTime();
        long most = in.get(COUNT).orElse(Long.MAX_VALUE);
        OptionalLong seconds = in.get(SECONDS);
        long count = 0;
        try (NotificationListener listener = NotificationListener.on(port, connections.clock())) {
            in.progress().begin(words(listener, file), -1);
            while (count < most && !isOver(seconds, begun)) {
                Optional<NotificationListener.Received> next =
                        listener.next(Duration.ofMillis(200), in.progress());
                if (next.isPresent()) {
                    AtomicFile.appendPrivately(file, next.get().line());
                    count++;
                    in.progress().advance(1);
                }
            }
        } catch (CancelledException stopped) {
            throw count == 0 ? stopped : new CancelledException(added(count, file));
        }
        return count;
    }

    private static boolean isOver(OptionalLong seconds, long begun) {
        return seconds.isPresent()
                && System.nanoTime() - begun >= TimeUnit.SECONDS.toNanos(seconds.getAsLong());
    }

    private static String words(NotificationListener listener, Location file) {
        return String.format(
                Locale.ROOT, "listening on %s, adding to %s", listener.address(), file);
    }
}
