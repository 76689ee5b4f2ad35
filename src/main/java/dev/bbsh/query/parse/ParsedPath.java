package dev.bbsh.query.parse;

import dev.bbsh.query.path.Query;

import java.util.List;

/**
 * The result of parsing a path.
 *
 * @param extensions the parts of it that aren't in the standard, in the order of the text
 */
public record ParsedPath(Query query, List<Extension> extensions) {

    public ParsedPath {
        extensions = List.copyOf(extensions);
    }
}
