package dev.bbsh.migrate.split;

import dev.bbsh.json.Document;

/**
 * A document that is to be joined with others.
 *
 * @param name the user's name for the document
 */
public record JoinPart(String name, Document document) {}
