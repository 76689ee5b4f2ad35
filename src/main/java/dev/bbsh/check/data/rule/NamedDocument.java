package dev.bbsh.check.data.rule;

import dev.bbsh.json.Document;

/**
 * A document to check.
 *
 * @param name the user's name for it
 */
public record NamedDocument(String name, Document document) {}
