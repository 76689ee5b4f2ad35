package dev.bbsh.jira.live.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bbsh.jira.live.http.Credentials;
import dev.bbsh.jira.live.http.HttpFailure;
import dev.bbsh.jira.live.http.HttpSettings;
import dev.bbsh.jira.live.http.HttpSite;
import dev.bbsh.jira.live.http.Secret;
import dev.bbsh.jira.live.http.SiteAddress;
import dev.bbsh.jira.live.http.VirtualPause;
import dev.bbsh.jira.peer.JiraPeer;
import dev.bbsh.jira.peer.PeerReport;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.CancelledException;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

@Execution(ExecutionMode.CONCURRENT)
class MappingReportTests {

    private static final String CLOUD = "https://acme.atlassian.net";

    private static final String CSV = PeerReport.csv(List.of("jira:comment,10003,80003"));

    private final JiraPeer peer = JiraPeer.http();

    private final JiraPeer storage = JiraPeer.http();

    private final VirtualPause pause = new VirtualPause();

    private HttpSite site;

    @BeforeEach
    void open() {
        site = site();
    }

    @AfterEach
    void close() {
        site.close();
        peer.close();
        storage.close();
    }

    private HttpSite site() {
        peer.accept("mia@example.com", "s3cret");
        return new HttpSite(
                "old",
                SiteAddress.of(peer.address()),
                new Credentials.Basic("mia@example.com", Secret.of("s3cret")),
                HttpSettings.usual(InstantSource.system()).with(pause));
    }

    @Test
    void waitsForTheReportOfDataCenter() {
        PeerReport.server(peer, CLOUD, 3, CSV);

        assertThat(text(onServer(CLOUD))).isEqualTo(CSV);
        assertThat(pause.waits()).hasSize(3).containsOnly(Duration.ofSeconds(10));
    }

    @Test
    void givesUpAReportThatIsNeverReady() {
        PeerReport.server(peer, CLOUD, Integer.MAX_VALUE, CSV);

        assertThatThrownBy(() -> text(onServer(CLOUD)))
                .hasMessage("the report isn't ready after 60 minutes");
        assertThat(pause.waits()).hasSize(360);
    }

    @Test
    void endsOnACancellation() {
        PeerReport.server(peer, CLOUD, Integer.MAX_VALUE, CSV);
        Progress cancelled =
                new Progress() {
                    @Override
                    public void begin(String what, long total) {}

                    @Override
                    public void advance(long amount) {
                        if (pause.waits().size() > 4) {
                            throw new CancelledException();
                        }
                    }
                };

        assertThatThrownBy(() -> onServer(CLOUD).read((_, _) -> "", cancelled))
                .isInstanceOf(CancelledException.class);
    }

    @Test
    void explainsAnotherCloudSite() {
        PeerReport.server(peer, CLOUD, 0, CSV);

        assertThatThrownBy(() -> text(onServer("https://other.atlassian.net")))
                .hasMessage(
                        "old knows of no migration to https://other.atlassian.net (No"
                                + " migrationScopeId found)");
    }

    @Test
    void explainsAMissingMigrationAssistant() {
        assertThatThrownBy(() -> text(onServer(CLOUD)))
                .hasMessageContaining("isn't installed, or is older than 1.11.4");
    }

    @Test
    void downloadsTheReportOfCloudWithoutCredentials() {
        PeerReport.gateway(peer, storage, 2, CSV);

        assertThat(text(onCloud())).isEqualTo(CSV);
        assertThat(pause.waits()).hasSize(2);
        assertThat(peer.requests().getFirst().body())
                .isEqualTo(
                        "{\"product\":\"JIRA\",\"destinationURL\":\"https://acme.atlassian.net\","
                                + "\"sourceURL\":\"https://jira.example.com\"}");
        assertThat(storage.requests())
                .singleElement()
                .satisfies((it) -> assertThat(it.header("Authorization")).isEmpty())
                .satisfies((it) -> assertThat(it.parameter("X-Amz-Signature")).hasValue("abc/d"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "404 path=/migrations/reports/v1/id-mappings/job    | the report of old has"
                        + " expired",
                "404 path=/migrations/reports/v1/id-mappings/job_7/download | has expired",
                "401                                                | refused the credentials",
                "503                                                | is unavailable (503)",
                "html-login                                         | a web page, such as a login",
                "wrong-json                                         | without valid JSON",
            })
    void explainsTheFaultsOfTheGateway(String fault, String message) {
        PeerReport.gateway(peer, storage, 2, CSV).fault(fault);

        assertThatThrownBy(() -> text(onCloud()))
                .isInstanceOf(BbshException.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cut        | ended inside the answer",
                "html-login | a web page, such as a login form",
                "403        | doesn't allow GET",
                "429        | allows no more requests",
            })
    void explainsTheFaultsOfDataCenter(String fault, String message) {
        PeerReport.server(peer, CLOUD, 0, CSV).fault(fault);

        assertThatThrownBy(() -> text(onServer(CLOUD)))
                .isInstanceOf(BbshException.class)
                .hasMessageContaining(message);
    }

    @Test
    void explainsAJobThatFailed() {
        PeerReport.gateway(peer, storage, 0, CSV)
                .answer("/migrations/reports/v1/id-mappings/job 7", "{\"status\":\"ERROR\"}");

        assertThatThrownBy(() -> text(onCloud()))
                .hasMessage("old couldn't generate the report: the job ended as ERROR");
    }

    @Test
    void refusesADownloadThatIsNoAddress() {
        PeerReport.gateway(peer, storage, 0, CSV)
                .answer(
                        "/migrations/reports/v1/id-mappings/job 7/download",
                        "{\"downloadUrl\":\"/etc/passwd\"}");

        assertThatThrownBy(() -> text(onCloud()))
                .isInstanceOf(HttpFailure.class)
                .hasMessageContaining("without an address to download from");
    }

    @Test
    void refusesAReportThatDoesNotEnd() {
        InputStream endless = new ReportBody(new ByteArrayInputStream(new byte[100]), "old", 50);

        assertThatThrownBy(endless::readAllBytes).hasMessage("the report of old doesn't end");
    }

    private MappingReport onServer(String cloud) {
        return new ServerMappingReport(site, cloud, ReportPolls.usual(pause));
    }

    private MappingReport onCloud() {
        return new CloudMappingReport(
                site, "https://jira.example.com", CLOUD, ReportPolls.usual(pause));
    }

    private static String text(MappingReport report) {
        return report.read(
                (_, body) -> new String(body.readAllBytes(), StandardCharsets.UTF_8),
                Progress.NONE);
    }
}
