package dev.bbsh.operation.live;

import dev.bbsh.backbone.FileKind;
import dev.bbsh.file.Location;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.jira.live.catalog.CatalogFetch;
import dev.bbsh.operation.prepare.CatalogWishlist;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.session.jira.OpenConnection;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A catalog that a line asks for from a live site.
 *
 * @param selection the items
 * @param folder the folder for the answers
 * @param overwrite true to ask again for answers that are there
 * @param resume the line that goes on where this one ended
 * @param now when the line was run
 */
public record CatalogFetchRequest(
        OpenConnection connection,
        CatalogWishlist.Selection selection,
        Optional<Location> folder,
        boolean overwrite,
        String resume,
        Instant now) {

    /**
     * The items of a line.
     *
     * @param kinds the kinds of items
     * @param projects the project keys
     * @param config the config whose kinds count
     * @param data the document whose comments and attachments are wanted
     * @throws BbshException when they contradict each other
     */
    public static CatalogWishlist.Selection selection(
            List<EntityKind> kinds,
            List<String> projects,
            Optional<OpenDocument> config,
            Optional<OpenDocument> data) {
        boolean contents =
                kinds.contains(EntityKind.COMMENT) || kinds.contains(EntityKind.ATTACHMENT);
        if (contents && data.isEmpty()) {
            throw new BbshException(
                    "comments and attachments are fetched for the issues of an open document",
                    "add --contents NAME");
        }
        config.filter((open) -> FileKind.of(open.content().root()) != FileKind.CONFIG)
                .ifPresent(
                        (open) -> {
                            throw new BbshException(
                                    "'" + open.name() + "' is not a sync config",
                                    "info " + open.name());
                        });
        return new CatalogWishlist.Selection(kinds, projects, data.isPresent(), config, data);
    }

    /**
     * The catalog and the notes on what isn't asked for.
     *
     * @param isReplayed true when it was read from its folder, without the site
     */
    public record Fetched(
            CatalogFetch.FetchedCatalog catalog, List<String> notes, boolean isReplayed) {}

    /**
     * Fetches the catalog; offline it is read from the folder of an earlier fetch.
     *
     * @throws BbshException when it can't be fetched
     */
    public Fetched fetch(LiveSites live, Workspace workspace, Progress progress) {
        CatalogWishlist wanted = CatalogWishlist.of(selection, workspace, progress);
        boolean offline = folder.isPresent() && live.isOffline(workspace.settings());
        CatalogFetch.FetchedCatalog catalog =
                offline
                        ? CatalogFetch.replay(target(wanted, false), progress)
                        : CatalogFetch.fetch(
                                live.site(connection, workspace.settings(), progress),
                                wanted::request,
                                target(wanted, live.credentials(connection).areAnonymous()),
                                live.unfinished(),
                                progress);
        return new Fetched(catalog, wanted.notes(), offline);
    }

    private CatalogFetch.Target target(CatalogWishlist wanted, boolean anonymous) {
        return new CatalogFetch.Target(
                connection.address().toString(),
                wanted.fingerprint(),
                folder,
                overwrite,
                anonymous,
                now,
                resume);
    }
}
