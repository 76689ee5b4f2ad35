package dev.bbsh.query.match;

/** The condition of a filter, prepared for evaluation on one node after the other. */
@FunctionalInterface
public interface NodePredicate {

    boolean holds(NodeCursor current);
}
