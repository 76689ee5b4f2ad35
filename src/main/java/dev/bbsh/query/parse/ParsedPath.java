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

    /**
     * A construct of a path that isn't in the standard.
     *
     * @param written the construct as it is written, such as {@code in} or {@code .sum()}
     * @param position characters (UTF-16) before it
     * @param foreign true when Jayway evaluates it; bbsh evaluates the others
     */
    public record Extension(String written, int position, boolean foreign) {}
}
