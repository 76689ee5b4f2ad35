package dev.bbsh.shell.command.platform;

import dev.bbsh.jira.live.platform.PlatformApi;
import dev.bbsh.jira.live.platform.UnfinishedPages;
import dev.bbsh.operation.live.LiveSites;
import dev.bbsh.operation.platform.AppRequest;
import dev.bbsh.session.jira.OpenConnection;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Option;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.work.BbshException;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The connections to the app migration platform that are open. */
final class AppConnections {

    static final Option<Optional<String>> ON =
            Option.of(
                    "on",
                    ParameterType.CONNECTION,
                    "the connection (default: the only one that is open)");

    private static final String CONNECT =
            "platform connect NAME URL --app-key KEY     (explain only-connect-apps)";

    private final LiveSites live;

    AppConnections(LiveSites live) {
        this.live = live;
    }

    /** True when no call can be made: connections are refused, or no app is connected. */
    boolean isUnconnected(Invocation in) {
        return live.isOffline(in.workspace().settings()) || apps(in).isEmpty();
    }

    /**
     * Requires that commands may open connections.
     *
     * @throws BbshException when they may not
     */
    void requireOnline(Invocation in) {
        live.requireOnline(in.workspace().settings());
    }

    /** The clock that tells when something came. */
    InstantSource clock() {
        return live.clock();
    }

    /**
     * The calls of the app that a line means.
     *
     * @throws BbshException when there is no such connection, or connections are refused
     */
    PlatformApi of(Invocation in) {
        OpenConnection open = meant(in);
        if (open.service() != OpenConnection.Service.PLATFORM) {
            throw new BbshException(
                    "'"
                            + open.name()
                            + "' is a connection to a Jira site: the platform answers only the app"
                            + " itself",
                    CONNECT);
        }
        return new PlatformApi(
                live.site(open, in.workspace().settings(), in.progress()),
                AppRequest.framework(open));
    }

    /** The pages of ID mappings that are kept for the session. */
    UnfinishedPages unfinished() {
        return live.unfinishedPages();
    }

    /** The connection that a line means. */
    OpenConnection meant(Invocation in) {
        return in.get(ON).map(in.workspace().jira()::connection).orElseGet(() -> only(in));
    }

    private static List<OpenConnection> apps(Invocation in) {
        return in.workspace().jira().connections().stream()
                .filter((each) -> each.service() == OpenConnection.Service.PLATFORM)
                .toList();
    }

    private static OpenConnection only(Invocation in) {
        List<OpenConnection> apps = apps(in);
        if (apps.size() > 1) {
            throw new BbshException(
                    "several apps are connected: "
                            + String.join(", ", apps.stream().map(OpenConnection::name).toList()),
                    "add --on " + apps.getLast().name());
        }
        if (apps.isEmpty()) {
            throw new BbshException(
                    "not connected to the app migration platform as an app", CONNECT);
        }
        return apps.getFirst();
    }
}
