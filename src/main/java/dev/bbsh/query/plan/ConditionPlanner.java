package dev.bbsh.query.plan;

import dev.bbsh.query.filter.IntegerPredicate;
import dev.bbsh.query.filter.InterruptibleMatcher;
import dev.bbsh.query.filter.Operand;
import dev.bbsh.query.filter.OperandValue;
import dev.bbsh.query.filter.ValueComparer;
import dev.bbsh.query.jayway.JaywayEvaluator;
import dev.bbsh.query.match.CancellationCheck;
import dev.bbsh.query.match.ExactText;
import dev.bbsh.query.match.NodeCursor;
import dev.bbsh.query.match.NodePredicate;
import dev.bbsh.query.match.NodeStream;
import dev.bbsh.query.path.FilterCondition;
import dev.bbsh.query.path.IRegexp;
import dev.bbsh.query.path.PathFunction;
import dev.bbsh.query.path.Query;
import dev.bbsh.query.path.Term;
import dev.bbsh.work.Progress;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Prepares the conditions of filters for evaluation. */
final class ConditionPlanner {

    /** The maximum number of digits that always fits 64 bits. */
    private static final int DIGITS = 18;

    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1," + DIGITS + "}");

    /** A number of which an exact value can be computed at once. */
    private static final Pattern SHORT =
            Pattern.compile("-?[0-9]{1,18}(?:\\.[0-9]{1,18})?(?:[eE][+-]?[0-9]{1,2})?");

    private final QueryPlanner planner;
    private final OperandPlanner operands;
    private final ValueComparer comparer;
    private final InterruptibleMatcher matcher;

    ConditionPlanner(QueryPlanner planner, CancellationCheck meter, Progress progress) {
        this.planner = planner;
        this.operands = new OperandPlanner(planner, meter);
        this.comparer = new ValueComparer(meter);
        this.matcher = new InterruptibleMatcher(progress);
    }

    NodePredicate test(FilterCondition condition) {
        return switch (condition) {
            case FilterCondition.AnyOf(List<FilterCondition> parts) -> any(tests(parts));
            case FilterCondition.AllOf(List<FilterCondition> parts) -> all(tests(parts));
            case FilterCondition.Not(FilterCondition negated) -> not(test(negated));
            case FilterCondition.Exists(Query query) -> exists(query);
            case FilterCondition.Compares compares -> comparison(compares);
            case FilterCondition.Holds(Term.Call call) -> regex(call);
            case FilterCondition.Like(Term left, FilterCondition.RegexLiteral regex) ->
                    like(left, regex);
            case FilterCondition.Relates relates -> relation(relates);
        };
    }

    private NodePredicate[] tests(List<FilterCondition> parts) {
        return parts.stream().map(this::test).toArray(NodePredicate[]::new);
    }

    private static NodePredicate any(NodePredicate[] tests) {
        return (current) -> {
            for (NodePredicate test : tests) {
                if (test.holds(current)) {
                    return true;
                }
            }
            return false;
        };
    }

    private static NodePredicate all(NodePredicate[] tests) {
        return (current) -> {
            for (NodePredicate test : tests) {
                if (!test.holds(current)) {
                    return false;
                }
            }
            return true;
        };
    }

    private static NodePredicate not(NodePredicate test) {
        return (current) -> !test.holds(current);
    }

    private NodePredicate exists(Query query) {
        NodeStream nodes = planner.nodes(query);
        NodePredicate test =
                (current) -> {
                    nodes.start(current);
                    return nodes.next();
                };
        return query.start() == Query.Start.ROOT ? once(test) : test;
    }

    /**
     * Caches the result of a condition that doesn't depend on the current value: it is evaluated
     * once per document.
     */
    private NodePredicate once(NodePredicate test) {
        int[] known = {-1};
        boolean[] answer = new boolean[1];
        return (current) -> {
            if (known[0] != planner.documents()) {
                answer[0] = test.holds(current);
                known[0] = planner.documents();
            }
            return answer[0];
        };
    }

    private NodePredicate comparison(FilterCondition.Compares compares) {
        if (compares.right() instanceof Term.TextLiteral(String text)) {
            if (compares.comparison() == FilterCondition.Operator.EQUAL) {
                return says(compares.left(), text);
            }
            if (compares.comparison() == FilterCondition.Operator.NOT_EQUAL) {
                return not(says(compares.left(), text));
            }
        }
        if (compares.right() instanceof Term.NumberLiteral(String json, String _)) {
            OptionalLong integer = integer(json);
            if (integer.isPresent()) {
                return integer(compares, integer.getAsLong());
            }
        }
        Operand left = operands.operand(compares.left());
        Operand right = operands.operand(compares.right());
        OperandValue one = new OperandValue();
        OperandValue other = new OperandValue();
        return (current) -> {
            left.read(current, one);
            right.read(current, other);
            return holds(compares.comparison(), one, other);
        };
    }

    /** The value of an integer in any notation, such as {@code 1.5e12}; empty for other numbers. */
    private static OptionalLong integer(String json) {
        if (INTEGER.matcher(json).matches()) {
            return OptionalLong.of(Long.parseLong(json));
        }
        if (!SHORT.matcher(json).matches()) {
            return OptionalLong.empty();
        }
        BigDecimal exact = new BigDecimal(json).stripTrailingZeros();
        return exact.scale() <= 0 && exact.precision() - exact.scale() <= DIGITS
                ? OptionalLong.of(exact.longValueExact())
                : OptionalLong.empty();
    }

    private NodePredicate integer(FilterCondition.Compares compares, long integer) {
        Operand operand = operands.operand(compares.left());
        return switch (compares.comparison()) {
            case EQUAL -> new IntegerPredicate(operand, integer, (order) -> order == 0, false);
            case NOT_EQUAL -> new IntegerPredicate(operand, integer, (order) -> order != 0, true);
            case LESS -> new IntegerPredicate(operand, integer, (order) -> order < 0, false);
            case GREATER -> new IntegerPredicate(operand, integer, (order) -> order > 0, false);
            case AT_MOST -> new IntegerPredicate(operand, integer, (order) -> order <= 0, false);
            case AT_LEAST -> new IntegerPredicate(operand, integer, (order) -> order >= 0, false);
        };
    }

    /** The test for the most frequent comparison: bytes are compared, nothing is decoded. */
    private NodePredicate says(Term term, String text) {
        Operand operand = operands.operand(term);
        OperandValue value = new OperandValue();
        ExactText exact = new ExactText(text);
        return (current) -> {
            operand.read(current, value);
            return value.says(exact);
        };
    }

    private boolean holds(
            FilterCondition.Operator comparison, OperandValue left, OperandValue right) {
        return switch (comparison) {
            case EQUAL -> comparer.equal(left, right);
            case NOT_EQUAL -> !comparer.equal(left, right);
            case LESS -> comparer.less(left, right);
            case GREATER -> comparer.less(right, left);
            case AT_MOST -> comparer.less(left, right) || comparer.equal(left, right);
            case AT_LEAST -> comparer.less(right, left) || comparer.equal(left, right);
        };
    }

    private NodePredicate regex(Term.Call call) {
        Operand subject = operands.operand(call.arguments().getFirst());
        Operand pattern = operands.operand(call.arguments().getLast());
        NodePredicate test = new RegexPredicate(call.function(), subject, pattern, matcher);
        return OperandPlanner.isConstant(call) ? once(test) : test;
    }

    private NodePredicate like(Term left, FilterCondition.RegexLiteral regex) {
        Operand subject = operands.operand(left);
        OperandValue value = new OperandValue();
        return (current) -> {
            subject.read(current, value);
            String text = value.scalar();
            return text != null && matcher.matches(regex.pattern(), text);
        };
    }

    private NodePredicate relation(FilterCondition.Relates relates) {
        Operand left = operands.operand(relates.left());
        Operand right = operands.operand(relates.right());
        OperandValue one = new OperandValue();
        OperandValue other = new OperandValue();
        JaywayEvaluator jayway = planner.jayway();
        return (current) -> {
            left.read(current, one);
            right.read(current, other);
            return jayway.holds(one.json(), relates.relation(), other.json());
        };
    }

    /**
     * {@code match} and {@code search}: false for a value that isn't a string, or a pattern that
     * isn't an I-Regexp.
     */
    private static final class RegexPredicate implements NodePredicate {

        private final boolean whole;
        private final Operand subject;
        private final Operand pattern;
        private final InterruptibleMatcher matcher;
        private final OperandValue text = new OperandValue();
        private final OperandValue source = new OperandValue();
        private String compiledFrom = "";
        private Optional<Pattern> compiled = IRegexp.compile("");

        RegexPredicate(
                PathFunction function,
                Operand subject,
                Operand pattern,
                InterruptibleMatcher matcher) {
            this.whole = function == PathFunction.MATCH;
            this.subject = subject;
            this.pattern = pattern;
            this.matcher = matcher;
        }

        @Override
        public boolean holds(NodeCursor current) {
            subject.read(current, text);
            pattern.read(current, source);
            if (!text.isText() || !source.isText()) {
                return false;
            }
            if (!compiledFrom.equals(source.text())) {
                compiledFrom = source.text();
                compiled = IRegexp.compile(compiledFrom);
            }
            return compiled.isPresent()
                    && (whole
                            ? matcher.matches(compiled.get(), text.text())
                            : matcher.finds(compiled.get(), text.text()));
        }
    }
}
