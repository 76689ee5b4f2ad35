package dev.bbsh.query.parse;

import dev.bbsh.query.path.Query;
import dev.bbsh.query.path.Term;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The state of the parser at the end of a path that is being typed.
 *
 * @param open the paths that aren't finished, outermost first: each one after the first is in a
 *     filter of the one before it; their steps are the complete ones
 * @param compared the term that is compared with the value that is to follow; null when there is
 *     none
 * @param inCall true when an argument of a function is to follow
 * @param complete true when the text is a path already
 */
public record UnfinishedPath(
        List<OpenPath> open, @Nullable Term compared, boolean inCall, boolean complete) {

    /**
     * A path that isn't finished.
     *
     * @param descending true when the step that is being read is a descendant step
     */
    public record OpenPath(Query query, boolean descending) {}

    public UnfinishedPath {
        open = List.copyOf(open);
    }
}
