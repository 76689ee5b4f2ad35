package dev.bbsh.query.plan;

import dev.bbsh.query.path.Comparison;
import dev.bbsh.query.path.Condition;
import dev.bbsh.query.path.Query;
import dev.bbsh.query.path.Selector;
import dev.bbsh.query.path.Step;
import dev.bbsh.query.path.Term;

import java.util.List;
import java.util.Optional;

/** {@code @.name == 'text'}: an equality that holds for every element that a filter accepts. */
record KeyEquality(String name, String text) {

    /** The equality without which a condition can't hold; empty if it has none. */
    static Optional<KeyEquality> in(Condition condition) {
        return switch (condition) {
            case Condition.Compares(Term left, Comparison comparison, Term right)
                    when comparison == Comparison.EQUAL ->
                    between(left, right).or(() -> between(right, left));
            case Condition.AllOf(List<Condition> parts) ->
                    parts.stream().flatMap((part) -> in(part).stream()).findFirst();
            case Condition.Compares _,
                    Condition.AnyOf _,
                    Condition.Not _,
                    Condition.Exists _,
                    Condition.Holds _,
                    Condition.Like _,
                    Condition.Relates _ ->
                    Optional.empty();
        };
    }

    private static Optional<KeyEquality> between(Term member, Term literal) {
        return member instanceof Term.Lookup(Query query)
                        && literal instanceof Term.Text(String text)
                        && query.start() == Query.Start.CURRENT
                        && query.steps().size() == 1
                        && query.steps().getFirst() instanceof Step.Child(List<Selector> only)
                        && only.size() == 1
                        && only.getFirst() instanceof Selector.Name(String name)
                ? Optional.of(new KeyEquality(name, text))
                : Optional.empty();
    }
}
