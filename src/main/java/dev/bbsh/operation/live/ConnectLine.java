package dev.bbsh.operation.live;

import dev.bbsh.script.CommandLine;
import dev.bbsh.session.jira.OpenConnection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The line that opens a connection again; it names where the secret is, and never the secret. */
public final class ConnectLine {

    private ConnectLine() {}

    /** The line with the connection's own address. */
    public static String of(OpenConnection connection) {
        return of(connection, connection.address().toString());
    }

    /** The line with another address. */
    public static String of(OpenConnection connection, String address) {
        return of(connection, address, connection.options());
    }

    private static String of(OpenConnection connection, String address, List<String> options) {
        List<String> words = new ArrayList<>();
        words.add(
                switch (connection.service()) {
                    case JIRA -> "jira connect";
                    case PLATFORM -> "platform connect";
                });
        words.add(CommandLine.quote(connection.name()));
        words.add(CommandLine.quote(address));
        options.forEach((each) -> words.add(CommandLine.quote(each)));
        return String.join(" ", words);
    }

    /**
     * The line that gives new credentials. It asks for them instead of reading a variable: those of
     * a running program don't change.
     */
    public static String again(OpenConnection connection) {
        List<String> options = new ArrayList<>(connection.options());
        int variable = options.indexOf("--token-env");
        if (variable >= 0) {
            options.subList(variable, Math.min(variable + 2, options.size())).clear();
        }
        return of(connection, connection.address().toString(), options);
    }

    /** The variable that is proposed for the secret of a connection: {@code JIRA_TOKEN_ACME}. */
    public static String variable(String name) {
        return "JIRA_TOKEN_" + name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }
}
