package dev.bbsh.query.path;

import java.util.List;

/** What a filter asks of a node: true or false. */
public sealed interface Condition {

    /** {@code a || b || c}; at least two. */
    record AnyOf(List<Condition> conditions) implements Condition {
        public AnyOf {
            conditions = List.copyOf(conditions);
        }
    }

    /** {@code a && b && c}; at least two. */
    record AllOf(List<Condition> conditions) implements Condition {
        public AllOf {
            conditions = List.copyOf(conditions);
        }
    }

    /** {@code !a}. */
    record Not(Condition condition) implements Condition {}

    /** {@code @.a}: whether the path finds anything. */
    record Exists(Query query) implements Condition {}

    /** {@code a < b}. */
    record Compares(Term left, Comparison comparison, Term right) implements Condition {}

    /** {@code match(@.a, 'x.*')}: a function that answers true or false. */
    record Holds(Term.Call call) implements Condition {}

    /** {@code @.a =~ /x.*\/i}: not of the standard. */
    record Like(Term left, RegexLiteral regex) implements Condition {}

    /** {@code @.a in ['x', 'y']} and its like: not of the standard. */
    record Relates(Term left, Relation relation, Term right) implements Condition {}
}
