package dev.bbsh.operation.live;

import dev.bbsh.jira.live.http.HttpFailure;
import dev.bbsh.jira.live.http.HttpSite;
import dev.bbsh.jira.live.jql.JqlSearch;
import dev.bbsh.jira.live.jql.SearchApi;
import dev.bbsh.jira.live.site.ServerInfo;
import dev.bbsh.session.Settings;
import dev.bbsh.session.jira.OpenConnection;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

/** Opens the search of a connection, as the kind of its site has it. */
public final class LiveSearch {

    private LiveSearch() {}

    /**
     * The search of a connection; asks the site what it is.
     *
     * @throws BbshException when connections are refused, or this one leads to no Jira site
     */
    public static JqlSearch of(
            LiveSites live, OpenConnection connection, Settings settings, Progress progress) {
        HttpSite site = live.site(requireJira(connection), settings, progress);
        SearchApi api = info(site, progress).isCloud() ? SearchApi.CLOUD : SearchApi.DATA_CENTER;
        return new JqlSearch(site, api, live.credentials(connection).areAnonymous());
    }

    /** The description that a site gives of itself. */
    static ServerInfo info(HttpSite site, Progress progress) {
        return ServerInfo.of(site.json(ServerInfo.CALL, progress))
                .orElseThrow(
                        () ->
                                new HttpFailure(
                                        HttpFailure.Part.ANSWER,
                                        0,
                                        site.name() + " is not a Jira site: it doesn't say which",
                                        "jira test " + site.name()));
    }

    /** The same connection, which must lead to a Jira site. */
    static OpenConnection requireJira(OpenConnection connection) {
        if (connection.service() != OpenConnection.Service.JIRA) {
            throw new BbshException(
                    "'" + connection.name() + "' is not a connection to a Jira site",
                    "jira connect NAME https://jira.example.com");
        }
        return connection;
    }
}
