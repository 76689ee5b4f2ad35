package dev.bbsh.query.absence;

import dev.bbsh.query.path.Comparison;
import dev.bbsh.query.path.Condition;
import dev.bbsh.query.path.Query;
import dev.bbsh.query.path.Step;
import dev.bbsh.query.path.Term;

import java.util.List;

/**
 * The values that a filter compares with a literal.
 *
 * @param way the steps from the root to the values of all elements
 * @param query the path in the filter, starting at an element
 * @param comparison the comparison operator
 */
record Compared(List<Step> way, Query query, Comparison comparison) {

    String called() {
        String called = Here.called(way);
        return query.steps().isEmpty() && !called.startsWith("'") ? "each element" : called;
    }

    boolean isEquality() {
        return comparison == Comparison.EQUAL;
    }

    /** The same comparison with another literal. */
    Condition with(Term literal) {
        return new Condition.Compares(new Term.Lookup(query), comparison, literal);
    }

    Condition with(Comparison other, Term literal) {
        return new Condition.Compares(new Term.Lookup(query), other, literal);
    }
}
