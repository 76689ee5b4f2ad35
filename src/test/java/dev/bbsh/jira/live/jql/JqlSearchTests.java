package dev.bbsh.jira.live.jql;

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
import dev.bbsh.jira.peer.PeerSearch;
import dev.bbsh.jira.peer.PeerSite;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

class JqlSearchTests {

    private static final String PROGRESS = "project = SAM2 and backbone.remoteKey is not empty";

    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : open) {
            each.close();
        }
    }

    @ParameterizedTest
    @EnumSource(SearchApi.class)
    void countsIssues(SearchApi api) {
        JqlSearch search = search(api, PeerSearch.of("SAM2", 230, PeerSearch.Unknown.NAMED));

        IssueCount count = search.count(PROGRESS, Progress.NONE);

        assertThat(count.count()).isEqualTo(230);
        assertThat(count.approximate()).isEqualTo(api == SearchApi.CLOUD);
    }

    @ParameterizedTest
    @EnumSource(SearchApi.class)
    void listsAllPages(SearchApi api) {
        JqlSearch search = search(api, PeerSearch.of("SAM2", 230, PeerSearch.Unknown.NAMED));

        IssueListing listing = search.list(PROGRESS, Long.MAX_VALUE, Progress.NONE);

        assertThat(listing.issues()).hasSize(230).doesNotHaveDuplicates();
        assertThat(listing.isComplete()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(SearchApi.class)
    void endsAtALimit(SearchApi api) {
        JqlSearch search = search(api, PeerSearch.of("SAM2", 230, PeerSearch.Unknown.NAMED));

        assertThat(search.list(PROGRESS, 150, Progress.NONE))
                .satisfies((it) -> assertThat(it.issues()).hasSize(150))
                .satisfies((it) -> assertThat(it.limited()).isTrue());
        assertThat(search.list(PROGRESS, 230, Progress.NONE).isComplete()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CLOUD       | loop path=/rest/api/3/search/jql      | 100 | more pages follow the"
                        + " first 100",
                "DATA_CENTER | totals by=5 path=/rest/api/2/search   | 230 | only 230 of 235 saved",
                "CLOUD       | shrink by=7 path=/rest/api/3/search   | 230 |",
                "DATA_CENTER | shrink by=7 path=/rest/api/2/search   | 230 |",
            })
    void noticesPagesThatLie(SearchApi api, String fault, int found, String gap) {
        JqlSearch search = search(api, PeerSearch.of("SAM2", 230, PeerSearch.Unknown.NAMED), fault);

        IssueListing listing = search.list(PROGRESS, Long.MAX_VALUE, Progress.NONE);

        assertThat(listing.issues()).hasSize(found);
        assertThat(listing.gap().map((it) -> new dev.bbsh.jira.savedfile.Gap("", it).words()))
                .isEqualTo(Optional.ofNullable(gap));
    }

    @Test
    void showsTheMessagesOfTheSite() {
        JqlSearch search =
                search(SearchApi.CLOUD, PeerSearch.of("SAM2", 3, PeerSearch.Unknown.NAMED));

        assertThatThrownBy(() -> search.count("order by key", Progress.NONE))
                .isInstanceOfSatisfying(
                        BbshException.class,
                        (it) -> assertThat(it.advice()).startsWith("jql run 'project = KEY'"))
                .hasMessageContaining("refused the query: Unbounded JQL queries");
        assertThatThrownBy(() -> search.list("foo = 1", 5, Progress.NONE))
                .hasMessageContaining("Field 'foo' does not exist");
    }

    @Test
    void namesTheUserAndHisTimeZone() {
        JqlSearch search =
                search(SearchApi.CLOUD, PeerSearch.of("SAM2", 3, PeerSearch.Unknown.NAMED));

        assertThat(search.user(Progress.NONE))
                .isEqualTo(new SearchUser(Optional.of("Mia Example"), Optional.of("Etc/UTC")));
    }

    @ParameterizedTest
    @EnumSource(SearchApi.class)
    void refusesToCountWithCredentialsThatAreIgnored(SearchApi api) {
        JiraPeer peer = peer(api, PeerSearch.of("SAM2", 3, PeerSearch.Unknown.NAMED));
        peer.allowAnonymous();
        JqlSearch wrong =
                new JqlSearch(site(peer, new Credentials.Bearer(Secret.of("expired"))), api, false);
        JqlSearch none = new JqlSearch(site(peer, new Credentials.Anonymous()), api, true);

        assertThatThrownBy(() -> wrong.user(Progress.NONE))
                .isInstanceOfSatisfying(
                        HttpFailure.class,
                        (it) -> assertThat(it.part()).isEqualTo(HttpFailure.Part.CREDENTIALS));
        assertThat(none.user(Progress.NONE)).isEqualTo(SearchUser.ANONYMOUS);
        assertThat(none.count(PROGRESS, Progress.NONE).count()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "CLOUD,NAMED",
        "CLOUD,FIRST_NAMED",
        "CLOUD,REFUSED",
        "CLOUD,IGNORED",
        "DATA_CENTER,NAMED",
        "DATA_CENTER,REFUSED"
    })
    void asksForKeysInBlocks(SearchApi api, PeerSearch.Unknown unknown) {
        JqlSearch search =
                search(api, PeerSearch.of("SAM2", 230, unknown).moved("OLD-7", "SAM2-40"));
        TreeSet<String> keys = new TreeSet<>(List.of("OLD-7", "SAM2-900", "SAM2-901", "SAM2-902"));
        for (int i = 1; i <= 230; i++) {
            if (i != 40) {
                keys.add("SAM2-" + i);
            }
        }

        KeyAnswers answers = new KeyLookup(search).ask(keys, Progress.NONE);

        assertThat(answers.unseen()).containsExactlyInAnyOrder("SAM2-900", "SAM2-901", "SAM2-902");
        assertThat(answers.found()).hasSize(230);
        assertThat(answers.moved()).containsOnlyKeys("OLD-7").containsValue("SAM2-40");
    }

    @ParameterizedTest
    @EnumSource(SearchApi.class)
    void aMovedIssueIsFoundThoughItsNewKeyIsAskedForAsWell(SearchApi api) {
        JqlSearch search =
                search(
                        api,
                        PeerSearch.of(List.of("SAM2-1", "OPS-4"), PeerSearch.Unknown.NAMED)
                                .moved("SAM2-7", "OPS-4"));

        KeyAnswers answers =
                new KeyLookup(search)
                        .ask(List.of("SAM2-1", "SAM2-7", "SAM2-9", "OPS-4"), Progress.NONE);

        assertThat(answers.unseen()).containsExactly("SAM2-9");
        assertThat(answers.moved()).containsOnlyKeys("SAM2-7").containsValue("OPS-4");
    }

    @Test
    void tellsWhichProjectsAreVisible() {
        KeyLookup lookup =
                new KeyLookup(
                        search(
                                SearchApi.DATA_CENTER,
                                PeerSearch.of("SAM2", 3, PeerSearch.Unknown.NAMED)));

        assertThat(lookup.seesProject("SAM2", Progress.NONE)).isTrue();
        assertThat(lookup.seesProject("SP2", Progress.NONE)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "created >= -7d,true", "updated > '2024-01-31 10:00',true", "created > startOfDay(),true",
        "project = SAM2,false", "key in (SAM2-7),false", "summary ~ 'now',false"
    })
    void noticesTimes(String jql, boolean time) {
        assertThat(QueryTimes.in(jql)).isEqualTo(time);
    }

    private JqlSearch search(SearchApi api, PeerSearch issues, String... faults) {
        JiraPeer peer = peer(api, issues).accept("s3cret");
        for (String fault : faults) {
            peer.fault(fault);
        }
        return new JqlSearch(site(peer, new Credentials.Bearer(Secret.of("s3cret"))), api, false);
    }

    private JiraPeer peer(SearchApi api, PeerSearch issues) {
        JiraPeer peer = JiraPeer.http();
        open.add(peer);
        return api == SearchApi.CLOUD
                ? issues.cloud(PeerSite.cloud(peer))
                : issues.dataCenter(PeerSite.dataCenter(peer));
    }

    private HttpSite site(JiraPeer peer, Credentials credentials) {
        HttpSite site =
                new HttpSite(
                        "acme",
                        SiteAddress.of(peer.address()),
                        credentials,
                        HttpSettings.usual(InstantSource.system()).with(new VirtualPause()));
        open.addFirst(site);
        return site;
    }
}
