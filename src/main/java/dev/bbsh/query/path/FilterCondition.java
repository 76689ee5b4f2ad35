package dev.bbsh.query.path;

import java.util.List;

/** The condition of a filter, which is true or false for a node. */
public sealed interface FilterCondition {

    /** {@code a || b || c}; at least two. */
    record AnyOf(List<FilterCondition> conditions) implements FilterCondition {
        public AnyOf {
            conditions = List.copyOf(conditions);
        }
    }

    /** {@code a && b && c}; at least two. */
    record AllOf(List<FilterCondition> conditions) implements FilterCondition {
        public AllOf {
            conditions = List.copyOf(conditions);
        }
    }

    /** {@code !a}. */
    record Not(FilterCondition condition) implements FilterCondition {}

    /** {@code @.a}: true when the path finds anything. */
    record Exists(Query query) implements FilterCondition {}

    /** {@code a < b}. */
    record Compares(Term left, ComparisonOperator comparison, Term right)
            implements FilterCondition {}

    /** {@code match(@.a, 'x.*')}: a function that returns true or false. */
    record Holds(Term.Call call) implements FilterCondition {}

    /** {@code @.a =~ /x.*\/i}: not in the standard. */
    record Like(Term left, RegexLiteral regex) implements FilterCondition {}

    /** {@code @.a in ['x', 'y']} and similar relations: not in the standard. */
    record Relates(Term left, Relation relation, Term right) implements FilterCondition {}
}
