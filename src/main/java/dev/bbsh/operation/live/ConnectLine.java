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
        List<String> words = new ArrayList<>();
        words.add(
                switch (connection.service()) {
                    case JIRA -> "jira connect";
                    case PLATFORM -> "platform connect";
                });
        words.add(CommandLine.quote(connection.name()));
        words.add(CommandLine.quote(address));
        connection.options().forEach((each) -> words.add(CommandLine.quote(each)));
        return String.join(" ", words);
    }

    /** The variable that is proposed for the secret of a connection: {@code JIRA_TOKEN_ACME}. */
    public static String variable(String name) {
        return "JIRA_TOKEN_" + name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }
}
