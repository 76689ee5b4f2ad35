package dev.bbsh.query.plan;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Span;
import dev.bbsh.query.match.NodeCursor;
import dev.bbsh.query.match.NodePredicate;
import dev.bbsh.query.parse.PathParser;
import dev.bbsh.query.parse.PathSyntaxException;
import dev.bbsh.query.path.FilterCondition;
import dev.bbsh.query.path.PathStep;
import dev.bbsh.query.path.Query;
import dev.bbsh.query.path.Selector;
import dev.bbsh.query.path.Term;
import dev.bbsh.work.Progress;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The condition of a filter, such as {@code @.active == "0"}, prepared once for any number of
 * values. It may be used by one thread only.
 */
public final class ValueFilter {

    private final NodePredicate test;
    private final NodeCursor current = NodeCursor.at(Span.of("{}"));
    private final Set<String> numbers = new HashSet<>();

    private ValueFilter(FilterCondition condition, Progress progress) {
        QueryPlanner planner = new QueryPlanner(Span.of("{}"), progress);
        this.test = planner.test(condition);
        collect(condition);
    }

    /**
     * The filter of a condition, without the {@code [?} and {@code ]} around it.
     *
     * @throws PathSyntaxException with the position of the mistake
     */
    public static ValueFilter of(String condition, Progress progress) {
        Query query = PathParser.parse("$[?" + condition + "]").query();
        if (query.steps().size() == 1
                && query.steps().getFirst() instanceof PathStep.Child(List<Selector> selectors)
                && selectors.size() == 1
                && selectors.getFirst() instanceof Selector.Filter(FilterCondition parsed)) {
            return new ValueFilter(parsed, progress);
        }
        throw new IllegalArgumentException(condition);
    }

    /** True when the condition holds for a value, which {@code @} stands for. */
    public boolean holds(JsonValue value) {
        current.to(value);
        return test.holds(current);
    }

    /** The names of members that the condition compares with a number. */
    public Set<String> numbers() {
        return Set.copyOf(numbers);
    }

    private void collect(FilterCondition condition) {
        switch (condition) {
            case FilterCondition.AnyOf(List<FilterCondition> parts) -> parts.forEach(this::collect);
            case FilterCondition.AllOf(List<FilterCondition> parts) -> parts.forEach(this::collect);
            case FilterCondition.Not(FilterCondition negated) -> collect(negated);
            case FilterCondition.Compares compares -> {
                compared(compares.left(), compares.right());
                compared(compares.right(), compares.left());
            }
            case FilterCondition.Exists _,
                    FilterCondition.Holds _,
                    FilterCondition.Like _,
                    FilterCondition.Relates _ -> {}
        }
    }

    private void compared(Term one, Term other) {
        if (one instanceof Term.Lookup(Query path)
                && other instanceof Term.NumberLiteral
                && path.steps().size() == 1
                && path.steps().getFirst() instanceof PathStep.Child(List<Selector> selectors)
                && selectors.getFirst() instanceof Selector.Name(String name)) {
            numbers.add(name);
        }
    }
}
