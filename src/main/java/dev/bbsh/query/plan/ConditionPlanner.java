package dev.bbsh.query.plan;

import dev.bbsh.query.filter.Comparer;
import dev.bbsh.query.filter.IntegerTest;
import dev.bbsh.query.filter.Operand;
import dev.bbsh.query.filter.Value;
import dev.bbsh.query.jayway.Jayway;
import dev.bbsh.query.match.ExactText;
import dev.bbsh.query.match.Meter;
import dev.bbsh.query.match.Nodes;
import dev.bbsh.query.match.Test;
import dev.bbsh.query.path.Comparison;
import dev.bbsh.query.path.Condition;
import dev.bbsh.query.path.Query;
import dev.bbsh.query.path.RegexLiteral;
import dev.bbsh.query.path.Term;
import dev.bbsh.query.regex.InterruptibleMatcher;
import dev.bbsh.work.Progress;

import java.util.List;
import java.util.regex.Pattern;

/** Prepares the conditions of filters for evaluation. */
final class ConditionPlanner {

    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,18}");

    private final Planner planner;
    private final OperandPlanner operands;
    private final Comparer comparer;
    private final InterruptibleMatcher matcher;

    ConditionPlanner(Planner planner, Meter meter, Progress progress) {
        this.planner = planner;
        this.operands = new OperandPlanner(planner, meter);
        this.comparer = new Comparer(meter);
        this.matcher = new InterruptibleMatcher(progress);
    }

    Test test(Condition condition) {
        return switch (condition) {
            case Condition.AnyOf(List<Condition> parts) -> any(tests(parts));
            case Condition.AllOf(List<Condition> parts) -> all(tests(parts));
            case Condition.Not(Condition negated) -> not(test(negated));
            case Condition.Exists(Query query) -> exists(query);
            case Condition.Compares compares -> comparison(compares);
            case Condition.Holds(Term.Call call) -> regex(call);
            case Condition.Like(Term left, RegexLiteral regex) -> like(left, regex);
            case Condition.Relates relates -> relation(relates);
        };
    }

    private Test[] tests(List<Condition> parts) {
        return parts.stream().map(this::test).toArray(Test[]::new);
    }

    private static Test any(Test[] tests) {
        return (current) -> {
            for (Test test : tests) {
                if (test.holds(current)) {
                    return true;
                }
            }
            return false;
        };
    }

    private static Test all(Test[] tests) {
        return (current) -> {
            for (Test test : tests) {
                if (!test.holds(current)) {
                    return false;
                }
            }
            return true;
        };
    }

    private static Test not(Test test) {
        return (current) -> !test.holds(current);
    }

    private Test exists(Query query) {
        Nodes nodes = planner.nodes(query);
        Test test =
                (current) -> {
                    nodes.start(current);
                    return nodes.next();
                };
        return query.start() == Query.Start.ROOT ? once(test) : test;
    }

    /**
     * Caches the result of a condition that doesn't depend on the current value: it is evaluated
     * once per evaluation of the path.
     */
    private static Test once(Test test) {
        Boolean[] answer = new Boolean[1];
        return (current) -> {
            if (answer[0] == null) {
                answer[0] = test.holds(current);
            }
            return answer[0];
        };
    }

    private Test comparison(Condition.Compares compares) {
        if (compares.right() instanceof Term.Text(String text)) {
            if (compares.comparison() == Comparison.EQUAL) {
                return says(compares.left(), text);
            }
            if (compares.comparison() == Comparison.NOT_EQUAL) {
                return not(says(compares.left(), text));
            }
        }
        if (compares.right() instanceof Term.Numeral(String json)
                && INTEGER.matcher(json).matches()) {
            return integer(compares, Long.parseLong(json));
        }
        Operand left = operands.operand(compares.left());
        Operand right = operands.operand(compares.right());
        Value one = new Value();
        Value other = new Value();
        return (current) -> {
            left.read(current, one);
            right.read(current, other);
            return holds(compares.comparison(), one, other);
        };
    }

    private Test integer(Condition.Compares compares, long integer) {
        Operand operand = operands.operand(compares.left());
        return switch (compares.comparison()) {
            case EQUAL -> new IntegerTest(operand, integer, (order) -> order == 0, false);
            case NOT_EQUAL -> new IntegerTest(operand, integer, (order) -> order != 0, true);
            case LESS -> new IntegerTest(operand, integer, (order) -> order < 0, false);
            case GREATER -> new IntegerTest(operand, integer, (order) -> order > 0, false);
            case AT_MOST -> new IntegerTest(operand, integer, (order) -> order <= 0, false);
            case AT_LEAST -> new IntegerTest(operand, integer, (order) -> order >= 0, false);
        };
    }

    /** The test for the most frequent comparison: bytes are compared, nothing is decoded. */
    private Test says(Term term, String text) {
        Operand operand = operands.operand(term);
        Value value = new Value();
        ExactText exact = new ExactText(text);
        return (current) -> {
            operand.read(current, value);
            return value.says(exact);
        };
    }

    private boolean holds(Comparison comparison, Value left, Value right) {
        return switch (comparison) {
            case EQUAL -> comparer.equal(left, right);
            case NOT_EQUAL -> !comparer.equal(left, right);
            case LESS -> comparer.less(left, right);
            case GREATER -> comparer.less(right, left);
            case AT_MOST -> comparer.less(left, right) || comparer.equal(left, right);
            case AT_LEAST -> comparer.less(right, left) || comparer.equal(left, right);
        };
    }

    private Test regex(Term.Call call) {
        Operand subject = operands.operand(call.arguments().getFirst());
        Operand pattern = operands.operand(call.arguments().getLast());
        Test test = new RegexTest(call.function(), subject, pattern, matcher);
        return OperandPlanner.isConstant(call) ? once(test) : test;
    }

    private Test like(Term left, RegexLiteral regex) {
        Operand subject = operands.operand(left);
        Value value = new Value();
        return (current) -> {
            subject.read(current, value);
            String text = value.scalar();
            return text != null && matcher.matches(regex.pattern(), text);
        };
    }

    private Test relation(Condition.Relates relates) {
        Operand left = operands.operand(relates.left());
        Operand right = operands.operand(relates.right());
        Value one = new Value();
        Value other = new Value();
        Jayway jayway = planner.jayway();
        return (current) -> {
            left.read(current, one);
            right.read(current, other);
            return jayway.holds(one.json(), relates.relation(), other.json());
        };
    }
}
