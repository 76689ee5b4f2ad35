package dev.bbsh.session;

import dev.bbsh.backbone.overview.DocumentAnalysis;
import dev.bbsh.json.Document;
import dev.bbsh.session.document.DocumentNames;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.document.OpenDocument;

import java.util.List;

/**
 * The last query: its result becomes a document when it is used. Two runs of the same query are two
 * results.
 */
public final class QueryResult {

    private final OpenDocument document;

    private final String path;

    /**
     * The result of a path.
     *
     * @param document the document, as it was when the query was run
     */
    public QueryResult(OpenDocument document, String path) {
        this.document = document;
        this.path = path;
    }

    /** The document that was queried. */
    public OpenDocument document() {
        return document;
    }

    /** The path, as it was typed. */
    public String path() {
        return path;
    }

    /** The result as an open document, once it was made. */
    public OpenDocument opened(Document made) {
        DocumentAnalysis result = document.with(made).analysis();
        return new OpenDocument(
                0,
                DocumentNames.LAST,
                new DocumentOrigin.Queried(path, document.name()),
                result,
                result,
                List.of());
    }
}
