package dev.bbsh.query.parse;

import dev.bbsh.query.path.Comparison;
import dev.bbsh.query.path.Condition;
import dev.bbsh.query.path.PathFunction;
import dev.bbsh.query.path.Term;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Parses the condition after the question mark of a filter. */
final class ConditionParser {

    private final PathText text;
    private final TermParser terms;
    private final RelationParser relations;

    ConditionParser(PathText text, PathParser paths) {
        this.text = text;
        this.terms = new TermParser(text, paths);
        this.relations = new RelationParser(text, terms);
    }

    /** Parses up to the comma or the bracket that ends the filter. */
    Condition whole() {
        Condition condition = condition();
        if (text.peek() != ',' && text.peek() != ']') {
            throw text.failure("a comparison, '&&', '||', ',' or ']'");
        }
        return condition;
    }

    /** Parses a condition. Chains are read into lists, so that their length needs no stack. */
    Condition condition() {
        return chain(
                "||", () -> chain("&&", this::single, Condition.AllOf::new), Condition.AnyOf::new);
    }

    private Condition chain(
            String operator, Supplier<Condition> part, Function<List<Condition>, Condition> whole) {
        List<Condition> parts = new ArrayList<>();
        do {
            text.blanks();
            parts.add(part.get());
            text.blanks();
        } while (text.take(PathPart.Kind.OPERATOR, operator));
        return parts.size() == 1 ? parts.getFirst() : whole.apply(parts);
    }

    private Condition single() {
        if (text.take(PathPart.Kind.OPERATOR, "!")) {
            text.blanks();
            return new Condition.Not(text.peek() == '(' ? parentheses() : lone());
        }
        return text.peek() == '(' ? parentheses() : comparison();
    }

    private Condition parentheses() {
        text.deeper();
        text.expect("(", "'('");
        Condition inside = condition();
        text.blanks();
        text.expect(")", "'&&', '||' or ')'");
        text.shallower();
        return inside;
    }

    /** Parses a path or a function that is a condition by itself. */
    private Condition lone() {
        int start = text.position();
        return test(start, terms.term());
    }

    private Condition comparison() {
        int start = text.position();
        Term left = terms.term();
        int behind = text.position();
        text.blanks();
        Condition related = relations.behind(start, left);
        if (related != null) {
            return related;
        }
        Comparison comparison = operator();
        if (comparison == null) {
            text.back(behind);
            return test(start, left);
        }
        terms.requireValue(start, left);
        text.progression().comparing(left);
        text.blanks();
        int second = text.position();
        Term right = terms.term();
        text.progression().comparing(null);
        terms.requireValue(second, right);
        return new Condition.Compares(left, comparison, right);
    }

    private @Nullable Comparison operator() {
        for (Comparison each : Comparison.values()) {
            if (text.take(PathPart.Kind.OPERATOR, each.symbol())) {
                return each;
            }
        }
        if (text.peek() == '=') {
            throw text.failure("'=='");
        }
        return null;
    }

    private Condition test(int start, Term term) {
        return switch (term) {
            case Term.Lookup lookup when !lookup.query().endsWithSummary() ->
                    new Condition.Exists(lookup.query());
            case Term.Call call when call.function().result() == PathFunction.Type.LOGICAL ->
                    new Condition.Holds(call);
            case Term.Listing _ -> throw text.failure(start, "a path, a function or a comparison");
            case Term.Lookup _, Term.Call _, Term.Text _, Term.Numeral _, Term.Constant _ -> {
                text.blanks();
                throw text.failure("a comparison such as '=='");
            }
        };
    }
}
