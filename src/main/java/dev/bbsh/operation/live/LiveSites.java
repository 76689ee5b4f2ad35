package dev.bbsh.operation.live;

import dev.bbsh.file.Location;
import dev.bbsh.jira.live.catalog.UnfinishedFetches;
import dev.bbsh.jira.live.http.Credentials;
import dev.bbsh.jira.live.http.HttpSettings;
import dev.bbsh.jira.live.http.HttpSite;
import dev.bbsh.jira.live.http.SiteAddress;
import dev.bbsh.jira.live.platform.UnfinishedPages;
import dev.bbsh.jira.live.route.ProxyRules;
import dev.bbsh.jira.live.route.TrustedCertificates;
import dev.bbsh.jira.live.site.TenantInfo;
import dev.bbsh.session.Settings;
import dev.bbsh.session.jira.OpenConnection;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The live sites of a session: their secrets, beside the workspace, and the clients that are open.
 * Nothing here is saved, undone, journalled or recovered.
 */
public final class LiveSites {

    private final Map<String, String> environment;
    private final boolean offline;
    private final InstantSource clock;
    private final Map<String, Credentials> credentials = new ConcurrentHashMap<>();
    private final Map<String, HttpSite> clients = new ConcurrentHashMap<>();
    private final UnfinishedFetches unfinished = new UnfinishedFetches();
    private final UnfinishedPages unfinishedPages = new UnfinishedPages();

    /**
     * Without any connection yet.
     *
     * @param environment the variables of the process
     * @param offline true when the program was started with {@code --offline}
     */
    public LiveSites(Map<String, String> environment, boolean offline, InstantSource clock) {
        this.environment = Map.copyOf(environment);
        this.offline = offline;
        this.clock = clock;
    }

    /** Without an environment. */
    public static LiveSites none(InstantSource clock) {
        return new LiveSites(Map.of(), false, clock);
    }

    /** The time of day. */
    public InstantSource clock() {
        return clock;
    }

    /** The answers of fetches that ended early. */
    public UnfinishedFetches unfinished() {
        return unfinished;
    }

    /** The pages of ID mappings whose fetch ended early. */
    public UnfinishedPages unfinishedPages() {
        return unfinishedPages;
    }

    /** True when no command may open a connection. */
    public boolean isOffline(Settings settings) {
        return offline || settings.offline();
    }

    /**
     * Requires that commands may open connections.
     *
     * @throws BbshException when they may not
     */
    public void requireOnline(Settings settings) {
        if (offline) {
            throw new BbshException(
                    "bbsh was started with --offline, which refuses connections",
                    "start bbsh again without --offline");
        }
        if (settings.offline()) {
            throw new BbshException(
                    "the setting offline refuses connections", "settings offline off");
        }
    }

    /** The value of a variable of the process. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter((value) -> !value.isBlank());
    }

    /**
     * Keeps the credentials of a connection, in place of those that it had. Its unfinished fetches
     * stay: a new token goes on where an expired one ended.
     */
    public void keep(String connection, Credentials given) {
        unfinished.reopen(connection);
        end(connection);
        credentials.put(connection, given);
    }

    /** Overwrites the secret of a connection, and ends its client and unfinished fetches. */
    public void forget(String connection) {
        unfinished.forget(connection);
        unfinishedPages.forget(connection);
        end(connection);
    }

    private void end(String connection) {
        Credentials known = credentials.remove(connection);
        if (known != null) {
            known.clear();
        }
        HttpSite client = clients.remove(connection);
        if (client != null) {
            client.close();
        }
    }

    /**
     * The client of a connection; the same each time, so that it knows the site's limits.
     *
     * @throws BbshException when connections are refused, or the secret isn't known
     */
    public HttpSite site(OpenConnection connection, Settings settings, Progress progress) {
        requireOnline(settings);
        HttpSite known = clients.get(connection.name());
        if (known != null) {
            return known;
        }
        HttpSettings http = http(connection);
        SiteAddress address =
                connection
                        .gateway()
                        .map((gateway) -> gatewayTo(connection, gateway, http, progress))
                        .orElse(connection.address());
        HttpSite opened = new HttpSite(connection.name(), address, credentials(connection), http);
        clients.put(connection.name(), opened);
        return opened;
    }

    /**
     * The credentials of a connection.
     *
     * @throws BbshException when they aren't known: the connection was opened offline
     */
    public Credentials credentials(OpenConnection connection) {
        Credentials known = credentials.get(connection.name());
        if (known == null) {
            throw new BbshException(
                    "the token of '" + connection.name() + "' was not read",
                    ConnectLine.of(connection));
        }
        return known;
    }

    /**
     * The settings of clients: certificates of the connection's file, proxies of the environment.
     */
    public HttpSettings http(OpenConnection connection) {
        TrustedCertificates trusted =
                connection.ca().map(LiveSites::trusted).orElseGet(TrustedCertificates::usual);
        return HttpSettings.usual(clock)
                .with(trusted, ProxyRules.of(environment))
                .loggingIn(ConnectLine.again(connection));
    }

    private static SiteAddress gatewayTo(
            OpenConnection connection, SiteAddress gateway, HttpSettings http, Progress progress) {
        try (HttpSite plain =
                new HttpSite(
                        connection.name(),
                        connection.address(),
                        new Credentials.Anonymous(),
                        http)) {
            return gateway.gatewayTo(TenantInfo.cloudId(plain, progress));
        }
    }

    private static TrustedCertificates trusted(String file) {
        return TrustedCertificates.with(
                Location.of(file).readText().getBytes(StandardCharsets.UTF_8), file);
    }
}
