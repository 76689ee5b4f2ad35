package dev.bbsh.operation.live;

import dev.bbsh.file.Location;
import dev.bbsh.jira.live.http.Credentials;
import dev.bbsh.jira.live.http.Secret;
import dev.bbsh.jira.live.http.SiteAddress;
import dev.bbsh.session.Settings;
import dev.bbsh.session.jira.OpenConnection;
import dev.bbsh.work.BbshException;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A connection to a Jira site as a line asks for it.
 *
 * @param user the e-mail or user name; empty for a personal access token
 * @param gateway the gateway for scoped tokens
 * @param ca the file with certificates to trust as well
 */
public record ConnectionRequest(
        String name,
        SiteAddress address,
        Optional<String> user,
        SecretSource source,
        Optional<SiteAddress> gateway,
        Optional<String> ca) {

    private static final String PUBLIC_GATEWAY = "https://api.atlassian.com";

    public ConnectionRequest {
        if (source.given() > 1) {
            throw new BbshException(
                    "--token-env, --token-file and --anonymous can't be combined",
                    "help jira connect");
        }
        if (source.anonymous() && user.isPresent()) {
            throw new BbshException(
                    "--anonymous has no user",
                    "jira connect " + name + " " + address + " --anonymous");
        }
        if (user.isEmpty() && !source.anonymous() && isCloud(address)) {
            throw new BbshException(
                    "Cloud needs the e-mail address that the API token belongs to",
                    "jira connect " + name + " " + address + " --user EMAIL");
        }
        if (!source.anonymous() && !address.isEncrypted() && !address.isLoopback()) {
            throw new BbshException(
                    "credentials are sent with https only, and " + address + " is http",
                    "jira connect " + name + " https" + address.toString().substring(4));
        }
    }

    /** True when no prompt is needed. */
    public boolean isAnswered() {
        return source.given() > 0;
    }

    /** The connection, without its secret. */
    public OpenConnection connection() {
        return new OpenConnection(
                name,
                OpenConnection.Service.JIRA,
                address,
                who(),
                gateway,
                ca.map((file) -> Location.of(file).absolute().toString()),
                options(source));
    }

    /** The words of the hidden prompt. */
    public String prompt() {
        return (isCloud(address) || gateway.isPresent()
                        ? "API token of " + user.orElse("")
                        : user.map((it) -> "Password or API token of " + it)
                                .orElse("Personal access token"))
                + " for "
                + address.host()
                + " (hidden): ";
    }

    /** The line that takes the secret from a variable. */
    public String lineWithVariable() {
        return ConnectLine.of(connection());
    }

    /** The credentials with a secret. */
    public Credentials credentials(Secret secret) {
        return user.<Credentials>map((it) -> new Credentials.Basic(it, secret))
                .orElseGet(() -> new Credentials.Bearer(secret));
    }

    /**
     * Reads the secret from its place and keeps it; offline it isn't read, as nothing will use it.
     *
     * @throws BbshException without the secret, when it can't be read
     */
    public void keep(LiveSites live, Settings settings) {
        if (source.anonymous()) {
            live.keep(name, new Credentials.Anonymous());
        } else if (!live.isOffline(settings)) {
            live.keep(name, credentials(Secret.of(source.text(live))));
        }
    }

    private List<String> options(SecretSource from) {
        List<String> words = new ArrayList<>();
        user.ifPresent((it) -> words.addAll(List.of("--user", it)));
        words.addAll(from.option(name));
        gateway.ifPresent(
                (it) ->
                        words.addAll(
                                it.toString().equals(PUBLIC_GATEWAY)
                                        ? List.of("--scoped")
                                        : List.of("--gateway", it.toString())));
        ca.ifPresent((it) -> words.addAll(List.of("--ca", it)));
        return words;
    }

    private String who() {
        if (source.anonymous()) {
            return "anonymous";
        }
        String scoped = gateway.isPresent() ? "scoped " : "";
        return user.map((it) -> "as " + it + (gateway.isPresent() ? ", scoped token" : ""))
                .orElse("with a " + scoped + "personal access token");
    }

    private static boolean isCloud(SiteAddress address) {
        return address.host().toLowerCase(Locale.ROOT).endsWith(".atlassian.net");
    }
}
