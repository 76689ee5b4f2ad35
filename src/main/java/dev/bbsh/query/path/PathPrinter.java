package dev.bbsh.query.path;

import dev.bbsh.query.path.FilterCondition.Operator;
import dev.bbsh.query.path.FilterCondition.Relation;

import java.util.List;
import java.util.function.Consumer;

/** Writes a parsed path in standard notation, which shows how it was read. */
final class PathPrinter {

    private final StringBuilder out = new StringBuilder();

    @Override
    public String toString() {
        return out.toString();
    }

    PathPrinter query(Query query) {
        out.append(query.start().symbol());
        query.steps().forEach(this::step);
        return this;
    }

    private void step(PathStep step) {
        switch (step) {
            case PathStep.Child(List<Selector> selectors) -> selectors("", selectors);
            case PathStep.Descendant(List<Selector> selectors) -> selectors("..", selectors);
            case PathStep.Summary(PathStep.Summary.Kind kind) -> out.append(kind.symbol());
        }
    }

    private void selectors(String lead, List<Selector> selectors) {
        Selector first = selectors.getFirst();
        out.append(lead);
        if (selectors.size() == 1
                && first instanceof Selector.Name(String name)
                && NameNotation.isShorthand(name)) {
            out.append(lead.isEmpty() ? "." : "").append(name);
            return;
        }
        separated("[", selectors, "]", this::selector);
    }

    private <T> void separated(String open, List<T> all, String close, Consumer<T> each) {
        out.append(open);
        for (int i = 0; i < all.size(); i++) {
            out.append(i == 0 ? "" : ", ");
            each.accept(all.get(i));
        }
        out.append(close);
    }

    private void selector(Selector selector) {
        switch (selector) {
            case Selector.Name(String name) -> out.append(NameNotation.quoted(name));
            case Selector.Wildcard _ -> out.append('*');
            case Selector.Index(long index) -> out.append(index);
            case Selector.Slice slice -> slice(slice);
            case Selector.Filter(FilterCondition condition) -> {
                out.append('?');
                condition(condition, false);
            }
        }
    }

    private void slice(Selector.Slice slice) {
        out.append(slice.start() == null ? "" : slice.start()).append(':');
        out.append(slice.end() == null ? "" : slice.end());
        out.append(slice.step() == 1 ? "" : ":" + slice.step());
    }

    private void condition(FilterCondition condition, boolean inner) {
        switch (condition) {
            case FilterCondition.AnyOf(List<FilterCondition> parts) -> chain(" || ", parts, inner);
            case FilterCondition.AllOf(List<FilterCondition> parts) -> chain(" && ", parts, inner);
            case FilterCondition.Not(FilterCondition negated) -> {
                out.append('!');
                boolean bracketed =
                        !(negated instanceof FilterCondition.Exists
                                || negated instanceof FilterCondition.Holds);
                out.append(bracketed ? "(" : "");
                condition(negated, false);
                out.append(bracketed ? ")" : "");
            }
            case FilterCondition.Exists(Query query) -> query(query);
            case FilterCondition.Compares(Term left, Operator comparison, Term right) ->
                    pair(left, comparison.symbol(), right);
            case FilterCondition.Holds(Term.Call call) -> term(call);
            case FilterCondition.Like(Term left, FilterCondition.RegexLiteral regex) -> {
                term(left);
                out.append(" =~ ").append(regex);
            }
            case FilterCondition.Relates(Term left, Relation relation, Term right) ->
                    pair(left, relation.symbol(), right);
        }
    }

    private void chain(String operator, List<FilterCondition> parts, boolean inner) {
        out.append(inner ? "(" : "");
        for (int i = 0; i < parts.size(); i++) {
            out.append(i == 0 ? "" : operator);
            condition(parts.get(i), true);
        }
        out.append(inner ? ")" : "");
    }

    private void pair(Term left, String symbol, Term right) {
        term(left);
        out.append(' ').append(symbol).append(' ');
        term(right);
    }

    private void term(Term term) {
        switch (term) {
            case Term.TextLiteral(String value) -> out.append(NameNotation.quoted(value));
            case Term.NumberLiteral(String _, String written) -> out.append(written);
            case Term.Constant constant -> out.append(constant.json());
            case Term.Lookup(Query query) -> query(query);
            case Term.Call(PathFunction function, List<Term> arguments) ->
                    separated(function.symbol() + "(", arguments, ")", this::term);
            case Term.ListLiteral(List<Term> items) -> separated("[", items, "]", this::term);
        }
    }
}
