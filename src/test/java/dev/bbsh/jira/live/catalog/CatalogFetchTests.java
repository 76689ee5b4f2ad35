package dev.bbsh.jira.live.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bbsh.jira.catalog.Catalog;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.jira.catalog.response.CatalogFiles;
import dev.bbsh.jira.peer.JiraPeer;
import dev.bbsh.jira.peer.PeerCatalog;
import dev.bbsh.jira.peer.PeerRequest;
import dev.bbsh.jira.peer.PeerSite;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.CancelledException;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

@Execution(ExecutionMode.CONCURRENT)
class CatalogFetchTests {

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

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFetchedCatalogIsTheOneThatItsFolderGives(boolean cloud) {
        live.site(cloud, PeerCatalog.small(cloud).with(230, 250));

        CatalogFetch.FetchedCatalog fetched =
                live.fetch(Optional.of(live.answers()), FetchedSite.ALL, 250);

        Catalog catalog = fetched.loaded().catalog();
        assertThat(catalog.gaps()).isEmpty();
        assertThat(fetched.loaded().remarks()).isEmpty();
        assertThat(catalog.all(EntityKind.USER)).hasSize(230);
        assertThat(catalog.all(EntityKind.COMMENT)).hasSize(225 * 2 + 25 * 25);
        assertThat(catalog.all(EntityKind.ATTACHMENT)).hasSize(250);
        assertThat(catalog.all(EntityKind.OPTION)).hasSize(3);
        assertThat(catalog.all(EntityKind.PRIORITY)).hasSize(5);
        assertThat(catalog.server().isCloud()).isEqualTo(cloud);
        Catalog loaded = CatalogFiles.read(List.of(live.answers()), Progress.NONE).catalog();
        for (EntityKind kind : EntityKind.values()) {
            assertThat(loaded.all(kind)).containsExactlyElementsOf(catalog.all(kind));
        }
        assertThat(CatalogFiles.read(List.of(live.answers()), Progress.NONE).remarks()).isEmpty();
    }

    @Test
    void withoutAFolderNothingStays() {
        live.site(true, PeerCatalog.small(true));

        assertThat(live.fetch(Optional.empty(), FetchedSite.ALL, 0).loaded().catalog().gaps())
                .isEmpty();

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void onlyIssuesWithMoreCommentsThanASearchGivesAreAskedForSingly() {
        live.site(true, PeerCatalog.small(true).with(5, 1_000));

        live.fetch(Optional.empty(), Set.of(EntityKind.ISSUE_TYPE), 1_000);

        assertThat(live.peer.count("/rest/api/3/search/jql")).isEqualTo(10);
        assertThat(live.asked("/comment")).isEqualTo(100);
        assertThat(live.peer.requests()).hasSize(10 + 100 + 3);
    }

    @Test
    void dataCenterGivesAllCommentsInASearch() {
        live.site(false, PeerCatalog.small(false).with(5, 300));

        Catalog catalog =
                live.fetch(Optional.empty(), Set.of(EntityKind.ISSUE_TYPE), 300).loaded().catalog();

        assertThat(live.peer.count("/rest/api/2/search")).isEqualTo(3);
        assertThat(live.asked("/comment")).isZero();
        assertThat(catalog.hasAll(EntityKind.COMMENT, "SAM2-10")).isTrue();
    }

    @Test
    void anIssueThatTheSiteDoesNotKnowIsNamedAndTheOthersAreFetched() {
        live.site(true, PeerCatalog.small(true).with(5, 120));

        Catalog catalog =
                live.fetch(Optional.empty(), Set.of(EntityKind.ISSUE_TYPE), 122).loaded().catalog();

        assertThat(FetchedSite.gaps(catalog))
                .containsExactly(
                        "comments and attachments of 2 issues: not found on site, or not visible:"
                                + " SAM2-121, SAM2-122");
        assertThat(catalog.hasAll(EntityKind.COMMENT, "SAM2-120")).isTrue();
        assertThat(catalog.hasAll(EntityKind.COMMENT, "SAM2-121")).isFalse();
    }

    @Test
    void anIssueThatMovedIsFoundUnderItsFormerKey() {
        live.site(true, PeerCatalog.small(true).of("NEW").with(5, 30));

        Catalog catalog =
                live.fetch(Optional.empty(), Set.of(EntityKind.ISSUE_TYPE), 31).loaded().catalog();

        assertThat(FetchedSite.gaps(catalog))
                .containsExactly(
                        "comments and attachments of 1 issue: not found on site, or not visible:"
                                + " SAM2-31");
        assertThat(live.asked("/comment")).isEqualTo(3);
        assertThat(catalog.all(EntityKind.ATTACHMENT)).hasSize(30);
        assertThat(catalog.all(EntityKind.COMMENT)).hasSize(27 * 2 + 3 * 25);
    }

    @Test
    void aSearchThatIsRefusedWithoutReasonIsReplacedByTheIssuesOneByOne() {
        live.site(false, PeerCatalog.small(false).with(5, 30));
        live.peer.fault("400 path=/rest/api/2/search");

        Catalog catalog =
                live.fetch(Optional.empty(), Set.of(EntityKind.ISSUE_TYPE), 31).loaded().catalog();

        assertThat(FetchedSite.gaps(catalog))
                .containsExactly(
                        "comments and attachments of 1 issue: not found on site, or not visible:"
                                + " SAM2-31");
        assertThat(catalog.all(EntityKind.ATTACHMENT)).hasSize(30);
        assertThat(catalog.hasAll(EntityKind.COMMENT, "SAM2-10")).isTrue();
    }

    @Test
    void wholeAnswersAreNotAskedForAgain() {
        live.site(true, PeerCatalog.small(true).with(2_300, 250));
        CatalogFetch.FetchedCatalog first =
                live.fetch(Optional.of(live.answers()), FetchedSite.ALL, 250);
        int requests = live.peer.requests().size();

        CatalogFetch.FetchedCatalog second =
                live.fetch(Optional.of(live.answers()), FetchedSite.ALL, 250);

        assertThat(live.peer.requests().size() - requests).isEqualTo(2);
        assertThat(second.used()).isGreaterThan(30);
        assertThat(second.loaded().catalog().size()).isEqualTo(first.loaded().catalog().size());
        live.fetch(
                new CatalogFetch.Target(
                        live.peer.address(),
                        "1",
                        Optional.of(live.answers()),
                        true,
                        false,
                        FetchedSite.NOW,
                        "again"),
                FetchedSite.ALL,
                250);
        assertThat(live.peer.requests().size() - requests).isGreaterThan(requests);
    }

    @Test
    void afterTheLimitTheSameLineGoesOn() {
        live.site(true, PeerCatalog.small(true));
        live.peer.fault("429 Retry-After=86400 path=/rest/api/3/users/.*");

        assertThatThrownBy(() -> live.fetch(Optional.of(live.answers()), FetchedSite.ALL, 30))
                .isInstanceOfSatisfying(
                        BbshException.class,
                        (failure) -> {
                            assertThat(failure.message())
                                    .startsWith("site asks to wait 24 hours")
                                    .contains("kept in '" + live.answers() + "'");
                            assertThat(failure.advice()).isEqualTo("catalog fetch again");
                        });
        assertThat(CatalogFiles.read(List.of(live.answers()), Progress.NONE).remarks())
                .extracting(CatalogFiles.Remark::text)
                .anyMatch((text) -> text.contains("was interrupted"));
        live.peer.heal();

        assertThat(
                        live.fetch(Optional.of(live.answers()), FetchedSite.ALL, 30)
                                .loaded()
                                .catalog()
                                .gaps())
                .isEmpty();
    }

    @Test
    void theFolderOfAnotherSiteOrAccountIsRefused() {
        live.site(true, PeerCatalog.small(true));
        live.fetch(Optional.of(live.answers()), FetchedSite.ALL, 0);
        live.peer.answer("/rest/api/3/myself", "{\"accountId\":\"712020:other\"}");

        assertThatThrownBy(() -> live.fetch(Optional.of(live.answers()), FetchedSite.ALL, 0))
                .hasMessageContaining("has the responses of another account of http://localhost");
        try (JiraPeer other = JiraPeer.http()) {
            PeerSite.cloud(other).accept(PeerSite.EMAIL, "secret");
            assertThatThrownBy(
                            () ->
                                    CatalogFetch.fetch(
                                            FetchedSite.client(other),
                                            (instance) ->
                                                    FetchedSite.request(
                                                            instance, FetchedSite.ALL, 0),
                                            new CatalogFetch.Target(
                                                    other.address(),
                                                    "1",
                                                    Optional.of(live.answers()),
                                                    false,
                                                    false,
                                                    FetchedSite.NOW,
                                                    "again"),
                                            live.unfinished,
                                            Progress.NONE))
                    .hasMessageContaining("not " + other.address());
        }
    }

    @Test
    void aCompleteFolderIsReplayedWithoutTheSite() throws IOException {
        live.site(true, PeerCatalog.small(true).with(230, 250));
        CatalogFetch.FetchedCatalog fetched =
                live.fetch(Optional.of(live.answers()), FetchedSite.ALL, 250);
        int requests = live.peer.requests().size();

        CatalogFetch.FetchedCatalog replayed =
                CatalogFetch.replay(live.target(Optional.of(live.answers())), Progress.NONE);

        assertThat(live.peer.requests()).hasSize(requests);
        assertThat(replayed.time()).isEqualTo(fetched.time());
        assertThat(replayed.answers()).isEqualTo(fetched.answers());
        for (EntityKind kind : EntityKind.values()) {
            assertThat(replayed.loaded().catalog().all(kind))
                    .containsExactlyElementsOf(fetched.loaded().catalog().all(kind));
        }
        Files.delete(folder.resolve("answers/users.json"));
        assertThatThrownBy(
                        () ->
                                CatalogFetch.replay(
                                        live.target(Optional.of(live.answers())), Progress.NONE))
                .hasMessageEndingWith(
                        "doesn't have all responses, so it can't be replayed offline");
    }

    @Test
    void aFolderWithOtherFilesIsRefused() throws IOException {
        live.site(true, PeerCatalog.small(true));
        Files.createDirectories(folder.resolve("answers"));
        Files.writeString(folder.resolve("answers/notes.txt"), "mine");

        assertThatThrownBy(() -> live.fetch(Optional.of(live.answers()), FetchedSite.ALL, 0))
                .hasMessageContaining("has files that catalog fetch didn't write");
        assertThat(folder.resolve("answers/notes.txt")).hasContent("mine");
    }

    @Test
    void aCancelledFetchKeepsWhatIsComplete() {
        live.site(true, PeerCatalog.small(true).with(5, 1_000));
        Progress cancelling = cancellingAfter(40);

        assertThatThrownBy(
                        () ->
                                CatalogFetch.fetch(
                                        FetchedSite.client(live.peer),
                                        (instance) ->
                                                FetchedSite.request(
                                                        instance, FetchedSite.ALL, 1_000),
                                        live.target(Optional.of(live.answers())),
                                        live.unfinished,
                                        cancelling))
                .isInstanceOf(CancelledException.class)
                .hasMessageMatching("\\d+ responses are kept in '.*': the same line goes on");
        int before = live.peer.requests().size();

        Catalog catalog =
                live.fetch(Optional.of(live.answers()), FetchedSite.ALL, 1_000).loaded().catalog();

        assertThat(catalog.gaps()).isEmpty();
        assertThat(live.peer.requests().size() - before).isLessThan(150);
    }

    @Test
    void withoutAFolderTheSameFetchGoesOnInTheSession() {
        live.site(true, PeerCatalog.small(true).with(5, 1_000));
        Progress cancelling = cancellingAfter(40);
        assertThatThrownBy(() -> live.fetch(Optional.empty(), 1_000, cancelling))
                .isInstanceOf(CancelledException.class)
                .hasMessageMatching(
                        "\\d+ responses are kept until the session ends: the same line goes on");
        int before = live.peer.requests().size();

        CatalogFetch.FetchedCatalog fetched = live.fetch(Optional.empty(), FetchedSite.ALL, 1_000);

        assertThat(fetched.loaded().catalog().gaps()).isEmpty();
        assertThat(fetched.used()).isPositive();
        // Requests that were on their way when the fetch was cancelled arrive late, and again.
        long asked =
                live.peer.requests().stream()
                        .skip(before)
                        .map((each) -> List.of(each.path(), each.query(), each.body()))
                        .distinct()
                        .count();
        assertThat(asked + fetched.used())
                .as("what was there is not asked for again, but who asks is")
                .isLessThanOrEqualTo(fetched.answers() + 2);
        int again = live.peer.requests().size();
        assertThat(live.fetch(Optional.empty(), FetchedSite.ALL, 1_000).used()).isZero();
        assertThat(live.peer.requests().size() - again)
                .as("a complete fetch leaves nothing")
                .isGreaterThan((int) asked);
    }

    @Test
    void whatWasMissingIsAskedForAgainWhenAFetchGoesOn() {
        live.site(true, PeerCatalog.small(true));
        live.peer.fault("403 path=/rest/api/3/priority/search times=1");
        live.peer.fault("429 Retry-After=86400 path=/rest/api/3/users/.*");
        assertThatThrownBy(() -> live.fetch(Optional.empty(), FetchedSite.ALL, 0))
                .hasMessageContaining("kept until the session ends");
        live.peer.heal();

        Catalog catalog = live.fetch(Optional.empty(), FetchedSite.ALL, 0).loaded().catalog();

        assertThat(FetchedSite.gaps(catalog)).isEmpty();
        assertThat(catalog.all(EntityKind.PRIORITY)).hasSize(5);
    }

    @Test
    void aNewTokenOfTheSameAccountGoesOn() {
        expireInTheMiddle();

        live.unfinished.reopen("site");

        assertThat(live.fetch(Optional.empty(), FetchedSite.ALL, 1_000).used()).isPositive();
    }

    @Test
    void anotherAccountDoesNotGoOn() {
        expireInTheMiddle();

        live.unfinished.reopen("site");
        live.peer.answer("/rest/api/3/myself", "{\"accountId\":\"another\"}");

        assertThat(live.fetch(Optional.empty(), FetchedSite.ALL, 1_000).used()).isZero();
    }

    private void expireInTheMiddle() {
        live.site(true, PeerCatalog.small(true).with(5, 1_000));
        live.peer.fault("401 path=/rest/api/3/search/jql after=2");
        assertThatThrownBy(() -> live.fetch(Optional.empty(), FetchedSite.ALL, 1_000))
                .hasMessageContaining("refused the credentials (401)")
                .hasMessageContaining("kept until the session ends, also when you connect again");
        live.peer.heal();
    }

    @Test
    void theAnswersOfAForgottenConnectionAreNotUsed() {
        live.site(true, PeerCatalog.small(true).with(5, 1_000));
        assertThatThrownBy(() -> live.fetch(Optional.empty(), 1_000, cancellingAfter(40)))
                .isInstanceOf(CancelledException.class);

        live.unfinished.forget("site");

        assertThat(live.fetch(Optional.empty(), FetchedSite.ALL, 1_000).used()).isZero();
    }

    private Progress cancellingAfter(int requests) {
        return new Progress() {
            @Override
            public void begin(String what, long total) {}

            @Override
            public void advance(long amount) {
                if (live.peer.requests().size() > requests) {
                    throw new CancelledException();
                }
            }
        };
    }

    @Test
    void jiraTenFindsOnlyTheFirstHundredUsers() {
        live.site(false, PeerCatalog.small(false).with(230, 0));
        live.peer.fault("404 path=/rest/api/2/user/list");

        Catalog catalog =
                live.fetch(Optional.empty(), Set.of(EntityKind.USER), 0).loaded().catalog();

        assertThat(FetchedSite.gaps(catalog))
                .containsExactly(
                        "users: exactly 100, the limit of an export or a page: there may be more");
    }

    @Test
    void addressesInBodiesAreNeverFollowed() {
        live.site(true, PeerCatalog.small(true));

        live.fetch(Optional.empty(), FetchedSite.ALL, 30);

        assertThat(live.peer.requests())
                .extracting(PeerRequest::path)
                .allMatch((path) -> path.startsWith("/rest/api/"));
    }
}
