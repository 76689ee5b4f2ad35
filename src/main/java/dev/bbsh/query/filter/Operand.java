package dev.bbsh.query.filter;

import dev.bbsh.query.match.Spot;

/** One side of a comparison, prepared for evaluation on one node after the other. */
@FunctionalInterface
public interface Operand {

    void read(Spot current, Value into);
}
