package dev.bbsh.query.parse;

import dev.bbsh.query.path.Query;

import java.util.List;

/**
 * A path as it was read.
 *
 * @param extensions what of it is not of the standard, in the order of the text
 */
public record ParsedPath(Query query, List<Extension> extensions) {

    public ParsedPath {
        extensions = List.copyOf(extensions);
    }
}
