package dev.bbsh.query.plan;

import dev.bbsh.query.path.FilterCondition;
import dev.bbsh.query.path.PathStep;
import dev.bbsh.query.path.Query;
import dev.bbsh.query.path.Selector;
import dev.bbsh.query.path.Term;

import java.util.List;
import java.util.Optional;

/** {@code @.name == 'text'}: an equality that holds for every element that a filter accepts. */
public record KeyEquality(String name, String text) {

    /** The equality without which a condition can't hold; empty if it has none. */
    public static Optional<KeyEquality> in(FilterCondition condition) {
        return switch (condition) {
            case FilterCondition.Compares(
                            Term left,
                            FilterCondition.Operator comparison,
                            Term right)
                    when comparison == FilterCondition.Operator.EQUAL ->
                    between(left, right).or(() -> between(right, left));
            case FilterCondition.AllOf(List<FilterCondition> parts) ->
                    parts.stream().flatMap((part) -> in(part).stream()).findFirst();
            case FilterCondition.Compares _,
                    FilterCondition.AnyOf _,
                    FilterCondition.Not _,
                    FilterCondition.Exists _,
                    FilterCondition.Holds _,
                    FilterCondition.Like _,
                    FilterCondition.Relates _ ->
                    Optional.empty();
        };
    }

    private static Optional<KeyEquality> between(Term member, Term literal) {
        return member instanceof Term.Lookup(Query query)
                        && literal instanceof Term.TextLiteral(String text)
                        && query.start() == Query.Start.CURRENT
                        && query.steps().size() == 1
                        && query.steps().getFirst() instanceof PathStep.Child(List<Selector> only)
                        && only.size() == 1
                        && only.getFirst() instanceof Selector.Name(String name)
                ? Optional.of(new KeyEquality(name, text))
                : Optional.empty();
    }
}
