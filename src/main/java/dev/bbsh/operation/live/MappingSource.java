package dev.bbsh.operation.live;

import dev.bbsh.jira.live.http.HttpFailure;
import dev.bbsh.jira.live.http.HttpSettings;
import dev.bbsh.jira.live.http.HttpSite;
import dev.bbsh.jira.live.http.SiteAddress;
import dev.bbsh.jira.live.report.CloudMappingReport;
import dev.bbsh.jira.live.report.ReportPolls;
import dev.bbsh.jira.live.report.ServerMappingReport;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.jira.OpenConnection;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.util.List;
import java.util.Optional;

/**
 * The ID-mapping report of a migration, from one of its two sites.
 *
 * @param connection the connection to that site
 * @param other the address of the other site of the migration, when the line gives it; else that of
 *     the only other connection
 */
public record MappingSource(OpenConnection connection, Optional<SiteAddress> other) {

    private static final SiteAddress GATEWAY = SiteAddress.of("https://api.atlassian.com");

    /** Waits for the report and reads it; see {@link dev.bbsh.jira.live.report.MappingReport}. */
    public <T> T read(
            HttpSite.BodyReader<T> csv, LiveSites live, Workspace workspace, Progress progress) {
        LiveSearch.requireJira(connection);
        HttpSite site = live.site(connection, workspace.settings(), progress);
        HttpSettings http = live.http(connection);
        ReportPolls polls = ReportPolls.usual(http.pause());
        boolean cloud = LiveSearch.info(site, progress).isCloud();
        String beyond = other.map(SiteAddress::toString).orElseGet(() -> partner(cloud, workspace));
        progress.begin("waiting for the report of " + connection.name(), -1);
        if (!cloud) {
            return new ServerMappingReport(site, beyond, polls).read(csv, progress);
        }
        try (HttpSite gateway =
                new HttpSite(
                        connection.name(),
                        connection.gateway().orElse(GATEWAY),
                        live.credentials(connection),
                        http)) {
            return new CloudMappingReport(gateway, beyond, connection.address().toString(), polls)
                    .read(csv, progress);
        } catch (HttpFailure failed) {
            // A connection with a gateway of its own is tested through it.
            throw connection.gateway().isPresent() ? failed : atGateway(failed);
        }
    }

    /**
     * The failure with what to do when the gateway can't be reached, which no test of the site
     * tells.
     */
    static HttpFailure atGateway(HttpFailure failed) {
        return switch (failed.part()) {
            case ADDRESS, CONNECTION, TLS, PROXY ->
                    new HttpFailure(
                            failed.part(),
                            failed.message() + "; Cloud gives the report only there",
                            "help mapping fetch     ("
                                    + GATEWAY
                                    + " has to be reachable, perhaps through HTTPS_PROXY)",
                            failed);
            default -> failed;
        };
    }

    /** The address of the only other Jira site that is open. */
    private String partner(boolean cloud, Workspace workspace) {
        List<OpenConnection> others =
                workspace.jira().jiraConnections().stream()
                        .filter((each) -> !each.name().equals(connection.name()))
                        .toList();
        if (others.size() == 1) {
            return others.getFirst().address().toString();
        }
        throw new BbshException(
                cloud
                        ? "which server was migrated to " + connection.name() + "?"
                        : "to which Cloud site was " + connection.name() + " migrated?",
                "mapping fetch --from "
                        + connection.name()
                        + (cloud
                                ? " --server-site https://jira.example.com"
                                : " --cloud-site https://acme.atlassian.net")
                        + " --as ids");
    }
}
