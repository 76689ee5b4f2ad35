package dev.bbsh.operation.platform;

import dev.bbsh.file.Location;
import dev.bbsh.jira.live.http.Credentials;
import dev.bbsh.jira.live.http.Secret;
import dev.bbsh.jira.live.http.SiteAddress;
import dev.bbsh.jira.live.platform.Framework;
import dev.bbsh.jira.live.platform.PlatformCredentials;
import dev.bbsh.operation.live.LiveSites;
import dev.bbsh.operation.live.SecretSource;
import dev.bbsh.session.jira.OpenConnection;
import dev.bbsh.work.BbshException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A connection to the app migration platform as a line asks for it.
 *
 * @param url the site of a Connect app's installation, or a gateway
 * @param appKey the key of a Connect app; empty for a Forge app
 * @param source the place of the secret
 * @param ca the file with certificates to trust as well
 */
public record AppRequest(
        String name,
        Optional<String> url,
        Optional<String> appKey,
        SecretSource source,
        Optional<String> ca) {

    private static final String APP_KEY = "--app-key";

    public AppRequest {
        if (source.given() > 1) {
            throw new BbshException(
                    "--token-env and --token-file can't be combined", "help platform connect");
        }
        if (appKey.isPresent() && url.isEmpty()) {
            throw new BbshException(
                    "a Connect app calls the Jira site of its installation",
                    "platform connect "
                            + name
                            + " https://x.atlassian.net --app-key "
                            + appKey.get());
        }
    }

    /** The framework of the app that a connection is for. */
    public static Framework framework(OpenConnection open) {
        return open.options().contains(APP_KEY) ? Framework.CONNECT : Framework.FORGE;
    }

    private Framework framework() {
        return appKey.isPresent() ? Framework.CONNECT : Framework.FORGE;
    }

    /**
     * The address that the calls are below.
     *
     * @throws BbshException when it isn't one, or has no TLS and is not this machine
     */
    public SiteAddress address() {
        SiteAddress address =
                framework().addressOf(SiteAddress.of(url.orElse(Framework.GATEWAY_ADDRESS)));
        if (!address.isEncrypted() && !address.isLoopback()) {
            throw new BbshException(
                    "credentials are sent with https only, and " + address + " is http",
                    "platform connect "
                            + name
                            + " https"
                            + address.toString().substring(4)
                            + appKey.map((key) -> " --app-key " + key).orElse(""));
        }
        return address;
    }

    /** True when no prompt is needed. */
    public boolean isAnswered() {
        return source.given() > 0;
    }

    /** The words of the hidden prompt. */
    public String prompt() {
        return framework() == Framework.CONNECT
                ? "Shared secret of the installation on " + address().host() + " (hidden): "
                : "System token of the app (hidden): ";
    }

    /** The connection, without its secret. */
    public OpenConnection connection() {
        List<String> options = new ArrayList<>();
        appKey.ifPresent((key) -> options.addAll(List.of(APP_KEY, key)));
        options.addAll(source.option(name));
        ca.ifPresent((file) -> options.addAll(List.of("--ca", file)));
        return new OpenConnection(
                name,
                OpenConnection.Service.PLATFORM,
                address(),
                appKey.map((key) -> "Connect app " + key).orElse("Forge app"),
                Optional.empty(),
                ca.map((file) -> Location.of(file).absolute().toString()),
                options);
    }

    /**
     * Reads the secret from its place and keeps it.
     *
     * @throws BbshException without the secret, when it can't be read
     */
    public void keep(LiveSites live) {
        keep(live, Secret.of(source.text(live)));
    }

    /** Keeps a secret. */
    public void keep(LiveSites live, Secret secret) {
        Credentials credentials =
                appKey.map(
                                (key) ->
                                        PlatformCredentials.connect(
                                                key,
                                                address(),
                                                secret,
                                                live.http(connection()).clock()))
                        .orElseGet(() -> PlatformCredentials.forge(secret));
        live.keep(name, credentials);
    }
}
