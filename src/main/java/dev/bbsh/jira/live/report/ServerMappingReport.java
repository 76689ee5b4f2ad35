package dev.bbsh.jira.live.report;

import dev.bbsh.jira.live.http.HttpCall;
import dev.bbsh.jira.live.http.HttpFailure;
import dev.bbsh.jira.live.http.HttpSite;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.util.Optional;

/**
 * The report as the Migration Assistant in Data Center gives it, since its version 1.11.4. The site
 * answers 202 while it is generated.
 *
 * @param site the Data Center site
 * @param cloudSite the address of the Cloud site, without a slash at its end
 */
public record ServerMappingReport(HttpSite site, String cloudSite, ReportPolls polls)
        implements MappingReport {

    private static final String PATH = "/rest/migration/latest/report/id-mappings";

    private static final int ACCEPTED = 202;

    @Override
    public <T> T read(HttpSite.BodyReader<T> csv, Progress progress) {
        HttpCall call =
                HttpCall.get(PATH).with("cloudSiteUrl", cloudSite).with("invalidateCache", false);
        HttpSite.BodyReader<T> table = MappingReport.tableOnly(site, csv);
        try {
            return polls.until(
                    () ->
                            site.stream(
                                    call,
                                    (head, body) ->
                                            head.status() == ACCEPTED
                                                    ? Optional.<T>empty()
                                                    : Optional.of(table.read(head, body)),
                                    progress),
                    line(),
                    progress);
        } catch (HttpFailure failure) {
            throw explained(failure);
        }
    }

    private String line() {
        return "mapping fetch --from " + site.name() + " --cloud-site " + cloudSite + " --as NAME";
    }

    private BbshException explained(HttpFailure failure) {
        return switch (failure.status()) {
            case 400 -> unknownSite(failure);
            case 403 ->
                    new BbshException(
                            failure.message(),
                            "jira test "
                                    + site.name()
                                    + "     (only an admin of Jira can fetch the report)",
                            failure);
            case 404 ->
                    new BbshException(
                            site.name()
                                    + " has no ID-mapping report (404): the Migration Assistant"
                                    + " isn't installed, or is older than 1.11.4",
                            "help mapping load",
                            failure);
            default -> failure;
        };
    }

    private BbshException unknownSite(HttpFailure failure) {
        return new BbshException(
                failure.message().contains("migrationScopeId")
                        ? site.name()
                                + " knows of no migration to "
                                + cloudSite
                                + " (No migrationScopeId found)"
                        : failure.message(),
                "mapping fetch --from "
                        + site.name()
                        + " --cloud-site https://SITE.atlassian.net --as NAME"
                        + "     (the Cloud site of the migration, not its own domain)",
                failure);
    }
}
