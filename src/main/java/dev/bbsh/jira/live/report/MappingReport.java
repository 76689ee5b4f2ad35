package dev.bbsh.jira.live.report;

import dev.bbsh.jira.live.http.HttpFailure;
import dev.bbsh.jira.live.http.HttpReply;
import dev.bbsh.jira.live.http.HttpSite;
import dev.bbsh.work.Progress;

/**
 * The ID-mapping report of a migration: a table with the columns {@code entityType}, {@code
 * serverId} and {@code cloudId}. It is generated when it is asked for, which takes minutes and
 * changes no data.
 */
public sealed interface MappingReport permits ServerMappingReport, CloudMappingReport {

    /** The header in which Jira tells how it took the credentials. */
    String LOGIN = "X-Seraph-LoginReason";

    /**
     * Waits for the report and reads it.
     *
     * @param csv reads the table while it arrives
     * @throws HttpFailure when the site gives no usable answer
     * @throws dev.bbsh.work.BbshException when there is no such report
     */
    <T> T read(HttpSite.BodyReader<T> csv, Progress progress);

    /** The same reader, which refuses a page for browsers, and a report that doesn't end. */
    static <T> HttpSite.BodyReader<T> tableOnly(HttpSite site, HttpSite.BodyReader<T> csv) {
        return (head, body) -> {
            requireTable(site, head);
            return csv.read(head, new ReportBody(body, site.name(), site.largestStream()));
        };
    }

    private static void requireTable(HttpSite site, HttpReply head) {
        if (head.headers().first(LOGIN).filter((it) -> it.contains("FAILED")).isPresent()) {
            throw new HttpFailure(
                    HttpFailure.Part.CREDENTIALS,
                    head.status(),
                    site.name() + " ignored the credentials and answered as to an anonymous user",
                    site.login());
        }
        if (head.headers().contentIs("html")) {
            throw new HttpFailure(
                    HttpFailure.Part.CREDENTIALS,
                    head.status(),
                    site.name() + " answered with a web page, such as a login form",
                    "jira test " + site.name());
        }
    }
}
