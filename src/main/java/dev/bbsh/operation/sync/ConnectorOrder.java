package dev.bbsh.operation.sync;

import dev.bbsh.backbone.index.SyncedIssueData;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.work.BbshException;

import java.util.Optional;

/**
 * The order of the two connectors of a document, and the order that it should have.
 *
 * @param wanted the project that has to be first, as far as the case tells
 */
public record ConnectorOrder(OpenDocument document, Optional<String> wanted) {

    /** The order of a document's connectors, by the facts of its sync. */
    public static ConnectorOrder of(OpenDocument open, Workspace workspace) {
        return new ConnectorOrder(
                open,
                open.analysis()
                        .issues()
                        .filter((data) -> !data.isOneSided())
                        .flatMap(SyncedIssueData::projects)
                        .flatMap(
                                (pair) ->
                                        workspace
                                                .facts(open)
                                                .first(pair, Provenance.isFromDownloads(open))));
    }

    /**
     * Requires that the order is not known to be right.
     *
     * @throws BbshException when it is
     */
    public void requireNotRight() {
        wanted.filter(this::isFirst)
                .ifPresent(
                        (first) -> {
                            throw new BbshException(
                                    "'"
                                            + document.name()
                                            + "' is already in the right order: firstConnector = "
                                            + first
                                            + ", which stays and creates the new sync",
                                    "swap " + document.name() + " --anyway");
                        });
    }

    /** The project that has to be first and is second. */
    public Optional<String> misplaced() {
        return wanted.filter((project) -> !isFirst(project));
    }

    private boolean isFirst(String project) {
        return DocumentSide.of(document).getFirst().displayName().equals(project);
    }
}
