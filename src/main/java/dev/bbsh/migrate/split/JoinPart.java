package dev.bbsh.migrate.split;

import dev.bbsh.json.Document;

/**
 * A document that is to be joined with others.
 *
 * @param name what the user calls it
 */
public record JoinPart(String name, Document document) {}
