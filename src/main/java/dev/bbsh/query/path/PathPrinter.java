package dev.bbsh.query.path;

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

    private void step(Step step) {
        switch (step) {
            case Step.Child(List<Selector> selectors) -> selectors("", selectors);
            case Step.Descendant(List<Selector> selectors) -> selectors("..", selectors);
            case Step.Summary(Step.Summary.Kind kind) -> out.append(kind.symbol());
        }
    }

    private void selectors(String lead, List<Selector> selectors) {
        Selector first = selectors.getFirst();
        out.append(lead);
        if (selectors.size() == 1
                && first instanceof Selector.Name(String name)
                && Names.isShorthand(name)) {
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
            case Selector.Name(String name) -> out.append(Names.quoted(name));
            case Selector.Each _ -> out.append('*');
            case Selector.Index(long index) -> out.append(index);
            case Selector.Slice slice -> slice(slice);
            case Selector.Filter(Condition condition) -> {
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

    private void condition(Condition condition, boolean inner) {
        switch (condition) {
            case Condition.AnyOf(List<Condition> parts) -> chain(" || ", parts, inner);
            case Condition.AllOf(List<Condition> parts) -> chain(" && ", parts, inner);
            case Condition.Not(Condition negated) -> {
                out.append('!');
                boolean bracketed =
                        !(negated instanceof Condition.Exists
                                || negated instanceof Condition.Holds);
                out.append(bracketed ? "(" : "");
                condition(negated, false);
                out.append(bracketed ? ")" : "");
            }
            case Condition.Exists(Query query) -> query(query);
            case Condition.Compares(Term left, Comparison comparison, Term right) ->
                    pair(left, comparison.symbol(), right);
            case Condition.Holds(Term.Call call) -> term(call);
            case Condition.Like(Term left, RegexLiteral regex) -> {
                term(left);
                out.append(" =~ ").append(regex);
            }
            case Condition.Relates(Term left, Relation relation, Term right) ->
                    pair(left, relation.symbol(), right);
        }
    }

    private void chain(String operator, List<Condition> parts, boolean inner) {
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
            case Term.Text(String value) -> out.append(Names.quoted(value));
            case Term.Numeral(String json) -> out.append(json);
            case Term.Constant constant -> out.append(constant.json());
            case Term.Lookup(Query query) -> query(query);
            case Term.Call(PathFunction function, List<Term> arguments) ->
                    separated(function.symbol() + "(", arguments, ")", this::term);
            case Term.Listing(List<Term> items) -> separated("[", items, "]", this::term);
        }
    }
}
