package dev.bbsh.jira.live.catalog;

import dev.bbsh.file.Location;
import dev.bbsh.jira.catalog.Catalog;
import dev.bbsh.jira.catalog.CatalogGap;
import dev.bbsh.jira.catalog.CatalogRequest;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.jira.live.http.Credentials;
import dev.bbsh.jira.live.http.HttpSettings;
import dev.bbsh.jira.live.http.HttpSite;
import dev.bbsh.jira.live.http.SiteAddress;
import dev.bbsh.jira.live.limit.Pause;
import dev.bbsh.jira.live.limit.RetryPolicy;
import dev.bbsh.jira.peer.JiraPeer;
import dev.bbsh.jira.peer.PeerCatalog;
import dev.bbsh.jira.peer.PeerSite;
import dev.bbsh.work.Progress;

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

/** A fetch from a small Jira, in which the time of waits passes at once. */
final class FetchedSite implements AutoCloseable {

    static final Instant NOW = Instant.parse("2024-03-04T10:00:00Z");

    static final Set<EntityKind> ALL =
            EnumSet.complementOf(EnumSet.of(EntityKind.COMMENT, EntityKind.ATTACHMENT));

    final JiraPeer peer = JiraPeer.http();

    final UnfinishedFetches unfinished = new UnfinishedFetches();

    private final Path folder;

    FetchedSite(Path folder) {
        this.folder = folder;
    }

    @Override
    public void close() {
        peer.close();
    }

    void site(boolean cloud, PeerCatalog content) {
        if (cloud) {
            PeerSite.cloud(peer).accept(PeerSite.EMAIL, "secret");
        } else {
            PeerSite.dataCenter(peer).accept(PeerSite.EMAIL, "secret");
        }
        content.on(peer);
    }

    Location answers() {
        return new Location(folder.resolve("answers"));
    }

    CatalogFetch.FetchedCatalog fetch(Optional<Location> to, Set<EntityKind> kinds, int issues) {
        return fetch(target(to), kinds, issues);
    }

    CatalogFetch.FetchedCatalog fetch(Optional<Location> to, int issues, Progress progress) {
        return CatalogFetch.fetch(
                client(peer),
                (instance) -> request(instance, ALL, issues),
                target(to),
                unfinished,
                progress);
    }

    CatalogFetch.FetchedCatalog fetch(
            CatalogFetch.Target target, Set<EntityKind> kinds, int issues) {
        return CatalogFetch.fetch(
                client(peer),
                (instance) -> request(instance, kinds, issues),
                target,
                unfinished,
                Progress.NONE);
    }

    CatalogFetch.Target target(Optional<Location> to) {
        return new CatalogFetch.Target(
                peer.address(), "1", to, false, false, NOW, "catalog fetch again");
    }

    static CatalogRequest request(
            dev.bbsh.jira.catalog.JiraInstance instance, Set<EntityKind> kinds, int issues) {
        return new CatalogRequest(
                instance,
                kinds,
                List.of("SAM2"),
                IntStream.rangeClosed(1, issues).mapToObj((at) -> "SAM2-" + at).toList(),
                issues > 0);
    }

    static HttpSite client(JiraPeer peer) {
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

    long asked(String end) {
        return peer.requests().stream().filter((each) -> each.path().endsWith(end)).count();
    }

    static List<String> gaps(Catalog catalog) {
        return catalog.gaps().stream().map(CatalogGap::toString).toList();
    }
}
