package dev.bbsh.query.path;

import java.util.List;
import java.util.regex.Pattern;

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
    record Compares(Term left, Operator comparison, Term right) implements FilterCondition {}

    /** {@code match(@.a, 'x.*')}: a function that returns true or false. */
    record Holds(Term.Call call) implements FilterCondition {}

    /** {@code @.a =~ /x.*\/i}: not in the standard. */
    record Like(Term left, RegexLiteral regex) implements FilterCondition {}

    /** {@code @.a in ['x', 'y']} and similar relations: not in the standard. */
    record Relates(Term left, Relation relation, Term right) implements FilterCondition {}

    /** Comparisons that aren't in the standard, in the order in which the parser tries them. */
    public enum Relation {
        IN,
        NIN,
        SUBSETOF,
        ANYOF,
        NONEOF,
        SIZE,
        EMPTY,
        CONTAINS;

        /** The word as it is written. */
        public String symbol() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** The comparison operators. */
    public enum Operator {
        EQUAL("=="),
        NOT_EQUAL("!="),
        AT_MOST("<="),
        AT_LEAST(">="),
        LESS("<"),
        GREATER(">");

        private final String symbol;

        Operator(String symbol) {
            this.symbol = symbol;
        }

        public String symbol() {
            return symbol;
        }
    }

    /**
     * A pattern between slashes, in Java's notation.
     *
     * @param source the text between the slashes
     * @param flags the letters after them: {@code i}, {@code d}, {@code m}, {@code s}, {@code u},
     *     {@code x}, {@code U}
     * @param pattern both, compiled
     */
    public record RegexLiteral(String source, String flags, Pattern pattern) {

        @Override
        public String toString() {
            return "/" + source + "/" + flags;
        }
    }
}
