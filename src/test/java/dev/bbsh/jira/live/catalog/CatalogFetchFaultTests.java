package dev.bbsh.jira.live.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bbsh.jira.catalog.Catalog;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.jira.catalog.response.CatalogFiles;
import dev.bbsh.jira.peer.JiraPeer;
import dev.bbsh.jira.peer.PeerCatalog;
import dev.bbsh.jira.peer.PeerCertificate;
import dev.bbsh.jira.peer.PeerSite;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

@Execution(ExecutionMode.CONCURRENT)
class CatalogFetchFaultTests {

    @TempDir private Path folder;

    private FetchedSite live;

    @BeforeEach
    void start() {
        live = new FetchedSite(folder);
    }

    @AfterEach
    void stop() {
        live.close();
    }

    /** Faults that leave the catalog complete. */
    @ParameterizedTest
    @CsvSource({
        "429 times=3 Retry-After=0",
        "429 times=3",
        "503 times=2 Retry-After=0",
        "503 times=2",
        "slow ms=20",
        "cut times=2",
        "shrink by=2",
        "shrink by=2 after=20",
        "404 path=/rest/api/3/priority/search",
    })
    void faultsThatPassLeaveTheCatalogComplete(String fault) {
        live.site(true, PeerCatalog.small(true).with(37, 60));
        live.peer.answer(
                "/rest/api/3/priority", "[{\"id\":\"1\",\"name\":\"P\",\"statusColor\":\"#f00\"}]");
        live.peer.fault(fault);

        Catalog catalog = live.fetch(Optional.empty(), FetchedSite.ALL, 60).loaded().catalog();

        assertThat(FetchedSite.gaps(catalog)).isEmpty();
        assertThat(catalog.all(EntityKind.USER)).hasSize(37);
        assertThat(catalog.all(EntityKind.COMMENT)).hasSize(54 * 2 + 6 * 25);
    }

    /** The same on Data Center, with the list of all users, and the forms for new issues. */
    @ParameterizedTest
    @CsvSource({
        "429 times=3 Retry-After=0",
        "429 times=3",
        "429 times=1 Retry-After=soon",
        "503 times=2 Retry-After=0",
        "503 times=2",
        "slow ms=20",
        "cut times=2",
        "shrink by=2",
        "shrink by=2 after=20",
    })
    void faultsThatPassLeaveTheCatalogOfDataCenterComplete(String fault) {
        live.site(false, PeerCatalog.small(false).with(37, 60));
        live.peer.fault(fault);

        Catalog catalog = live.fetch(Optional.empty(), FetchedSite.ALL, 60).loaded().catalog();

        assertThat(FetchedSite.gaps(catalog)).isEqualTo(usualOfDataCenter());
        assertThat(catalog.all(EntityKind.USER)).hasSize(37);
        assertThat(catalog.all(EntityKind.COMMENT)).hasSize(54 * 2 + 6 * 25);
    }

    /** The gaps of a site without any fault. */
    private List<String> usualOfDataCenter() {
        try (FetchedSite other = new FetchedSite(folder.resolve("usual"))) {
            other.site(false, PeerCatalog.small(false).with(37, 60));
            return FetchedSite.gaps(
                    other.fetch(Optional.empty(), FetchedSite.ALL, 60).loaded().catalog());
        }
    }

    /** Faults after which the catalog of Data Center says what is missing. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "403 path=/rest/api/2/user/list          | users: site doesn't allow GET"
                        + " /rest/api/2/user/list (403): fault 403",
                "404 path=/rest/api/2/status             | statuses: site answered GET"
                        + " /rest/api/2/status with 'not found' (404): fault 404",
                "410 path=/rest/api/2/issuetype          | issue types: site answered GET"
                        + " /rest/api/2/issuetype with 'removed' (410): fault 410",
                "wrong-json path=/rest/api/2/resolution  | resolutions: site answered GET"
                    + " /rest/api/2/resolution with JSON that is not valid JSON at line 1, column"
                    + " 18",
                "cut path=/rest/api/2/issueLinkType      | link types: the connection ended inside"
                        + " the answer",
                "oversized by=70000000 path=/rest/api/2/priority | priorities: the answer to"
                        + " /rest/api/2/priority is too large",
                "redirect to=https://x.example.com/ path=/rest/api/2/status | statuses: the site"
                        + " sends GET /rest/api/2/status on to another host, https://x.example.com,"
                        + " which gets no credentials",
                "loop path=/rest/api/2/user/list         | users: more pages follow the first 74"
                        + " items, but the site gives the same token again",
                "totals by=5 path=/rest/api/2/search     | issues of SAM2: only 30 of 35 saved",
                "totals by=5 path=/rest/api/2/issue/createmeta | issue types of SAM2: only 1 of 6"
                        + " saved",
            })
    void faultsThatStayAreGapsOnDataCenter(String fault, String gap) {
        live.site(false, PeerCatalog.small(false).with(37, 30));
        live.peer.fault(fault);

        CatalogFetch.FetchedCatalog fetched =
                live.fetch(Optional.of(live.answers()), FetchedSite.ALL, 30);

        assertThat(FetchedSite.gaps(fetched.loaded().catalog())).contains(gap);
        assertThat(fetched.loaded().catalog().all(EntityKind.VERSION)).hasSize(1);
    }

    /** Faults after which the catalog says what is missing. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "403 path=/rest/api/3/users/.*           | users: site doesn't allow GET"
                        + " /rest/api/3/users/search (403): fault 403",
                "404 path=/rest/api/3/status             | statuses: site answered GET"
                        + " /rest/api/3/status with 'not found' (404): fault 404",
                "410 path=/rest/api/3/issuetype          | issue types: site answered GET"
                        + " /rest/api/3/issuetype with 'removed' (410): fault 410",
                "wrong-json path=/rest/api/3/resolution  | resolutions: site answered GET"
                    + " /rest/api/3/resolution/search with JSON that is not valid JSON at line 1,"
                    + " column 18",
                "cut path=/rest/api/3/issueLinkType      | link types: the connection ended inside"
                        + " the answer",
                "redirect to=https://x.example.com/ path=/rest/api/3/status | statuses: the site"
                        + " sends GET /rest/api/3/status on to another host, https://x.example.com,"
                        + " which gets no credentials",
                "totals by=5 path=/rest/api/3/priority   | priorities: only 5 of 10 saved",
                "403 path=/rest/api/3/field              | contexts: the list of fields is missing",
                "403 path=.*/option                      | options of customfield_10001: site"
                    + " doesn't allow GET /rest/api/3/field/customfield_10001/context/20001/option"
                    + " (403): fault 403",
                "loop path=/rest/api/3/search/jql        | issues from SAM2-1: more pages follow"
                        + " the first 60 items, but the site gives the same token again",
                "totals by=5 path=/rest/api/3/issue/     | comments of SAM2-10: only 25 of 30"
                        + " saved",
                "500 path=/rest/api/3/project/SAM2/statuses | statuses of SAM2: site answered GET"
                        + " /rest/api/3/project/SAM2/statuses with status 500: fault 500",
            })
    void faultsThatStayAreGaps(String fault, String gap) {
        live.site(true, PeerCatalog.small(true).with(37, 30));
        live.peer.fault(fault);

        CatalogFetch.FetchedCatalog fetched =
                live.fetch(Optional.of(live.answers()), FetchedSite.ALL, 30);

        assertThat(FetchedSite.gaps(fetched.loaded().catalog())).contains(gap);
        assertThat(fetched.loaded().catalog().all(EntityKind.VERSION)).hasSize(1);
        Catalog loaded = CatalogFiles.read(List.of(live.answers()), Progress.NONE).catalog();
        assertThat(FetchedSite.gaps(loaded))
                .isEqualTo(FetchedSite.gaps(fetched.loaded().catalog()));
    }

    /** Faults after which no further request makes sense. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "401 after=6            | site refused the credentials (401): wrong or expired",
                "html-login after=6     | with a web page, such as a login form",
                "html after=6           | with a web page, such as a login form",
                "captcha after=6        | wants a CAPTCHA after failed logins",
                "429 after=6            | site allows no more requests (429)",
                "503 after=6            | site is unavailable (503)",
                "429 after=6 Retry-After=999999999999 | site asks to wait",
                "redirect to=https://x.example.com/ | on to another host",
                "wrong-json             | that is not valid JSON",
                "404                    | (404)",
            })
    void faultsOfTheWholeSiteEndTheFetch(String fault, String message) {
        for (boolean cloud : new boolean[] {true, false}) {
            try (FetchedSite site = new FetchedSite(folder.resolve("site-" + cloud))) {
                site.site(cloud, PeerCatalog.small(cloud).with(37, 30));
                site.peer.fault(fault);

                assertThatThrownBy(
                                () -> site.fetch(Optional.of(site.answers()), FetchedSite.ALL, 30))
                        .as(cloud ? "Cloud" : "Data Center")
                        .isInstanceOf(BbshException.class)
                        .hasMessageContaining(message);
            }
        }
    }

    /** A total that is too high is one gap, not also one of everything. */
    @Test
    void aLyingTotalIsOneGapOnDataCenter() {
        live.site(false, PeerCatalog.small(false).with(37, 30));
        live.peer.fault("totals by=5 path=/rest/api/2/search");

        Catalog catalog = live.fetch(Optional.empty(), FetchedSite.ALL, 30).loaded().catalog();

        List<String> gaps = new ArrayList<>(FetchedSite.gaps(catalog));
        gaps.removeAll(usualOfDataCenter());
        assertThat(gaps).containsExactly("issues of SAM2: only 30 of 35 saved");
    }

    /** A certificate that no authority signed ends the fetch before anything is sent. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aSelfSignedCertificateEndsTheFetch(boolean cloud) {
        try (JiraPeer peer = JiraPeer.https(PeerCertificate.forLoopback())) {
            CatalogFetch.Target target =
                    new CatalogFetch.Target(
                            peer.address(),
                            "1",
                            Optional.of(live.answers()),
                            false,
                            false,
                            FetchedSite.NOW,
                            "catalog fetch again");
            if (cloud) {
                PeerSite.cloud(peer);
            } else {
                PeerSite.dataCenter(peer);
            }

            assertThatThrownBy(
                            () ->
                                    CatalogFetch.fetch(
                                            FetchedSite.client(peer),
                                            (instance) ->
                                                    FetchedSite.request(
                                                            instance, FetchedSite.ALL, 5),
                                            target,
                                            live.unfinished,
                                            Progress.NONE))
                    .isInstanceOf(BbshException.class)
                    .hasMessageContaining("certificate")
                    .hasMessageNotContaining("secret");
            assertThat(peer.requests()).isEmpty();
        }
    }

    /** Wrong credentials that are answered with 200, as to someone without a login. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anAnonymousAnswerEndsTheFetch(boolean cloud) {
        live.site(cloud, PeerCatalog.small(cloud).with(37, 30));
        live.peer.answer(cloud ? "/rest/api/3/myself" : "/rest/api/2/myself", "{}");

        assertThatThrownBy(() -> live.fetch(Optional.empty(), FetchedSite.ALL, 30))
                .isInstanceOf(BbshException.class)
                .hasMessageContaining("answers as it does without a login");
    }
}
