package dev.bbsh.shell.command.live;

import dev.bbsh.session.jira.JiraData;
import dev.bbsh.session.jira.OpenConnection;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Key;
import dev.bbsh.work.BbshException;

import java.util.List;
import java.util.Optional;

/** The connection that a line means: the one that it names, or the only one. */
final class MeantConnection {

    private MeantConnection() {}

    /**
     * The connection.
     *
     * @throws BbshException when no connection has that name, or several are open and the line has
     *     no name
     */
    static OpenConnection of(Key<Optional<String>> option, Invocation in) {
        JiraData jira = in.workspace().jira();
        List<OpenConnection> open = jira.jiraConnections();
        if (in.get(option).isEmpty() && open.size() > 1) {
            List<String> names = open.stream().map(OpenConnection::name).toList();
            throw new BbshException(
                    "several connections are open: " + String.join(", ", names),
                    in.lineWith(option, names.subList(0, 1)));
        }
        if (in.get(option).isEmpty() && open.size() == 1) {
            return open.getFirst();
        }
        return in.get(option).map(jira::connection).orElseGet(jira::onlyConnection);
    }
}
