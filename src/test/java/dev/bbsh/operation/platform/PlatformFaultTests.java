package dev.bbsh.operation.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.file.Location;
import dev.bbsh.jira.live.http.Credentials;
import dev.bbsh.jira.live.http.HttpSettings;
import dev.bbsh.jira.live.http.HttpSite;
import dev.bbsh.jira.live.http.Secret;
import dev.bbsh.jira.live.http.SiteAddress;
import dev.bbsh.jira.live.http.VirtualPause;
import dev.bbsh.jira.live.platform.DataFetch;
import dev.bbsh.jira.live.platform.Framework;
import dev.bbsh.jira.live.platform.MappingFetch;
import dev.bbsh.jira.live.platform.PageStore;
import dev.bbsh.jira.live.platform.PlatformApi;
import dev.bbsh.jira.live.platform.PlatformCredentials;
import dev.bbsh.jira.live.platform.StatusFetch;
import dev.bbsh.jira.mapping.IdMapping;
import dev.bbsh.jira.mapping.Namespace;
import dev.bbsh.jira.peer.platform.PlatformPeer;
import dev.bbsh.jira.platform.PlatformRecords;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** Every fault of the app migration platform, met by every command that calls it. */
@Execution(ExecutionMode.CONCURRENT)
class PlatformFaultTests {

    private static final HttpSettings.Bounds SMALL =
            new HttpSettings.Bounds(4, Duration.ofSeconds(5), Duration.ofSeconds(1), 60_000);

    private static final String APP = "com.example.app";

    private static final String SECRET = "shared-s3cret";

    private static final String TRANSFER = PlatformPeer.TRANSFER;

    @TempDir Path folder;

    /**
     * {@code ok} is the right result; all else is a part of the error, the same for the four
     * commands that read, and for the two that send.
     *
     * @param sends how often those two send: again only after an answer that it was not taken
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "none | ok | ok | 1",
                "401 | refused the credentials (401) | refused the credentials (401) | 1",
                "403 | doesn't allow | doesn't allow | 1",
                "404 | 'not found' (404) | 'not found' (404) | 1",
                "409 | app refused the call: fault 409 | app refused the call: fault 409 | 1",
                "410 | 'removed' (410) | 'removed' (410) | 1",
                "429 times=2 Retry-After=3 | ok | ok | 3",
                "429 times=3 | ok | ok | 4",
                "429 times=1 Retry-After=soon | ok | ok | 2",
                "429 | no more requests (429) | no more requests (429) | 6",
                "429 Retry-After=99999999 | asks to wait 1,157 days | asks to wait 1,157 days | 1",
                "500 | with status 500 | fault 500 (not known whether it was received) | 1",
                "503 times=2 Retry-After=3 | ok | unavailable (503): fault 503 (not known whether"
                        + " it was received) | 1",
                "503 | unavailable (503) after 6 attempts | unavailable (503): fault 503 (not known"
                        + " whether it was received) | 1",
                "slow ms=100 | ok | ok | 1",
                "slow ms=2500 | didn't answer in time | in time (not known whether it was received)"
                        + " | 1",
                "cut | ended inside the answer | the answer (not known whether it was received) |"
                        + " 1",
                "oversized by=80000 | is too large | is too large (not known whether it was"
                        + " received) | 1",
                "wrong-json | with JSON that is cut off or not valid | ok | 1",
                "html | a web page, such as a login form | a web page, such as a login form | 1",
                "html-login | a web page, such as a login form | a web page, such as a login form |"
                        + " 1",
                "redirect to=http://127.0.0.2:9/x | on to another host | on to another host | 1"
            })
    void isMetByEveryCommand(String fault, String reading, String sending, int sends) {
        for (Command command : reading()) {
            assertThat(met(fault, command, 0)).contains(reading).doesNotContain(SECRET);
        }
        for (Command command : sending()) {
            assertThat(met(fault, command, sends)).contains(sending).doesNotContain(SECRET);
        }
    }

    private List<Command> reading() {
        return List.of(
                PlatformFaultTests::transfers,
                PlatformFaultTests::status,
                PlatformFaultTests::mappings,
                this::data);
    }

    private static List<Command> sending() {
        return List.of(PlatformFaultTests::progress, PlatformFaultTests::feedback);
    }

    /** A command; answers {@code ok}. */
    private interface Command {

        String on(PlatformApi api);
    }

    private String met(String fault, Command command, int sends) {
        try (PlatformPeer peer = PlatformPeer.connect(APP, SECRET)) {
            peer.mapping("jira:comment", 1, 5).file("k1", "{\"a\": 1}");
            if (!fault.equals("none")) {
                peer.server().fault(fault + " path=/rest/atlassian-connect/.*");
            }
            String result = result(command, peer);
            assertThat(peer.sent()).hasSize(sends);
            return result;
        }
    }

    private static String result(Command command, PlatformPeer peer) {
        try (HttpSite site = site(peer)) {
            return command.on(new PlatformApi(site, Framework.CONNECT));
        } catch (BbshException failure) {
            return failure.message();
        }
    }

    private static String transfers(PlatformApi api) {
        assertThat(api.transfers(Progress.NONE)).hasSize(1);
        return "ok";
    }

    private static String status(PlatformApi api) {
        PlatformRecords records = StatusFetch.of(api, TRANSFER, Progress.NONE);
        assertThat(records.leftOut()).isEmpty();
        assertThat(records.transfers()).hasSize(1);
        return "ok";
    }

    private static String mappings(PlatformApi api) {
        IdMapping mapping =
                new MappingFetch(api, TRANSFER, Progress.NONE)
                        .all(List.of(Namespace.COMMENT), PageStore.NONE);
        assertThat(mapping.gaps()).isEmpty();
        assertThat(mapping.size()).isEqualTo(5);
        return "ok";
    }

    private String data(PlatformApi api) {
        DataFetch fetch = new DataFetch(api, TRANSFER, Progress.NONE);
        DataFetch.Listing list = fetch.list();
        assertThat(fetch.download(list.files().getFirst(), new Location(folder)).bytes())
                .isEqualTo(8);
        return "ok";
    }

    private static String progress(PlatformApi api) {
        api.progress(TRANSFER, "{\"status\":\"IN_PROGRESS\",\"percent\":50}", Progress.NONE);
        return "ok";
    }

    private static String feedback(PlatformApi api) {
        api.feedback(TRANSFER, "{\"details\":{}}", Progress.NONE);
        return "ok";
    }

    private static HttpSite site(PlatformPeer peer) {
        SiteAddress address = SiteAddress.of(peer.address());
        Credentials app =
                PlatformCredentials.connect(
                        APP, address, Secret.of(SECRET), InstantSource.system());
        return new HttpSite(
                "app",
                address,
                app,
                HttpSettings.usual(InstantSource.system()).with(SMALL).with(new VirtualPause()));
    }
}
