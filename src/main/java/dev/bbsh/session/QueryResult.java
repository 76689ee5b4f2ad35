package dev.bbsh.session;

import dev.bbsh.backbone.overview.DocumentAnalysis;
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
 * @param line the command that ran the query
 * @param made builds the document
 */
public record QueryResult(String line, Function<Progress, Document> made) {

    /**
     * The result as a document.
     *
     * @param known the analyses of the documents that it may share records with
     */
    OpenDocument opened(List<DocumentAnalysis> known, Progress progress) {
        DocumentAnalysis whole = DocumentAnalysis.of(made.apply(progress), known);
        return new OpenDocument(
                0, DocumentNames.LAST, new DocumentOrigin.Made(line), whole, whole, List.of());
    }

    static BbshException none() {
        return new BbshException("no query was run yet", "query PATH");
    }
}
