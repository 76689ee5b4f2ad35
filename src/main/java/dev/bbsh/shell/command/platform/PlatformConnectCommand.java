package dev.bbsh.shell.command.platform;

import dev.bbsh.jira.live.platform.Framework;
import dev.bbsh.operation.live.ConnectLine;
import dev.bbsh.operation.live.LiveSites;
import dev.bbsh.operation.live.SecretSource;
import dev.bbsh.operation.platform.AppRequest;
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

import java.util.Optional;

/** The command {@code platform connect}: a connection with the credentials of an app. */
public final class PlatformConnectCommand implements ShellCommand {

    private static final Argument<String> NAME =
            Argument.required(
                    "name", ParameterType.NEW_NAME, "the name of the connection in this session");

    private static final Argument<Optional<String>> URL =
            Argument.optional(
                    "url",
                    ParameterType.VALUE,
                    "the Jira site of the installation (Forge: Atlassian's gateway)");

    private static final Option<Optional<String>> APP_KEY =
            Option.of("app-key", ParameterType.VALUE, "the key of a Connect app");

    private static final Option<Optional<String>> TOKEN_ENV =
            Option.of(
                    "token-env",
                    ParameterType.VALUE,
                    "the variable with the shared secret (Connect) or system token (Forge)");

    private static final Option<Optional<String>> TOKEN_FILE =
            Option.of(
                    "token-file",
                    ParameterType.FILE,
                    "the file with the shared secret or system token (mode 600)");

    private static final Option<Optional<String>> CA =
            Option.of("ca", ParameterType.FILE, "a file with certificates to trust as well");

    private static final Signature SIGNATURE =
            Declaration.command(
                            "platform connect",
                            "Connect to the app migration platform with the credentials of an app")
                    .in(CommandGroup.PLATFORM)
                    .argument(NAME)
                    .argument(URL)
                    .options(APP_KEY, TOKEN_ENV, TOKEN_FILE, CA)
                    .example(
                            "platform connect app https://orbit.example.net --app-key"
                                    + " com.example.app",
                            "a Connect app; asks for the shared secret")
                    .example(
                            "platform connect app --token-file token.txt",
                            "a Forge app with its system token")
                    .detail(
                            "Only the app itself may call the platform: a Connect app with the"
                                    + " shared secret of its installation on the site, a Forge app"
                                    + " with its system token. See explain only-connect-apps.")
                    .detail(
                            "The secret is never a word on a line. It is asked for, or read from"
                                    + " a variable or a file; it is kept in memory until jira"
                                    + " forget or the end of the session.")
                    .signature();

    private final LiveSites live;

    /** The command with the live sites of the session. */
    public PlatformConnectCommand(LiveSites live) {
        this.live = live;
    }

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Answer run(Invocation in) {
        AppRequest request =
                new AppRequest(
                        in.get(NAME),
                        in.get(URL),
                        in.get(APP_KEY),
                        new SecretSource(in.get(TOKEN_ENV), in.get(TOKEN_FILE)),
                        in.get(CA));
        OpenConnection connection = request.connection();
        in.workspace().with(connection);
        if (live.isOffline(in.workspace().settings())) {
            return opened(connection, in);
        }
        if (request.isAnswered()) {
            request.keep(live);
            return opened(connection, in);
        }
        return new Question.SecretQuestion(
                request.prompt(),
                "the secret of the app is needed, and there is no prompt to ask at",
                ConnectLine.of(connection),
                (secret) -> {
                    request.keep(live, secret);
                    return opened(connection, in);
                });
    }

    private static Outcome opened(OpenConnection connection, Invocation in) {
        String next =
                AppRequest.framework(connection) == Framework.CONNECT
                        ? "platform transfers"
                        : "platform status TRANSFER";
        return Outcome.report(
                        View.message(
                                TextLine.of(Style.NAME, connection.name())
                                        .and(
                                                "   "
                                                        + connection.address()
                                                        + ", "
                                                        + connection.who()),
                                TextLine.of("  next: ").and(Style.COMMAND, next)))
                .recorded(ConnectLine.of(connection))
                .with(
                        in.history()
                                .withPresent(
                                        in.workspace()
                                                .with(connection)
                                                .with(PlatformSource.steps(in, Optional.empty()))));
    }
}
