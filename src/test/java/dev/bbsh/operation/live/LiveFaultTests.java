package dev.bbsh.operation.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bbsh.jira.live.http.Credentials;
import dev.bbsh.jira.live.http.HttpSettings;
import dev.bbsh.jira.live.http.HttpSite;
import dev.bbsh.jira.live.http.Secret;
import dev.bbsh.jira.live.http.SiteAddress;
import dev.bbsh.jira.live.http.VirtualPause;
import dev.bbsh.jira.live.jql.JqlSearch;
import dev.bbsh.jira.live.jql.KeyAnswers;
import dev.bbsh.jira.live.jql.KeyLookup;
import dev.bbsh.jira.live.jql.SearchApi;
import dev.bbsh.jira.live.report.CloudMappingReport;
import dev.bbsh.jira.live.report.MappingReport;
import dev.bbsh.jira.live.report.ReportPolls;
import dev.bbsh.jira.live.report.ServerMappingReport;
import dev.bbsh.jira.mapping.MappingFiles;
import dev.bbsh.jira.peer.JiraPeer;
import dev.bbsh.jira.peer.PeerAnswer;
import dev.bbsh.jira.peer.PeerCertificate;
import dev.bbsh.jira.peer.PeerReport;
import dev.bbsh.jira.peer.PeerSearch;
import dev.bbsh.jira.peer.PeerSite;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/** Every fault of a site, met by every command that searches or fetches a report. */
@Execution(ExecutionMode.CONCURRENT)
class LiveFaultTests {

    private static final HttpSettings.Bounds SMALL =
            new HttpSettings.Bounds(4, Duration.ofSeconds(5), Duration.ofSeconds(2), 50_000);

    /** For the first connection with TLS of a process, which takes its time. */
    private static final HttpSettings.Bounds PATIENT =
            new HttpSettings.Bounds(4, Duration.ofMinutes(1), Duration.ofMinutes(1), 50_000);

    private static final String CLOUD_SITE = "https://acme.atlassian.net";

    private static final String CSV = PeerReport.csv(List.of("jira:comment,10003,80003"));

    private final VirtualPause pause = new VirtualPause();

    /**
     * {@code ok} is the right result, {@code incomplete} one that says so; all else is a part of
     * the error. Cells are empty where a fault doesn't concern a command.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "none                             | ok | ok | ok | ok | ok",
                "429 times=2 Retry-After=3        | ok | ok | ok | ok | ok",
                "429 times=3                      | ok | ok | ok | ok | ok",
                "429                              | no more requests (429) | no more requests (429)"
                        + " | no more requests (429) | no more requests (429) | no more requests"
                        + " (429)",
                "429 Retry-After=99999999         | asks to wait | asks to wait | asks to wait |"
                        + " asks to wait | asks to wait",
                "503 times=2 Retry-After=3        | ok | ok | ok | ok | ok",
                "503                              | unavailable (503) | unavailable (503) |"
                        + " unavailable (503) | unavailable (503) | unavailable (503)",
                "slow ms=100                      | ok | ok | ok | ok | ok",
                "cut                              | inside the answer | inside the answer | inside"
                        + " the answer | inside the answer | inside the answer",
                "oversized by=80000               | too large | too large | too large | |"
                        + " too large",
                "oversized by=4000000             | | | | doesn't end |",
                "wrong-json                       | not valid | not valid | not valid | is not an"
                        + " ID mapping | without valid JSON",
                "html-login                       | web page | web page | web page | web page | web"
                        + " page",
                "401                              | credentials (401) | credentials (401) |"
                        + " credentials (401) | credentials (401) | credentials (401)",
                "403                              | doesn't allow | doesn't allow | doesn't allow |"
                        + " doesn't allow | doesn't allow",
                "410                              | 'removed' (410) | 'removed' (410) | 'removed'"
                        + " (410) | 'removed' (410) | 'removed' (410)",
                "redirect to=http://127.0.0.2:9/x | gets no credentials | gets no credentials |"
                        + " gets no credentials | gets no credentials | gets no credentials",
                "shrink by=7                      | ok | ok | ok | |",
                "totals by=4                      | ok | ok | ok | |",
                "loop                             | ok | incomplete | incomplete | |",
            })
    void isMetByEveryCommand(
            String fault,
            String count,
            String keys,
            String check,
            @Nullable String server,
            @Nullable String cloud) {
        meets(fault, count, (peer) -> counted(peer, SearchApi.CLOUD, 0));
        meets(fault, keys, (peer) -> counted(peer, SearchApi.CLOUD, Long.MAX_VALUE));
        meets(fault, check, (peer) -> checked(peer, SearchApi.CLOUD));
        meets(fault, server, this::ofServer);
        meets(fault, cloud, this::ofCloud);
    }

    /** The same for the searches of Data Center, where totals tell what is missing. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "none                             | ok | ok | ok",
                "429 times=2 Retry-After=3        | ok | ok | ok",
                "429 times=3                      | ok | ok | ok",
                "429 times=1 Retry-After=soon     | ok | ok | ok",
                "429                              | no more requests (429) | no more requests (429)"
                        + " | no more requests (429)",
                "429 Retry-After=99999999         | asks to wait | asks to wait | asks to wait",
                "503 times=2 Retry-After=3        | ok | ok | ok",
                "503                              | unavailable (503) | unavailable (503) |"
                        + " unavailable (503)",
                "slow ms=100                      | ok | ok | ok",
                "slow ms=2500                     | in time | in time | in time",
                "cut                              | inside the answer | inside the answer | inside"
                        + " the answer",
                "oversized by=80000               | too large | too large | too large",
                "wrong-json                       | not valid | not valid | not valid",
                "html                             | web page | web page | web page",
                "html-login                       | web page | web page | web page",
                "401                              | credentials (401) | credentials (401) |"
                        + " credentials (401)",
                "auth-failed                      | credentials (401) | credentials (401) |"
                        + " credentials (401)",
                "captcha                          | CAPTCHA | CAPTCHA | CAPTCHA",
                "403                              | doesn't allow | doesn't allow | doesn't allow",
                "410                              | 'removed' (410) | 'removed' (410) | 'removed'"
                        + " (410)",
                "redirect to=http://127.0.0.2:9/x | gets no credentials | gets no credentials |"
                        + " gets no credentials",
                "shrink by=7                      | ok | ok | ok",
                "totals by=4                      | | incomplete | incomplete",
            })
    void isMetOnDataCenter(
            String fault, @Nullable String count, @Nullable String keys, @Nullable String check) {
        meets(fault, count, (peer) -> counted(peer, SearchApi.DATA_CENTER, 0));
        meets(fault, keys, (peer) -> counted(peer, SearchApi.DATA_CENTER, Long.MAX_VALUE));
        meets(fault, check, (peer) -> checked(peer, SearchApi.DATA_CENTER));
    }

    /** A certificate that no authority signed ends each command before anything is sent. */
    @Test
    void aSelfSignedCertificateIsRefusedByEveryCommand() {
        List<Command> commands =
                List.of(
                        (peer) -> counted(peer, SearchApi.CLOUD, 0),
                        (peer) -> counted(peer, SearchApi.DATA_CENTER, Long.MAX_VALUE),
                        (peer) -> checked(peer, SearchApi.DATA_CENTER),
                        this::ofServer,
                        this::ofCloud);
        try (JiraPeer peer = JiraPeer.https(PeerCertificate.forLoopback())) {
            for (Command command : commands) {
                assertThatThrownBy(() -> command.on(peer))
                        .isInstanceOf(BbshException.class)
                        .hasMessageContaining("certificate")
                        .hasMessageNotContaining("s3cret");
            }
            assertThat(peer.requests()).isEmpty();
        }
    }

    /** Wrong credentials that are answered with 200, as to someone without a login. */
    @ParameterizedTest
    @EnumSource(SearchApi.class)
    void anAnonymousAnswerIsNotTakenForTheUsers(SearchApi api) {
        try (JiraPeer peer = JiraPeer.http().accept("mia", "other").allowAnonymous()) {
            PeerSite.cloud(PeerSite.dataCenter(peer));
            PeerSearch issues = PeerSearch.of("SAM2", 230, PeerSearch.Unknown.NAMED);
            issues.dataCenter(issues.cloud(peer));
            for (String myself : List.of("/rest/api/2/myself", "/rest/api/3/myself")) {
                peer.answer(
                        myself,
                        (_, _) ->
                                PeerAnswer.json("{\"name\":\"\"}")
                                        .with("X-Seraph-LoginReason", "AUTHENTICATED_FAILED"));
            }
            assertThatThrownBy(() -> counted(peer, api, Long.MAX_VALUE))
                    .hasMessageContaining("answered as to an anonymous user");
            peer.fault("auth-ignored path=/rest/api/./(search|issue).*");
            assertThatThrownBy(() -> checked(peer, api))
                    .hasMessageContaining("answered as to an anonymous user");
        }
    }

    /** The same for the report: what an anonymous user gets is not the mapping. */
    @Test
    void anAnonymousAnswerIsNotTakenForTheReport() {
        try (JiraPeer peer = PeerSite.dataCenter(JiraPeer.http()).allowAnonymous()) {
            peer.fault("auth-ignored path=/rest/migration/.*");
            assertThatThrownBy(() -> ofServer(peer))
                    .hasMessageContaining("answered as to an anonymous user");
        }
    }

    /** Runs a command on a site with a fault; answers {@code ok} or {@code incomplete}. */
    private interface Command {

        String on(JiraPeer peer);
    }

    private void meets(String fault, @Nullable String expected, Command command) {
        if (expected == null) {
            return;
        }
        try (JiraPeer peer =
                PeerSite.cloud(PeerSite.dataCenter(JiraPeer.http())).accept("mia", "s3cret")) {
            PeerSearch issues = PeerSearch.of("SAM2", 230, PeerSearch.Unknown.NAMED);
            issues.dataCenter(issues.cloud(peer));
            if (!fault.equals("none")) {
                peer.fault(fault + " path=/rest/(api/./search|migration).*|/migrations/.*");
            }
            if (Set.of("ok", "incomplete").contains(expected)) {
                assertThat(command.on(peer)).isEqualTo(expected);
            } else {
                assertThatThrownBy(() -> command.on(peer))
                        .isInstanceOf(BbshException.class)
                        .hasMessageContaining(expected)
                        .hasMessageNotContaining("s3cret");
            }
        }
    }

    private String counted(JiraPeer peer, SearchApi api, long listed) {
        JqlResult.Request request = new JqlResult.Request("project = SAM2", "acme", listed);
        try (HttpSite site = site(peer)) {
            JqlResult result = JqlResult.of(request, search(site, api), Progress.NONE);
            if (!result.warnings().isEmpty()) {
                return "incomplete";
            }
            assertThat(result.count().count()).isEqualTo(230);
            return "ok";
        }
    }

    private String checked(JiraPeer peer, SearchApi api) {
        try (HttpSite site = site(peer)) {
            KeyAnswers answers =
                    new KeyLookup(search(site, api))
                            .ask(List.of("SAM2-1", "SAM2-2", "SAM2-999"), Progress.NONE);
            assertThat(answers.found()).containsExactlyInAnyOrder("SAM2-1", "SAM2-2");
            return answers.unseen().equals(Set.of("SAM2-999")) ? "ok" : "incomplete";
        }
    }

    private static JqlSearch search(HttpSite site, SearchApi api) {
        return new JqlSearch(site, api, false);
    }

    private String ofServer(JiraPeer peer) {
        PeerReport.server(peer, CLOUD_SITE, 1, CSV);
        try (HttpSite site = site(peer)) {
            return pairs(new ServerMappingReport(site, CLOUD_SITE, ReportPolls.usual(pause)));
        }
    }

    private String ofCloud(JiraPeer peer) {
        try (JiraPeer storage = JiraPeer.http();
                HttpSite site = site(peer)) {
            PeerReport.gateway(peer, storage, 1, CSV);
            return pairs(
                    new CloudMappingReport(
                            site,
                            "https://jira.example.com",
                            CLOUD_SITE,
                            ReportPolls.usual(pause)));
        }
    }

    private static String pairs(MappingReport report) {
        MappingFiles.LoadedMapping read =
                report.read(
                        (_, body) -> MappingFiles.read("report", body, Progress.NONE),
                        Progress.NONE);
        assertThat(read.mapping().size()).isEqualTo(1);
        return read.mapping().gaps().isEmpty() ? "ok" : "incomplete";
    }

    private HttpSite site(JiraPeer peer) {
        return new HttpSite(
                "acme",
                SiteAddress.of(peer.address()),
                new Credentials.Basic("mia", Secret.of("s3cret")),
                HttpSettings.usual(InstantSource.system())
                        .with(peer.address().startsWith("https") ? PATIENT : SMALL)
                        .with(pause));
    }
}
