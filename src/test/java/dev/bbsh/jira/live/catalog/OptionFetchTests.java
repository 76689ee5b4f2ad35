package dev.bbsh.jira.live.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.jira.catalog.Catalog;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.jira.peer.PeerAnswer;
import dev.bbsh.jira.peer.PeerCatalog;
import dev.bbsh.jira.peer.PeerPages;
import dev.bbsh.jira.peer.PeerRequest;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Options of Data Center, whose pages have numbers. */
@Execution(ExecutionMode.CONCURRENT)
class OptionFetchTests {

    private static final String OPTIONS = "/rest/api/2/customFields/customfield_10001/options";

    private static final PeerPages PAGES =
            new PeerPages(
                    250, (at) -> "{\"id\":" + (700 + at) + ",\"value\":\"V " + at + "\"}", 100);

    private FetchedSite live;

    @BeforeEach
    void start(@TempDir Path folder) {
        live = new FetchedSite(folder);
        live.site(false, PeerCatalog.small(false));
        live.peer.answer(
                "/rest/api/2/customFields",
                new PeerPages(
                                2,
                                (at) ->
                                        "{\"id\":\"customfield_"
                                                + (10_001 + at)
                                                + "\",\"name\":\"Select "
                                                + at
                                                + "\",\"issuesWithValue\":3}",
                                100)
                        ::bean);
        live.peer.answer(
                "/rest/api/2/customFields/customfield_10002/options",
                new PeerPages(0, (_) -> "", 100)::numbered);
        live.peer.answer(OPTIONS, PAGES::numbered);
    }

    @AfterEach
    void stop() {
        live.close();
    }

    @Test
    void allPagesAreFetchedByTheirNumbers() {
        Catalog catalog = fetched();

        assertThat(ids(catalog)).hasSize(250).contains("700", "949");
        assertThat(FetchedSite.gaps(catalog)).isEmpty();
        assertThat(live.peer.requests())
                .filteredOn((each) -> each.path().equals(OPTIONS))
                .extracting(
                        (each) -> each.parameter("page").orElse("") + each.query().get("startAt"))
                .containsExactlyInAnyOrder("null", "2null", "3null");
    }

    @Test
    void thePagesBehindTheFirstAreFetchedTogether() {
        CountDownLatch both = new CountDownLatch(2);
        live.peer.answer(
                OPTIONS,
                (request, fault) ->
                        request.parameter("page").isEmpty() || met(both)
                                ? PAGES.numbered(request, fault)
                                : PeerAnswer.error(500, "alone"));

        Catalog catalog = fetched();

        assertThat(FetchedSite.gaps(catalog)).isEmpty();
        assertThat(ids(catalog)).hasSize(250);
    }

    @Test
    void aPageThatIsShorterThanTheFirstIsNotTakenForWhole() {
        live.peer.answer(
                OPTIONS,
                (request, fault) ->
                        number(request) == 2
                                ? new PeerPages(180, PAGES.item(), 100).numbered(request, fault)
                                : PAGES.numbered(request, fault));

        Catalog catalog = fetched();

        assertThat(FetchedSite.gaps(catalog))
                .contains(
                        "options of customfield_10001: the pages of the site differ in size, so"
                                + " items between them are missing");
    }

    @Test
    void aSiteThatIgnoresTheNumberIsNamed() {
        live.peer.answer(OPTIONS, (_, _) -> PAGES.numbered(request(), Optional.empty()));

        Catalog catalog = fetched();

        assertThat(FetchedSite.gaps(catalog))
                .contains(
                        "options of customfield_10001: the site gives other items than those after"
                                + " the first 100");
    }

    private Catalog fetched() {
        return live.fetch(Optional.empty(), Set.of(EntityKind.FIELD, EntityKind.OPTION), 0)
                .loaded()
                .catalog();
    }

    private static List<String> ids(Catalog catalog) {
        return catalog.all(EntityKind.OPTION).stream()
                .map((each) -> each.id())
                .filter((id) -> Integer.parseInt(id) >= 700)
                .toList();
    }

    private static int number(PeerRequest request) {
        return request.number("page", 1);
    }

    private static PeerRequest request() {
        return new PeerRequest(
                "GET", OPTIONS, Map.of("maxResults", List.of("1000")), Map.of(), "", 0);
    }

    private static boolean met(CountDownLatch both) {
        both.countDown();
        try {
            return both.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
