package dev.bbsh.operation.document;

import dev.bbsh.operation.query.ResultDocument;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.DocumentNames;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

/** Finds the document that the user means by a name. */
public final class DocumentLookup {

    private DocumentLookup() {}

    /**
     * The open document of a name, see {@link Workspace#document}; {@code last} and {@code _} are
     * the result of the last query, which is made into a document.
     *
     * @throws BbshException when there is none, or more than one
     */
    public static OpenDocument find(String name, Workspace workspace, Progress progress) {
        return DocumentNames.isLast(name)
                ? workspace
                        .last()
                        .map((last) -> ResultDocument.of(last, progress))
                        .orElseThrow(
                                () -> new BbshException("no query has been run yet", "query PATH"))
                : workspace.document(name);
    }
}
