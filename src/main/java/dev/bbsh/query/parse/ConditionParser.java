package dev.bbsh.query.parse;

import dev.bbsh.query.path.FilterCondition;
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
    FilterCondition whole() {
        FilterCondition condition = condition();
        if (text.peek() != ',' && text.peek() != ']') {
            throw text.failure("a comparison, '&&', '||', ',' or ']'");
        }
        return condition;
    }

    /** Parses a condition. Chains are read into lists, so that their length needs no stack. */
    FilterCondition condition() {
        return chain(
                "||",
                () -> chain("&&", this::single, FilterCondition.AllOf::new),
                FilterCondition.AnyOf::new);
    }

    private FilterCondition chain(
            String operator,
            Supplier<FilterCondition> part,
            Function<List<FilterCondition>, FilterCondition> whole) {
        List<FilterCondition> parts = new ArrayList<>();
        do {
            text.blanks();
            parts.add(part.get());
            text.blanks();
        } while (text.take(PathPart.Kind.OPERATOR, operator));
        return parts.size() == 1 ? parts.getFirst() : whole.apply(parts);
    }

    private FilterCondition single() {
        if (text.take(PathPart.Kind.OPERATOR, "!")) {
            text.blanks();
            return new FilterCondition.Not(text.peek() == '(' ? parentheses() : lone());
        }
        return text.peek() == '(' ? parentheses() : comparison();
    }

    private FilterCondition parentheses() {
        text.deeper();
        text.expect("(", "'('");
        FilterCondition inside = condition();
        text.blanks();
        text.expect(")", "'&&', '||' or ')'");
        text.shallower();
        return inside;
    }

    /** Parses a path or a function that is a condition by itself. */
    private FilterCondition lone() {
        int start = text.position();
        return test(start, terms.term());
    }

    private FilterCondition comparison() {
        int start = text.position();
        Term left = terms.term();
        int behind = text.position();
        text.blanks();
        FilterCondition related = relations.behind(start, left);
        if (related != null) {
            return related;
        }
        FilterCondition.Operator comparison = operator();
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
        return new FilterCondition.Compares(left, comparison, right);
    }

    private FilterCondition.@Nullable Operator operator() {
        for (FilterCondition.Operator each : FilterCondition.Operator.values()) {
            if (text.take(PathPart.Kind.OPERATOR, each.symbol())) {
                return each;
            }
        }
        if (text.peek() == '=') {
            throw text.failure("'=='");
        }
        return null;
    }

    private FilterCondition test(int start, Term term) {
        return switch (term) {
            case Term.Lookup lookup when !lookup.query().endsWithSummary() ->
                    new FilterCondition.Exists(lookup.query());
            case Term.Call call when call.function().result() == PathFunction.Type.LOGICAL ->
                    new FilterCondition.Holds(call);
            case Term.ListLiteral _ ->
                    throw text.failure(start, "a path, a function or a comparison");
            case Term.Lookup _,
                    Term.Call _,
                    Term.TextLiteral _,
                    Term.NumberLiteral _,
                    Term.Constant _ -> {
                text.blanks();
                throw text.failure("a comparison such as '=='");
            }
        };
    }
}
