package dev.bbsh.check.data.rule;

import dev.bbsh.backbone.overview.DocumentAnalysis;
import dev.bbsh.json.Document;

/**
 * A document to check.
 *
 * @param name the user's name for it
 * @param analysis the document with what is known about it
 */
public record NamedDocument(String name, DocumentAnalysis analysis) {

    /** A document about which nothing is known yet. */
    public NamedDocument(String name, Document document) {
        this(name, DocumentAnalysis.of(document));
    }
}
