package dev.bbsh.query.path;

import dev.bbsh.query.regex.IRegexp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Translates a path with extensions to the standard, where that is possible. */
public final class StandardForm {

    private static final Query ELEMENT = new Query(Query.Start.CURRENT, List.of());

    private StandardForm() {}

    /** A standard path that finds the same values; empty when a part of it has no standard form. */
    public static Optional<Query> of(Query query) {
        try {
            return Optional.of(query(query));
        } catch (NoForm none) {
            return Optional.empty();
        }
    }

    private static final class NoForm extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private NoForm() {
            super("no standard form", null, false, false);
        }
    }

    private static Query query(Query query) {
        return new Query(query.start(), query.steps().stream().map(StandardForm::step).toList());
    }

    private static Step step(Step step) {
        return switch (step) {
            case Step.Child(List<Selector> selectors) -> new Step.Child(selectors(selectors));
            case Step.Descendant(List<Selector> selectors) ->
                    new Step.Descendant(selectors(selectors));
            case Step.Summary _ -> throw new NoForm();
        };
    }

    private static List<Selector> selectors(List<Selector> selectors) {
        return selectors.stream()
                .map(
                        (each) ->
                                each instanceof Selector.Filter(Condition condition)
                                        ? new Selector.Filter(condition(condition))
                                        : each)
                .toList();
    }

    private static Condition condition(Condition condition) {
        return switch (condition) {
            case Condition.AnyOf(List<Condition> parts) ->
                    new Condition.AnyOf(parts.stream().map(StandardForm::condition).toList());
            case Condition.AllOf(List<Condition> parts) ->
                    new Condition.AllOf(parts.stream().map(StandardForm::condition).toList());
            case Condition.Not(Condition negated) -> new Condition.Not(condition(negated));
            case Condition.Exists(Query query) -> new Condition.Exists(query(query));
            case Condition.Compares(Term left, Comparison comparison, Term right) ->
                    new Condition.Compares(term(left), comparison, term(right));
            case Condition.Holds(Term.Call(PathFunction function, List<Term> arguments)) ->
                    holds(function, arguments.stream().map(StandardForm::term).toList());
            case Condition.Like(Term left, RegexLiteral regex) -> like(term(left), regex);
            case Condition.Relates(Term left, Relation relation, Term right) ->
                    relation(term(left), relation, right);
        };
    }

    private static Condition holds(PathFunction function, List<Term> arguments) {
        return new Condition.Holds(new Term.Call(function, arguments));
    }

    private static Term term(Term term) {
        return switch (term) {
            case Term.Lookup(Query query) -> new Term.Lookup(query(query));
            case Term.Call(PathFunction function, List<Term> arguments) ->
                    new Term.Call(function, arguments.stream().map(StandardForm::term).toList());
            case Term.Text _, Term.Numeral _, Term.Constant _, Term.Listing _ -> term;
        };
    }

    private static Condition like(Term left, RegexLiteral regex) {
        String pattern = regex.source().replace("\\/", "/");
        if (!regex.flags().isEmpty() || IRegexp.compile(pattern).isEmpty()) {
            throw new NoForm();
        }
        return holds(PathFunction.MATCH, List.of(left, new Term.Text(pattern)));
    }

    private static Condition relation(Term left, Relation relation, Term right) {
        return switch (relation) {
            case IN -> in(left, right);
            case NIN -> new Condition.Not(in(left, right));
            case SUBSETOF -> except(left, new Condition.Not(anyOf(element(), right)));
            case ANYOF -> with(left, anyOf(element(), right));
            case NONEOF -> except(left, anyOf(element(), right));
            case SIZE -> length(left, Comparison.EQUAL, term(right));
            case EMPTY ->
                    length(
                            left,
                            right == Term.Constant.TRUE ? Comparison.EQUAL : Comparison.GREATER,
                            new Term.Numeral("0"));
            case CONTAINS -> contains(left, right);
        };
    }

    private static Term element() {
        return new Term.Lookup(ELEMENT);
    }

    private static Condition in(Term left, Term right) {
        return left.isLiteral() && right instanceof Term.Lookup
                ? with(term(right), equal(element(), left))
                : anyOf(left, right);
    }

    private static Condition anyOf(Term left, Term right) {
        if (!(right instanceof Term.Listing(List<Term> items)) || items.isEmpty()) {
            throw new NoForm();
        }
        List<Condition> any = items.stream().map((item) -> equal(left, item)).toList();
        return any.size() == 1 ? any.getFirst() : new Condition.AnyOf(any);
    }

    private static Condition equal(Term left, Term right) {
        return new Condition.Compares(left, Comparison.EQUAL, right);
    }

    /** The condition that a list has an element of this kind. */
    private static Condition with(Term list, Condition element) {
        if (!(list instanceof Term.Lookup(Query query))) {
            throw new NoForm();
        }
        List<Step> steps = new ArrayList<>(query.steps());
        steps.add(new Step.Child(List.of(new Selector.Filter(element))));
        return new Condition.Exists(new Query(query.start(), steps));
    }

    private static Condition except(Term list, Condition element) {
        if (!(list instanceof Term.Lookup(Query query))) {
            throw new NoForm();
        }
        Condition none = new Condition.Not(with(list, element));
        return new Condition.AllOf(List.of(new Condition.Exists(query), none));
    }

    private static Condition length(Term of, Comparison comparison, Term number) {
        Term length = new Term.Call(PathFunction.LENGTH, List.of(of));
        return new Condition.Compares(length, comparison, number);
    }

    private static Condition contains(Term left, Term right) {
        if (!right.isLiteral()) {
            throw new NoForm();
        }
        Condition element = with(left, equal(element(), right));
        if (!(right instanceof Term.Text(String text))) {
            return element;
        }
        Term pattern = new Term.Text(IRegexp.quote(text));
        Condition part = holds(PathFunction.SEARCH, List.of(left, pattern));
        return new Condition.AnyOf(List.of(element, part));
    }
}
