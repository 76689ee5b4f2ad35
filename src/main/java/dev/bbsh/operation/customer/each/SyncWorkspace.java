package dev.bbsh.operation.customer.each;

import dev.bbsh.operation.customer.SyncFiles;
import dev.bbsh.operation.sync.DocumentSide;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A session as if only the documents of one sync were open.
 *
 * @param sync the sync
 * @param workspace with its documents alone, and with all catalogs, mappings and facts
 */
public record SyncWorkspace(SyncFiles sync, Workspace workspace) {

    /**
     * The session of each sync, in the order of the documents.
     *
     * @throws BbshException when no document of a sync is open
     */
    public static List<SyncWorkspace> all(Workspace workspace, Progress progress) {
        List<SyncWorkspace> all =
                SyncFiles.all(workspace).stream()
                        .filter((each) -> each.pair().isPresent())
                        .map((each) -> new SyncWorkspace(each, only(each, workspace, progress)))
                        .toList();
        if (all.isEmpty()) {
            throw new BbshException(
                    "no document of a sync is open", "load FILE     (or load FOLDER)");
        }
        return all;
    }

    private static Workspace only(SyncFiles sync, Workspace workspace, Progress progress) {
        return only(sync, workspace).using(main(sync, workspace, progress));
    }

    /** A workspace without the documents of other syncs, whichever of them it has. */
    public static Workspace only(SyncFiles sync, Workspace workspace) {
        Set<Long> own =
                sync.documents().stream()
                        .map(OpenDocument::number)
                        .collect(Collectors.toUnmodifiableSet());
        return workspace.keeping(workspace.documents().only((open) -> own.contains(open.number())));
    }

    /**
     * The document of a sync that a command works on: the current one, else the one that was made
     * last, else the newest download.
     */
    private static OpenDocument main(SyncFiles sync, Workspace workspace, Progress progress) {
        Optional<OpenDocument> current =
                workspace
                        .current()
                        .flatMap(workspace.documents()::exactly)
                        .filter(sync.documents()::contains);
        Optional<OpenDocument> made =
                sync.documents().stream()
                        .filter((open) -> open.origin() instanceof DocumentOrigin.Made)
                        .reduce((_, later) -> later);
        return current.or(() -> made)
                .or(() -> sync.newestWhole(progress).map(DocumentSide::document))
                .or(() -> sync.newest(progress).stream().map(DocumentSide::document).findFirst())
                .orElseGet(() -> sync.documents().getFirst());
    }

    /** The document that a command works on. */
    public OpenDocument document() {
        return workspace.currentDocument();
    }

    /** The newest download of the other side of the document, when it is one of a side. */
    public Optional<OpenDocument> partner(Progress progress) {
        List<DocumentSide> sides = DocumentSide.of(document());
        return sides.size() == 1
                ? sync.newest(progress).stream()
                        .filter(sides.getFirst()::mirrors)
                        .map(DocumentSide::document)
                        .findFirst()
                : Optional.empty();
    }
}
