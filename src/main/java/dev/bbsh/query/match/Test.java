package dev.bbsh.query.match;

/** A condition of a filter, ready to be asked of one node after the other. */
@FunctionalInterface
public interface Test {

    boolean holds(Spot current);
}
