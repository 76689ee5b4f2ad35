package dev.bbsh.session;

import dev.bbsh.json.Document;
import dev.bbsh.work.Progress;

import java.util.function.Function;

/**
 * The result of the last query, which becomes a document when somebody uses it.
 *
 * @param line the query
 * @param made makes the document
 */
public record Last(String line, Function<Progress, Document> made) {}
