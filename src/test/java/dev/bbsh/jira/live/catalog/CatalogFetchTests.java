package dev.bbsh.jira.live.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bbsh.file.Location;
import dev.bbsh.jira.catalog.Catalog;
import dev.bbsh.jira.catalog.CatalogGap;
import dev.bbsh.jira.catalog.CatalogRequest;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.jira.catalog.response.CatalogFiles;
import dev.bbsh.jira.live.http.Credentials;
import dev.bbsh.jira.live.http.HttpSettings;
import dev.bbsh.jira.live.http.HttpSite;
import dev.bbsh.jira.live.http.SiteAddress;
import dev.bbsh.jira.live.limit.Pause;
import dev.bbsh.jira.live.limit.RetryPolicy;
import dev.bbsh.jira.peer.JiraPeer;
import dev.bbsh.jira.peer.PeerCatalog;
import dev.bbsh.jira.peer.PeerRequest;
import dev.bbsh.jira.peer.PeerSite;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.CancelledException;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

class CatalogFetchTests {

    private static final Instant NOW = Instant.parse("2024-03-04T10:00:00Z");

    private static final Set<EntityKind> ALL =
            EnumSet.complementOf(EnumSet.of(EntityKind.COMMENT, EntityKind.ATTACHMENT));

    private final JiraPeer peer = JiraPeer.http();

    @TempDir private Path folder;

    @AfterEach
    void stop() {
        peer.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFetchedCatalogIsTheOneThatItsFolderGives(boolean cloud) {
        site(cloud, PeerCatalog.small(cloud).with(230, 250));

        CatalogFetch.FetchedCatalog fetched = fetch(Optional.of(answers()), ALL, 250);

        Catalog catalog = fetched.loaded().catalog();
        assertThat(catalog.gaps()).isEmpty();
        assertThat(fetched.loaded().remarks()).isEmpty();
        assertThat(catalog.all(EntityKind.USER)).hasSize(230);
        assertThat(catalog.all(EntityKind.COMMENT)).hasSize(225 * 2 + 25 * 25);
        assertThat(catalog.all(EntityKind.ATTACHMENT)).hasSize(250);
        assertThat(catalog.all(EntityKind.OPTION)).hasSize(3);
        assertThat(catalog.all(EntityKind.PRIORITY)).hasSize(5);
        assertThat(catalog.server().isCloud()).isEqualTo(cloud);
        Catalog loaded = CatalogFiles.read(List.of(answers()), Progress.NONE).catalog();
        for (EntityKind kind : EntityKind.values()) {
            assertThat(loaded.all(kind)).containsExactlyElementsOf(catalog.all(kind));
        }
        assertThat(CatalogFiles.read(List.of(answers()), Progress.NONE).remarks()).isEmpty();
    }

    @Test
    void withoutAFolderNothingStays() {
        site(true, PeerCatalog.small(true));

        assertThat(fetch(Optional.empty(), ALL, 0).loaded().catalog().gaps()).isEmpty();

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void onlyIssuesWithMoreCommentsThanASearchGivesAreAskedForSingly() {
        site(true, PeerCatalog.small(true).with(5, 1_000));

        fetch(Optional.empty(), Set.of(EntityKind.ISSUE_TYPE), 1_000);

        assertThat(peer.count("/rest/api/3/search/jql")).isEqualTo(10);
        assertThat(asked("/comment")).isEqualTo(100);
        assertThat(peer.requests()).hasSize(10 + 100 + 3);
    }

    @Test
    void dataCenterGivesAllCommentsInASearch() {
        site(false, PeerCatalog.small(false).with(5, 300));

        Catalog catalog =
                fetch(Optional.empty(), Set.of(EntityKind.ISSUE_TYPE), 300).loaded().catalog();

        assertThat(peer.count("/rest/api/2/search")).isEqualTo(3);
        assertThat(asked("/comment")).isZero();
        assertThat(catalog.hasAll(EntityKind.COMMENT, "SAM2-10")).isTrue();
    }

    @Test
    void anIssueThatTheSiteDoesNotKnowIsNamedAndTheOthersAreFetched() {
        site(true, PeerCatalog.small(true).with(5, 120));

        Catalog catalog =
                fetch(Optional.empty(), Set.of(EntityKind.ISSUE_TYPE), 122).loaded().catalog();

        assertThat(gaps(catalog))
                .containsExactly(
                        "comments and attachments of 2 issues: not found on site, or not visible:"
                                + " SAM2-121, SAM2-122");
        assertThat(catalog.hasAll(EntityKind.COMMENT, "SAM2-120")).isTrue();
        assertThat(catalog.hasAll(EntityKind.COMMENT, "SAM2-121")).isFalse();
    }

    @Test
    void aSearchThatIsRefusedWithoutReasonIsReplacedByTheIssuesOneByOne() {
        site(false, PeerCatalog.small(false).with(5, 30));
        peer.fault("400 path=/rest/api/2/search");

        Catalog catalog =
                fetch(Optional.empty(), Set.of(EntityKind.ISSUE_TYPE), 31).loaded().catalog();

        assertThat(gaps(catalog))
                .containsExactly(
                        "comments and attachments of 1 issue: not found on site, or not visible:"
                                + " SAM2-31");
        assertThat(catalog.all(EntityKind.ATTACHMENT)).hasSize(30);
        assertThat(catalog.hasAll(EntityKind.COMMENT, "SAM2-10")).isTrue();
    }

    @Test
    void wholeAnswersAreNotAskedForAgain() {
        site(true, PeerCatalog.small(true).with(2_300, 250));
        CatalogFetch.FetchedCatalog first = fetch(Optional.of(answers()), ALL, 250);
        int requests = peer.requests().size();

        CatalogFetch.FetchedCatalog second = fetch(Optional.of(answers()), ALL, 250);

        assertThat(peer.requests().size() - requests).isEqualTo(2);
        assertThat(second.used()).isGreaterThan(30);
        assertThat(second.loaded().catalog().size()).isEqualTo(first.loaded().catalog().size());
        fetch(
                new CatalogFetch.Target(
                        peer.address(), "1", Optional.of(answers()), true, false, NOW, "again"),
                ALL,
                250);
        assertThat(peer.requests().size() - requests).isGreaterThan(requests);
    }

    @Test
    void afterTheLimitTheSameLineGoesOn() {
        site(true, PeerCatalog.small(true));
        peer.fault("429 Retry-After=86400 path=/rest/api/3/users/.*");

        assertThatThrownBy(() -> fetch(Optional.of(answers()), ALL, 30))
                .isInstanceOfSatisfying(
                        BbshException.class,
                        (failure) -> {
                            assertThat(failure.message())
                                    .startsWith("site asks to wait 24 hours")
                                    .contains("kept in '" + answers() + "'");
                            assertThat(failure.advice()).isEqualTo("catalog fetch again");
                        });
        assertThat(CatalogFiles.read(List.of(answers()), Progress.NONE).remarks())
                .extracting(CatalogFiles.Remark::text)
                .anyMatch((text) -> text.contains("was interrupted"));
        peer.heal();

        assertThat(fetch(Optional.of(answers()), ALL, 30).loaded().catalog().gaps()).isEmpty();
    }

    @Test
    void theFolderOfAnotherSiteOrAccountIsRefused() {
        site(true, PeerCatalog.small(true));
        fetch(Optional.of(answers()), ALL, 0);
        peer.answer("/rest/api/3/myself", "{\"accountId\":\"712020:other\"}");

        assertThatThrownBy(() -> fetch(Optional.of(answers()), ALL, 0))
                .hasMessageContaining("has the responses of another account of http://localhost");
        try (JiraPeer other = JiraPeer.http()) {
            PeerSite.cloud(other).accept(PeerSite.EMAIL, "secret");
            assertThatThrownBy(
                            () ->
                                    CatalogFetch.fetch(
                                            client(other),
                                            (instance) -> request(instance, ALL, 0),
                                            new CatalogFetch.Target(
                                                    other.address(),
                                                    "1",
                                                    Optional.of(answers()),
                                                    false,
                                                    false,
                                                    NOW,
                                                    "again"),
                                            Progress.NONE))
                    .hasMessageContaining("not " + other.address());
        }
    }

    @Test
    void aCompleteFolderIsReplayedWithoutTheSite() throws IOException {
        site(true, PeerCatalog.small(true).with(230, 250));
        CatalogFetch.FetchedCatalog fetched = fetch(Optional.of(answers()), ALL, 250);
        int requests = peer.requests().size();

        CatalogFetch.FetchedCatalog replayed =
                CatalogFetch.replay(target(Optional.of(answers())), Progress.NONE);

        assertThat(peer.requests()).hasSize(requests);
        assertThat(replayed.time()).isEqualTo(fetched.time());
        assertThat(replayed.answers()).isEqualTo(fetched.answers());
        for (EntityKind kind : EntityKind.values()) {
            assertThat(replayed.loaded().catalog().all(kind))
                    .containsExactlyElementsOf(fetched.loaded().catalog().all(kind));
        }
        Files.delete(folder.resolve("answers/users.json"));
        assertThatThrownBy(() -> CatalogFetch.replay(target(Optional.of(answers())), Progress.NONE))
                .hasMessageEndingWith(
                        "doesn't have all responses, so it can't be replayed offline");
    }

    @Test
    void aFolderWithOtherFilesIsRefused() {
        site(true, PeerCatalog.small(true));

        assertThatThrownBy(
                        () ->
                                fetch(
                                        Optional.of(Location.of(folder.getParent().toString())),
                                        ALL,
                                        0))
                .hasMessageContaining("has files that catalog fetch didn't write");
    }

    @Test
    void aCancelledFetchKeepsWhatIsComplete() {
        site(true, PeerCatalog.small(true).with(5, 1_000));
        Progress cancelling =
                new Progress() {
                    @Override
                    public void begin(String what, long total) {}

                    @Override
                    public void advance(long amount) {
                        if (peer.requests().size() > 40) {
                            throw new CancelledException();
                        }
                    }
                };

        assertThatThrownBy(
                        () ->
                                CatalogFetch.fetch(
                                        client(peer),
                                        (instance) -> request(instance, ALL, 1_000),
                                        target(Optional.of(answers())),
                                        cancelling))
                .isInstanceOf(CancelledException.class)
                .hasMessageMatching("\\d+ responses are kept in '.*'");
        int before = peer.requests().size();

        Catalog catalog = fetch(Optional.of(answers()), ALL, 1_000).loaded().catalog();

        assertThat(catalog.gaps()).isEmpty();
        assertThat(peer.requests().size() - before).isLessThan(150);
    }

    @Test
    void jiraTenFindsOnlyTheFirstHundredUsers() {
        site(false, PeerCatalog.small(false).with(230, 0));
        peer.fault("404 path=/rest/api/2/user/list");

        Catalog catalog = fetch(Optional.empty(), Set.of(EntityKind.USER), 0).loaded().catalog();

        assertThat(gaps(catalog))
                .containsExactly(
                        "users: exactly 100, the limit of an export or a page: there may be more");
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
        site(true, PeerCatalog.small(true).with(37, 60));
        peer.answer(
                "/rest/api/3/priority", "[{\"id\":\"1\",\"name\":\"P\",\"statusColor\":\"#f00\"}]");
        peer.fault(fault);

        Catalog catalog = fetch(Optional.empty(), ALL, 60).loaded().catalog();

        assertThat(gaps(catalog)).isEmpty();
        assertThat(catalog.all(EntityKind.USER)).hasSize(37);
        assertThat(catalog.all(EntityKind.COMMENT)).hasSize(54 * 2 + 6 * 25);
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
        site(true, PeerCatalog.small(true).with(37, 30));
        peer.fault(fault);

        CatalogFetch.FetchedCatalog fetched = fetch(Optional.of(answers()), ALL, 30);

        assertThat(gaps(fetched.loaded().catalog())).contains(gap);
        assertThat(fetched.loaded().catalog().all(EntityKind.VERSION)).hasSize(1);
        Catalog loaded = CatalogFiles.read(List.of(answers()), Progress.NONE).catalog();
        assertThat(gaps(loaded)).isEqualTo(gaps(fetched.loaded().catalog()));
    }

    /** Faults after which no further request makes sense. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "401 after=6            | site refused the credentials (401): wrong or expired",
                "html-login after=6     | with a web page, such as a login form",
                "captcha after=6        | wants a CAPTCHA after failed logins",
                "429 after=6            | site allows no more requests (429)",
                "503 after=6            | site is unavailable (503)",
                "429 after=6 Retry-After=999999999999 | site asks to wait",
                "redirect to=https://x.example.com/ | on to another host",
                "wrong-json             | that is not valid JSON",
                "404                    | (404)",
            })
    void faultsOfTheWholeSiteEndTheFetch(String fault, String message) {
        site(true, PeerCatalog.small(true).with(37, 30));
        peer.fault(fault);

        assertThatThrownBy(() -> fetch(Optional.of(answers()), ALL, 30))
                .isInstanceOf(BbshException.class)
                .hasMessageContaining(message);
    }

    @Test
    void addressesInBodiesAreNeverFollowed() {
        site(true, PeerCatalog.small(true));

        fetch(Optional.empty(), ALL, 30);

        assertThat(peer.requests())
                .extracting(PeerRequest::path)
                .allMatch((path) -> path.startsWith("/rest/api/"));
    }

    private void site(boolean cloud, PeerCatalog content) {
        if (cloud) {
            PeerSite.cloud(peer).accept(PeerSite.EMAIL, "secret");
        } else {
            PeerSite.dataCenter(peer).accept(PeerSite.EMAIL, "secret");
        }
        content.on(peer);
    }

    private Location answers() {
        return new Location(folder.resolve("answers"));
    }

    private CatalogFetch.FetchedCatalog fetch(
            Optional<Location> to, Set<EntityKind> kinds, int issues) {
        return fetch(target(to), kinds, issues);
    }

    private CatalogFetch.FetchedCatalog fetch(
            CatalogFetch.Target target, Set<EntityKind> kinds, int issues) {
        return CatalogFetch.fetch(
                client(peer),
                (instance) -> request(instance, kinds, issues),
                target,
                Progress.NONE);
    }

    private CatalogFetch.Target target(Optional<Location> to) {
        return new CatalogFetch.Target(
                peer.address(), "1", to, false, false, NOW, "catalog fetch again");
    }

    private static CatalogRequest request(
            dev.bbsh.jira.catalog.JiraInstance instance, Set<EntityKind> kinds, int issues) {
        return new CatalogRequest(
                instance,
                kinds,
                List.of("SAM2"),
                IntStream.rangeClosed(1, issues).mapToObj((at) -> "SAM2-" + at).toList(),
                issues > 0);
    }

    private static HttpSite client(JiraPeer peer) {
        RetryPolicy quick = new RetryPolicy(4, Duration.ofMillis(5), Duration.ofSeconds(10));
        return new HttpSite(
                "site",
                SiteAddress.of(peer.address()),
                new Credentials.Basic(PeerSite.EMAIL, dev.bbsh.jira.live.http.Secret.of("secret")),
                HttpSettings.usual(InstantSource.system()).with(quick).with(new NoPause()));
    }

    /** Lets the time of waits pass at once. */
    private static final class NoPause implements Pause {

        private final AtomicLong skipped = new AtomicLong();

        @Override
        public long now() {
            return System.nanoTime() + skipped.get();
        }

        @Override
        public void await(Duration time, Progress progress) {
            progress.advance(0);
            skipped.addAndGet(time.toNanos());
        }
    }

    private long asked(String end) {
        return peer.requests().stream().filter((each) -> each.path().endsWith(end)).count();
    }

    private static List<String> gaps(Catalog catalog) {
        return catalog.gaps().stream().map(CatalogGap::toString).toList();
    }
}
