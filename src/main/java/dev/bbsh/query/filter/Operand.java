package dev.bbsh.query.filter;

import dev.bbsh.query.match.NodeCursor;

/** One side of a comparison, prepared for evaluation on one node after the other. */
@FunctionalInterface
public interface Operand {

    void read(NodeCursor current, OperandValue into);
}
