package dev.bbsh.session;

import dev.bbsh.json.Document;
import dev.bbsh.session.document.DocumentNames;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.util.List;
import java.util.function.Function;

/**
 * The result of the last query, which becomes a document when it is used.
 *
 * @param query the query that was run
 * @param made builds the document
 */
public record QueryResult(DocumentOrigin.Queried query, Function<Progress, Document> made) {

    /** The result as a document. */
    OpenDocument opened(Progress progress) {
        Document whole = made.apply(progress);
        return new OpenDocument(0, DocumentNames.LAST, query, whole, whole, List.of());
    }

    static BbshException none() {
        return new BbshException("no query was run yet", "query PATH");
    }
}
