package dev.bbsh.shell.command.live;

import dev.bbsh.jira.live.http.SiteAddress;
import dev.bbsh.operation.live.ConnectLine;
import dev.bbsh.operation.live.ConnectionRequest;
import dev.bbsh.operation.live.LiveSites;
import dev.bbsh.operation.live.SecretSource;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.session.jira.OpenConnection;
import dev.bbsh.shell.contract.Answer;
import dev.bbsh.shell.contract.Argument;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Declaration;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Option;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.Question;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The command {@code jira connect}: opens a connection, and asks for its secret. */
public final class JiraConnectCommand implements ShellCommand {

    private static final Argument<String> NAME =
            Argument.required("name", ParameterType.NEW_NAME, "a name for the connection");

    private static final Argument<String> URL =
            Argument.required("url", ParameterType.VALUE, "the address of the Jira site");

    private static final Option<Optional<String>> USER =
            Option.of("user", ParameterType.VALUE, "e-mail (Cloud) or user name (Data Center)");

    private static final Option<Boolean> ANONYMOUS =
            Option.flag("anonymous", "connect without a login");

    private static final Option<Boolean> SCOPED =
            Option.flag("scoped", "the API token has scopes: call through the gateway");

    private static final Option<Optional<String>> GATEWAY =
            Option.of("gateway", ParameterType.VALUE, "another gateway than api.atlassian.com");

    private static final Option<Optional<String>> TOKEN_ENV =
            Option.of(
                    "token-env",
                    ParameterType.VALUE,
                    "the environment variable with the token or password");

    private static final Option<Optional<String>> TOKEN_FILE =
            Option.of(
                    "token-file",
                    ParameterType.FILE,
                    "a file with the token or password that only you can read (chmod 600)");

    private static final Option<Optional<String>> CA =
            Option.of("ca", ParameterType.FILE, "a PEM file with certificates to trust as well");

    private static final Signature SIGNATURE =
            Declaration.command("jira connect", "Open a connection to a Jira site")
                    .in(CommandGroup.LIVE)
                    .argument(NAME)
                    .argument(URL)
                    .options(USER, TOKEN_ENV, TOKEN_FILE, ANONYMOUS, SCOPED, GATEWAY, CA)
                    .example(
                            "jira connect cloud https://acme.atlassian.net --user mia@example.com",
                            "asks for the API token")
                    .example(
                            "jira connect old https://jira.example.com --token-env JIRA_TOKEN",
                            "a personal access token, from a variable")
                    .detail(
                            "Cloud takes an e-mail (--user EMAIL) and an API token, Data Center a"
                                + " personal access token (without --user) or a user and a"
                                + " password. The secret is asked for, or read from --token-env or"
                                + " --token-file; it must not be a word on the line. It is kept in"
                                + " memory only, until jira forget or the end of the session.")
                    .detail(
                            "Nothing is sent yet: jira test tells whether the connection works. The"
                                + " proxies of HTTPS_PROXY and NO_PROXY are used, and certificates"
                                + " are always verified.")
                    .signature();

    private final LiveSites live;

    public JiraConnectCommand(LiveSites live) {
        this.live = live;
    }

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Answer run(Invocation in) {
        ConnectionRequest request =
                new ConnectionRequest(
                        in.get(NAME),
                        SiteAddress.of(in.get(URL)),
                        in.get(USER),
                        new SecretSource(in.get(TOKEN_ENV), in.get(TOKEN_FILE), in.get(ANONYMOUS)),
                        gateway(in),
                        in.get(CA));
        in.workspace().with(request.connection());
        boolean offline = live.isOffline(in.workspace().settings());
        if (!offline) {
            live.http(request.connection());
        }
        if (request.isAnswered() || offline) {
            request.keep(live, in.workspace().settings());
            return opened(request.connection(), in);
        }
        return new Question.SecretQuestion(
                request.prompt(),
                "a token or password is needed, and there is no prompt to ask at",
                request.lineWithVariable(),
                (secret) -> {
                    live.keep(request.name(), request.credentials(secret));
                    return opened(request.connection(), in);
                });
    }

    private static Optional<SiteAddress> gateway(Invocation in) {
        return in.get(SCOPED) || in.has(GATEWAY)
                ? Optional.of(SiteAddress.of(in.get(GATEWAY).orElse("https://api.atlassian.com")))
                : Optional.empty();
    }

    private static Outcome opened(OpenConnection connection, Invocation in) {
        List<TextLine> said = new ArrayList<>();
        said.add(
                TextLine.of(Style.NAME, connection.name())
                        .and("   " + connection.address() + ", " + connection.who()));
        said.add(TextLine.of("  next: ").and(Style.COMMAND, "jira test " + connection.name()));
        return Outcome.report(new View.Message(said))
                .recorded(ConnectLine.of(connection))
                .with(in.history().withPresent(in.workspace().with(connection)));
    }
}
