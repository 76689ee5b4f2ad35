package dev.bbsh.shell.command.live;

import dev.bbsh.file.Location;
import dev.bbsh.operation.live.JqlResult;
import dev.bbsh.operation.live.LiveSearch;
import dev.bbsh.operation.live.LiveSites;
import dev.bbsh.operation.live.SavedJqlResult;
import dev.bbsh.session.jira.OpenConnection;
import dev.bbsh.shell.contract.Argument;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Declaration;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Option;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;

import java.util.Optional;
import java.util.OptionalLong;

/** The command {@code jql run}: counts and lists the issues of a query on a live site. */
public final class JqlRunCommand implements ShellCommand {

    private static final long SHOWN = 50;

    private static final Argument<String> QUERY =
            Argument.required("query", ParameterType.VALUE, "the JQL query, in quotes");

    private static final Option<Optional<String>> ON =
            Option.of("on", ParameterType.CONNECTION, "the connection (default: the only one)");

    private static final Option<Boolean> COUNT =
            Option.flag("count", "only the number of issues, without a list");

    private static final Option<Boolean> KEYS =
            Option.flag("keys", "list all issues, which also counts them exactly");

    private static final Option<OptionalLong> LIMIT =
            Option.number("limit", "maximum number of issues listed (default: 50)");

    private static final Signature SIGNATURE =
            Declaration.command("jql run", "Count and list the issues of a query on a Jira site")
                    .in(CommandGroup.LIVE)
                    .argument(QUERY)
                    .options(ON, COUNT, KEYS, LIMIT)
                    .example(
                            "jql run 'project = SAM2 and backbone.remoteKey is not empty' --on"
                                    + " cloud --count",
                            "the progress of the new sync")
                    .example(
                            "jql run 'project = SAM2' --on cloud --keys --output json --to"
                                    + " cloud.json",
                            "a list for check --issues")
                    .detail(
                            "Cloud only estimates a number: it is shown as approximate unless all"
                                    + " issues were listed (--keys). Only issues that the user of"
                                    + " the connection can see are counted, and times in a query"
                                    + " are in that user's time zone.")
                    .detail(
                            "With --offline, the result that --output json --to FILE saved is"
                                    + " shown again.")
                    .data()
                    .signature();

    private final LiveSites live;

    public JqlRunCommand(LiveSites live) {
        this.live = live;
    }

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Outcome run(Invocation in) {
        OpenConnection connection = MeantConnection.of(ON, in);
        JqlResult.Request request =
                new JqlResult.Request(in.get(QUERY), connection.name(), listed(in));
        return Outcome.data(JqlResultView.of(result(request, connection, in), isCsv(in)));
    }

    private JqlResult result(JqlResult.Request request, OpenConnection connection, Invocation in) {
        Optional<Location> saved = in.get(Signature.TO).map(Location::of).filter(Location::exists);
        return live.isOffline(in.workspace().settings()) && saved.isPresent()
                ? SavedJqlResult.read(saved.get(), request)
                : JqlResult.of(
                        request,
                        LiveSearch.of(live, connection, in.workspace().settings(), in.progress()),
                        in.progress());
    }

    private static long listed(Invocation in) {
        if (in.get(KEYS)) {
            return in.get(LIMIT).orElse(Long.MAX_VALUE);
        }
        return in.get(COUNT) ? 0 : in.get(LIMIT).orElse(SHOWN);
    }

    private static boolean isCsv(Invocation in) {
        return in.get(Signature.OUTPUT).filter("csv"::equals).isPresent();
    }
}
