package dev.bbsh.query.diagnosis;

import dev.bbsh.query.path.FilterCondition;
import dev.bbsh.query.path.PathStep;
import dev.bbsh.query.path.Query;
import dev.bbsh.query.path.Term;

import java.util.List;

/**
 * The values that a filter compares with a literal.
 *
 * @param way the steps from the root to the values of all elements
 * @param query the path in the filter, starting at an element
 * @param comparison the comparison operator
 */
record ComparedValues(List<PathStep> way, Query query, FilterCondition.Operator comparison) {

    String called() {
        String called = FailurePoint.called(way);
        return query.steps().isEmpty() && !called.startsWith("'") ? "each element" : called;
    }

    boolean isEquality() {
        return comparison == FilterCondition.Operator.EQUAL;
    }

    /** The same comparison with another literal. */
    FilterCondition with(Term literal) {
        return new FilterCondition.Compares(new Term.Lookup(query), comparison, literal);
    }

    FilterCondition with(FilterCondition.Operator other, Term literal) {
        return new FilterCondition.Compares(new Term.Lookup(query), other, literal);
    }
}
