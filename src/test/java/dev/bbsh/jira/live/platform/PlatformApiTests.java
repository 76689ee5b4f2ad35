package dev.bbsh.jira.live.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bbsh.file.Location;
import dev.bbsh.jira.live.http.Credentials;
import dev.bbsh.jira.live.http.HttpSettings;
import dev.bbsh.jira.live.http.HttpSite;
import dev.bbsh.jira.live.http.Secret;
import dev.bbsh.jira.live.http.SiteAddress;
import dev.bbsh.jira.mapping.CloudId;
import dev.bbsh.jira.mapping.IdMapping;
import dev.bbsh.jira.mapping.MappingFiles;
import dev.bbsh.jira.mapping.Namespace;
import dev.bbsh.jira.peer.platform.PlatformPeer;
import dev.bbsh.jira.platform.AppDataFile;
import dev.bbsh.jira.platform.MigrationContainer;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.CancelledException;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

class PlatformApiTests {

    private static final String TRANSFER = PlatformPeer.TRANSFER;

    private static final String APP = "com.example.app";

    private static final String SECRET = "shared-secret";

    private static final SiteAddress HERE = SiteAddress.of("https://orbit.example.net");

    @TempDir Path folder;

    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : open) {
            each.close();
        }
    }

    @Test
    void aConnectAppIsAllowedByItsJwt() {
        PlatformApi api = connect(peer(), SECRET);
        assertThat(api.transfers(Progress.NONE))
                .singleElement()
                .satisfies(
                        (each) -> {
                            assertThat(each.id()).isEqualTo(TRANSFER);
                            assertThat(each.status()).isEqualTo("IN_PROGRESS");
                            assertThat(each.details().name()).isEqualTo("Wave 1");
                        });
        assertThat(
                        MigrationContainer.of(
                                api.containers(
                                        TRANSFER, "JiraProject", Optional.empty(), Progress.NONE),
                                "JiraProject"))
                .containsExactly(new MigrationContainer("JiraProject", "ORBIT", "", "10400"));
        assertThat(api.error(TRANSFER, Progress.NONE)).isEmpty();
    }

    @Test
    void everyoneElseIsToldWhoMayCall() {
        PlatformApi api = connect(peer(), "another");
        assertThatThrownBy(() -> api.transfers(Progress.NONE))
                .isInstanceOf(BbshException.class)
                .hasMessageContaining("only available to Atlassian Connect apps")
                .extracting((error) -> ((BbshException) error).advice())
                .isEqualTo("explain only-connect-apps");
    }

    @Test
    void allPagesOfEachNamespaceAreFetched() {
        PlatformPeer peer =
                peer().mapping("jira:comment", 10_000, 3_000).mapping("jira:issue", 1, 7);
        IdMapping mapping = fetch(connect(peer, SECRET), PageStore.NONE);
        assertThat(mapping.size()).isEqualTo(3_007);
        assertThat(mapping.find(Namespace.COMMENT, "12999")).isEqualTo(one("1012999"));
        assertThat(mapping.gaps()).isEmpty();
    }

    @Test
    void aForgeAppUsesItsPaths() {
        PlatformPeer peer = keep(PlatformPeer.forge("token")).mapping("jira:comment", 1, 1_201);
        IdMapping mapping = fetch(forge(peer), PageStore.NONE);
        assertThat(mapping.size()).isEqualTo(1_201);
        assertThatThrownBy(() -> forge(peer).transfers(Progress.NONE))
                .hasMessage("the platform has no list of transfers for Forge apps");
    }

    @Test
    void pagesThatBeginAgainEndAsIncomplete() {
        PlatformPeer peer = peer().mapping("jira:comment", 1, 10);
        peer.server().fault("loop path=.*mapping.*");
        IdMapping mapping = fetch(connect(peer, SECRET), PageStore.NONE);
        assertThat(mapping.size()).isEqualTo(10);
        assertThat(mapping.gap(Namespace.COMMENT).orElseThrow().toString())
                .isEqualTo("jira:comment: its pages begin again at 10");
    }

    @Test
    void aFetchThatEndedGoesOnAfterItsPages() {
        PlatformPeer peer = peer().mapping("jira:comment", 10_000, 3_000);
        peer.server().fault("404 path=.*mapping.* after=1 times=1");
        Location pages = new Location(folder.resolve("pages"));
        PlatformApi api = connect(peer, SECRET);
        IdMapping first = fetch(List.of(Namespace.COMMENT), api, PageStore.in(pages));
        assertThat(first.size()).isEqualTo(1_200);
        assertThat(first.gap(Namespace.COMMENT)).isPresent();
        long before = peer.server().requests().size();
        IdMapping second = fetch(List.of(Namespace.COMMENT), api, PageStore.in(pages));
        assertThat(second.size()).isEqualTo(3_000);
        assertThat(second.gaps()).isEmpty();
        assertThat(peer.server().requests()).hasSize((int) before + 2);
        assertThat(
                        MappingFiles.read(List.of(pages), Optional.empty(), Progress.NONE)
                                .mapping()
                                .size())
                .isEqualTo(3_000);
    }

    @Test
    void aFetchWithoutAFolderGoesOnInTheSession() {
        PlatformPeer peer = peer().mapping("jira:comment", 10_000, 3_000);
        peer.server().fault("404 path=.*mapping.* after=1 times=1");
        UnfinishedPages unfinished = new UnfinishedPages();
        PlatformApi api = connect(peer, SECRET);
        List<Namespace> comments = List.of(Namespace.COMMENT);
        assertThat(fetch(comments, api, unfinished.begin("app", HERE, TRANSFER)).size())
                .isEqualTo(1_200);
        int before = peer.server().requests().size();

        assertThat(fetch(comments, api, unfinished.begin("app", HERE, TRANSFER)).size())
                .isEqualTo(3_000);

        assertThat(peer.server().requests()).hasSize(before + 2);
        unfinished.end("app", HERE, TRANSFER);
        fetch(comments, api, unfinished.begin("app", HERE, TRANSFER));
        assertThat(peer.server().requests()).as("nothing was left").hasSize(before + 2 + 3);
        unfinished.forget("app");
        fetch(comments, api, unfinished.begin("app", HERE, TRANSFER));
        assertThat(peer.server().requests()).as("forgotten").hasSize(before + 2 + 3 + 3);
    }

    @Test
    void aCancelledFetchSaysThatItsPagesAreKept() {
        PlatformPeer peer = peer().mapping("jira:comment", 10_000, 3_000);
        Progress cancelling =
                new Progress() {
                    @Override
                    public void begin(String what, long total) {}

                    @Override
                    public void advance(long amount) {
                        if (amount > 0) {
                            throw new CancelledException();
                        }
                    }
                };

        assertThatThrownBy(
                        () ->
                                new MappingFetch(connect(peer, SECRET), TRANSFER, cancelling)
                                        .all(
                                                List.of(Namespace.COMMENT),
                                                new UnfinishedPages().begin("app", HERE, TRANSFER)))
                .isInstanceOf(CancelledException.class)
                .hasMessage("1 page is kept until the session ends: the same line goes on");
    }

    @Test
    void singleIdsAreAskedForAHundredAtATime() {
        PlatformPeer peer = peer().mapping("jira:comment", 1, 1_000);
        List<String> wanted =
                Stream.iterate(1, (id) -> id + 1).limit(250).map(String::valueOf).toList();
        List<String> with = new ArrayList<>(wanted);
        with.add("99999");
        IdMapping mapping =
                new MappingFetch(connect(peer, SECRET), TRANSFER, Progress.NONE)
                        .find(Map.of(Namespace.COMMENT, with));
        assertThat(mapping.size()).isEqualTo(250);
        assertThat(mapping.find(Namespace.COMMENT, "99999")).isEqualTo(new CloudId.None());
        assertThat(peer.server().requests()).hasSize(3);
    }

    @Test
    void filesOfConnectComeFromStorageWithoutCredentials() throws IOException {
        DataFetch fetch = data(connect(peer().file("k1", "{\"a\": 1}").file("k2", "x"), SECRET));
        DataFetch.Listing list = fetch.list();
        assertThat(list.fault()).isEmpty();
        assertThat(list.files()).extracting(AppDataFile::key).containsExactly("k1", "k2");
        DataFetch.Downloaded first = fetch.download(list.files().getFirst(), new Location(folder));
        assertThat(Files.readString(first.at().path())).isEqualTo("{\"a\": 1}");
        assertThat(first.fresh()).isTrue();
        assertThat(fetch.download(list.files().getFirst(), new Location(folder)).fresh()).isFalse();
    }

    @Test
    void filesOfForgeArePagedOrNot() throws IOException {
        PlatformPeer peer = keep(PlatformPeer.forge("token")).file("k1", "one").file("k2", "two");
        DataFetch fetch = data(forge(peer));
        assertThat(fetch.list().files()).hasSize(2).allMatch((each) -> each.size().isPresent());
        peer.withoutDataPages();
        DataFetch.Listing list = fetch.list();
        assertThat(list.files()).hasSize(2).noneMatch((each) -> each.size().isPresent());
        Path file = fetch.download(list.files().getLast(), new Location(folder)).at().path();
        assertThat(Files.readString(file)).isEqualTo("two");
    }

    @Test
    void aSettledTransferIsExplained() {
        PlatformPeer peer = peer();
        PlatformApi api = connect(peer, SECRET);
        api.progress(TRANSFER, "{\"status\":\"SUCCESS\",\"percent\":100}", Progress.NONE);
        assertThat(peer.status()).isEqualTo("SUCCESS");
        assertThatThrownBy(() -> api.feedback(TRANSFER, "{\"details\":{}}", Progress.NONE))
                .hasMessageContaining("is already in a settled state")
                .extracting((error) -> ((BbshException) error).advice())
                .isEqualTo("explain transfer-settled");
    }

    @Test
    void aTextThatIsNoTransferIsNotSent() {
        PlatformApi api = connect(peer(), SECRET);
        assertThatThrownBy(() -> api.error("../x", Progress.NONE))
                .hasMessage("'../x' is not the ID of a transfer");
    }

    private PlatformPeer peer() {
        return keep(PlatformPeer.connect(APP, SECRET));
    }

    private <T extends AutoCloseable> T keep(T each) {
        open.add(each);
        return each;
    }

    private PlatformApi connect(PlatformPeer peer, String secret) {
        SiteAddress address = SiteAddress.of(peer.address());
        Credentials app =
                new Credentials.Signed(
                        "Connect app",
                        new ConnectJwt(APP, address.path(), InstantSource.system()),
                        Secret.of(secret));
        return new PlatformApi(site(address, app), Framework.CONNECT);
    }

    private PlatformApi forge(PlatformPeer peer) {
        SiteAddress address = Framework.FORGE.addressOf(SiteAddress.of(peer.address()));
        return new PlatformApi(
                site(address, new Credentials.Bearer(Secret.of("token"))), Framework.FORGE);
    }

    private HttpSite site(SiteAddress address, Credentials credentials) {
        return keep(
                new HttpSite(
                        "app", address, credentials, HttpSettings.usual(InstantSource.system())));
    }

    private static IdMapping fetch(PlatformApi api, PageStore pages) {
        return fetch(List.of(Namespace.COMMENT, Namespace.ISSUE), api, pages);
    }

    private static IdMapping fetch(List<Namespace> kinds, PlatformApi api, PageStore pages) {
        return new MappingFetch(api, TRANSFER, Progress.NONE).all(kinds, pages);
    }

    private static DataFetch data(PlatformApi api) {
        return new DataFetch(api, TRANSFER, Progress.NONE);
    }

    private static CloudId one(String id) {
        return new CloudId.One(id);
    }
}
