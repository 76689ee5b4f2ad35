package dev.bbsh.query.parse;

import dev.bbsh.query.path.Query;
import dev.bbsh.query.path.Term;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * How far a path is that somebody types: what the parser was reading when the text ended.
 *
 * @param open the paths that are not finished, outermost first: each next one stands in a filter of
 *     the one before it; their steps are those that are complete
 * @param compared what is compared with the value that is to follow; null when none is
 * @param inCall whether an argument of a function is to follow
 * @param complete whether the text is a path already
 */
public record UnfinishedPath(
        List<Open> open, @Nullable Term compared, boolean inCall, boolean complete) {

    /**
     * A path that is not finished.
     *
     * @param descending whether the step that is being read takes everything below, too
     */
    public record Open(Query query, boolean descending) {}

    public UnfinishedPath {
        open = List.copyOf(open);
    }
}
