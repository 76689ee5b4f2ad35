package dev.bbsh.query.path;

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

    private static PathStep step(PathStep step) {
        return switch (step) {
            case PathStep.Child(List<Selector> selectors) ->
                    new PathStep.Child(selectors(selectors));
            case PathStep.Descendant(List<Selector> selectors) ->
                    new PathStep.Descendant(selectors(selectors));
            case PathStep.Summary _ -> throw new NoForm();
        };
    }

    private static List<Selector> selectors(List<Selector> selectors) {
        return selectors.stream()
                .map(
                        (each) ->
                                each instanceof Selector.Filter(FilterCondition condition)
                                        ? new Selector.Filter(condition(condition))
                                        : each)
                .toList();
    }

    private static FilterCondition condition(FilterCondition condition) {
        return switch (condition) {
            case FilterCondition.AnyOf(List<FilterCondition> parts) ->
                    new FilterCondition.AnyOf(parts.stream().map(StandardForm::condition).toList());
            case FilterCondition.AllOf(List<FilterCondition> parts) ->
                    new FilterCondition.AllOf(parts.stream().map(StandardForm::condition).toList());
            case FilterCondition.Not(FilterCondition negated) ->
                    new FilterCondition.Not(condition(negated));
            case FilterCondition.Exists(Query query) -> new FilterCondition.Exists(query(query));
            case FilterCondition.Compares(
                            Term left,
                            FilterCondition.Operator comparison,
                            Term right) ->
                    new FilterCondition.Compares(term(left), comparison, term(right));
            case FilterCondition.Holds(Term.Call(PathFunction function, List<Term> arguments)) ->
                    holds(function, arguments.stream().map(StandardForm::term).toList());
            case FilterCondition.Like(Term left, FilterCondition.RegexLiteral regex) ->
                    like(term(left), regex);
            case FilterCondition.Relates(
                            Term left,
                            FilterCondition.Relation relation,
                            Term right) ->
                    relation(term(left), relation, right);
        };
    }

    private static FilterCondition holds(PathFunction function, List<Term> arguments) {
        return new FilterCondition.Holds(new Term.Call(function, arguments));
    }

    private static Term term(Term term) {
        return switch (term) {
            case Term.Lookup(Query query) -> new Term.Lookup(query(query));
            case Term.Call(PathFunction function, List<Term> arguments) ->
                    new Term.Call(function, arguments.stream().map(StandardForm::term).toList());
            case Term.TextLiteral _, Term.NumberLiteral _, Term.Constant _, Term.ListLiteral _ ->
                    term;
        };
    }

    private static FilterCondition like(Term left, FilterCondition.RegexLiteral regex) {
        String pattern = regex.source().replace("\\/", "/");
        if (!regex.flags().isEmpty() || IRegexp.compile(pattern).isEmpty()) {
            throw new NoForm();
        }
        return holds(PathFunction.MATCH, List.of(left, new Term.TextLiteral(pattern)));
    }

    private static FilterCondition relation(
            Term left, FilterCondition.Relation relation, Term right) {
        return switch (relation) {
            case IN -> in(left, right);
            case NIN -> new FilterCondition.Not(in(left, right));
            case SUBSETOF -> except(left, new FilterCondition.Not(anyOf(element(), right)));
            case ANYOF -> with(left, anyOf(element(), right));
            case NONEOF -> except(left, anyOf(element(), right));
            case SIZE -> length(left, FilterCondition.Operator.EQUAL, term(right));
            case EMPTY ->
                    length(
                            left,
                            right == Term.Constant.TRUE
                                    ? FilterCondition.Operator.EQUAL
                                    : FilterCondition.Operator.GREATER,
                            new Term.NumberLiteral("0"));
            case CONTAINS -> contains(left, right);
        };
    }

    private static Term element() {
        return new Term.Lookup(ELEMENT);
    }

    private static FilterCondition in(Term left, Term right) {
        return left.isLiteral() && right instanceof Term.Lookup
                ? with(term(right), equal(element(), left))
                : anyOf(left, right);
    }

    private static FilterCondition anyOf(Term left, Term right) {
        if (!(right instanceof Term.ListLiteral(List<Term> items)) || items.isEmpty()) {
            throw new NoForm();
        }
        List<FilterCondition> any = items.stream().map((item) -> equal(left, item)).toList();
        return any.size() == 1 ? any.getFirst() : new FilterCondition.AnyOf(any);
    }

    private static FilterCondition equal(Term left, Term right) {
        return new FilterCondition.Compares(left, FilterCondition.Operator.EQUAL, right);
    }

    /** The condition that a list has an element of this kind. */
    private static FilterCondition with(Term list, FilterCondition element) {
        if (!(list instanceof Term.Lookup(Query query))) {
            throw new NoForm();
        }
        List<PathStep> steps = new ArrayList<>(query.steps());
        steps.add(new PathStep.Child(List.of(new Selector.Filter(element))));
        return new FilterCondition.Exists(new Query(query.start(), steps));
    }

    private static FilterCondition except(Term list, FilterCondition element) {
        if (!(list instanceof Term.Lookup(Query query))) {
            throw new NoForm();
        }
        FilterCondition none = new FilterCondition.Not(with(list, element));
        return new FilterCondition.AllOf(List.of(new FilterCondition.Exists(query), none));
    }

    private static FilterCondition length(
            Term of, FilterCondition.Operator comparison, Term number) {
        Term length = new Term.Call(PathFunction.LENGTH, List.of(of));
        return new FilterCondition.Compares(length, comparison, number);
    }

    private static FilterCondition contains(Term left, Term right) {
        if (!right.isLiteral()) {
            throw new NoForm();
        }
        FilterCondition element = with(left, equal(element(), right));
        if (!(right instanceof Term.TextLiteral(String text))) {
            return element;
        }
        Term pattern = new Term.TextLiteral(IRegexp.quote(text));
        FilterCondition part = holds(PathFunction.SEARCH, List.of(left, pattern));
        return new FilterCondition.AnyOf(List.of(element, part));
    }
}
