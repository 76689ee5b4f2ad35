package dev.bbsh.query.path;

import java.util.List;

/** The condition of a filter, which is true or false for a node. */
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

    /** {@code @.a}: true when the path finds anything. */
    record Exists(Query query) implements Condition {}

    /** {@code a < b}. */
    record Compares(Term left, Comparison comparison, Term right) implements Condition {}

    /** {@code match(@.a, 'x.*')}: a function that returns true or false. */
    record Holds(Term.Call call) implements Condition {}

    /** {@code @.a =~ /x.*\/i}: not in the standard. */
    record Like(Term left, RegexLiteral regex) implements Condition {}

    /** {@code @.a in ['x', 'y']} and similar relations: not in the standard. */
    record Relates(Term left, Relation relation, Term right) implements Condition {}
}
