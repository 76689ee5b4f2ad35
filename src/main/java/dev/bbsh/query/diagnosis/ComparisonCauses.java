package dev.bbsh.query.diagnosis;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.syntax.JsonKind;
import dev.bbsh.query.path.FilterCondition;
import dev.bbsh.query.path.FilterCondition.Relation;
import dev.bbsh.query.path.IRegexp;
import dev.bbsh.query.path.PathFunction;
import dev.bbsh.query.path.PathStep;
import dev.bbsh.query.path.Query;
import dev.bbsh.query.path.Selector;
import dev.bbsh.query.path.Term;
import dev.bbsh.query.probe.KindDescription;
import dev.bbsh.query.probe.PathProbe;

import java.util.ArrayList;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Optional;
import java.util.regex.Pattern;

/** Explains why existing values don't compare with a literal as expected. */
final class ComparisonCauses {

    private final PathProbe probe;
    private final LiteralCorrections literals;

    ComparisonCauses(PathProbe probe) {
        this.probe = probe;
        this.literals = new LiteralCorrections(probe);
    }

    /**
     * Adds a correction to a cause when the comparison is with null: a missing member isn't null,
     * but comparing with null mostly means that it is missing.
     */
    PossibleCause unlessNull(
            PossibleCause missing,
            FilterCondition.Compares compares,
            PathTemplate<FilterCondition> hole) {
        boolean isNull =
                compares.right() == Term.Constant.NULL
                        && compares.comparison() == FilterCondition.Operator.EQUAL
                        && compares.left() instanceof Term.Lookup(Query query)
                        && !query.endsWithSummary();
        if (!isNull) {
            return missing;
        }
        Query query = ((Term.Lookup) compares.left()).query();
        List<Query> corrections = new ArrayList<>(missing.corrections());
        corrections.add(hole.with(new FilterCondition.Not(new FilterCondition.Exists(query))));
        return new PossibleCause(
                missing.text() + "; a missing member is not null, but ! finds elements without it",
                corrections);
    }

    /** The reason why values of elements aren't equal to a literal, not less than it, and so on. */
    Optional<PossibleCause> of(
            FilteredElements elements,
            FilterCondition.Compares compares,
            PathTemplate<FilterCondition> hole) {
        if (compares.left().isLiteral() && !compares.right().isLiteral()) {
            return of(elements, turned(compares), hole);
        }
        return switch (compares.left()) {
            case Term.Lookup(Query query)
                    when compares.right().isLiteral()
                            && query.start() == Query.Start.CURRENT
                            && !query.endsWithSummary() ->
                    lookup(elements, query, compares, hole);
            case Term.Call(PathFunction function, List<Term> arguments) ->
                    call(elements, function, arguments.getFirst(), compares, hole);
            case Term.Lookup _,
                    Term.TextLiteral _,
                    Term.NumberLiteral _,
                    Term.Constant _,
                    Term.ListLiteral _ ->
                    Optional.empty();
        };
    }

    private static FilterCondition.Compares turned(FilterCondition.Compares compares) {
        Term left = compares.right();
        Term right = compares.left();
        FilterCondition.Operator other =
                switch (compares.comparison()) {
                    case EQUAL -> FilterCondition.Operator.EQUAL;
                    case NOT_EQUAL -> FilterCondition.Operator.NOT_EQUAL;
                    case LESS -> FilterCondition.Operator.GREATER;
                    case GREATER -> FilterCondition.Operator.LESS;
                    case AT_MOST -> FilterCondition.Operator.AT_LEAST;
                    case AT_LEAST -> FilterCondition.Operator.AT_MOST;
                };
        return new FilterCondition.Compares(left, other, right);
    }

    private Optional<PossibleCause> lookup(
            FilteredElements elements,
            Query query,
            FilterCondition.Compares compares,
            PathTemplate<FilterCondition> hole) {
        ComparedValues compared =
                new ComparedValues(elements.values(query.steps()), query, compares.comparison());
        return literals.instead(compared, compares.right(), hole)
                .or(() -> sibling(elements, compared, compares, hole));
    }

    /**
     * Another member of the elements that has the value: found in one pass, however many names they
     * have, and without an index of each name.
     */
    private Optional<PossibleCause> sibling(
            FilteredElements elements,
            ComparedValues compared,
            FilterCondition.Compares compares,
            PathTemplate<FilterCondition> hole) {
        return compared.isEquality() && compared.query().steps().size() == 1
                ? probe.firstName(elements.members(equal(List.of(), compares.right())))
                        .map(
                                (name) ->
                                        PossibleCause.of(
                                                "this value is found in '"
                                                        + name
                                                        + "', not in "
                                                        + compared.called(),
                                                hole.with(equal(name, compares.right()))))
                : Optional.empty();
    }

    private static FilterCondition equal(String name, Term value) {
        return equal(List.of(new PathStep.Child(List.of(new Selector.Name(name)))), value);
    }

    private static FilterCondition equal(List<PathStep> steps, Term value) {
        return new FilterCondition.Compares(
                new Term.Lookup(new Query(Query.Start.CURRENT, steps)),
                FilterCondition.Operator.EQUAL,
                value);
    }

    private Optional<PossibleCause> call(
            FilteredElements elements,
            PathFunction function,
            Term argument,
            FilterCondition.Compares compares,
            PathTemplate<FilterCondition> hole) {
        if (!(argument instanceof Term.Lookup(Query query)) || query.endsWithSummary()) {
            return Optional.empty();
        }
        if (function == PathFunction.COUNT && query.isSingular()) {
            return Optional.of(ofOne(query, compares, hole));
        }
        List<PathStep> way = elements.values(query.steps());
        if (function != PathFunction.LENGTH || query.start() == Query.Start.ROOT) {
            return Optional.empty();
        }
        List<JsonValue> values = probe.sample(way);
        return Optional.of(
                values.stream().anyMatch(ComparisonCauses::hasLength)
                        ? lengths(way, compares.comparison())
                        : withoutLength(way, values));
    }

    private static boolean hasLength(JsonValue value) {
        return value.kind().isContainer() || value.kind() == JsonKind.STRING;
    }

    private static PossibleCause withoutLength(List<PathStep> way, List<JsonValue> values) {
        return PossibleCause.of(
                FailurePoint.called(way)
                        + " is "
                        + KindDescription.of(values)
                        + ", and has no length");
    }

    private static PossibleCause ofOne(
            Query query, FilterCondition.Compares compares, PathTemplate<FilterCondition> hole) {
        Term length = new Term.Call(PathFunction.LENGTH, List.of(new Term.Lookup(query)));
        return PossibleCause.of(
                "count() counts the values a path finds, and "
                        + query
                        + " finds at most one: length() counts its elements",
                hole.with(
                        new FilterCondition.Compares(
                                length, compares.comparison(), compares.right())));
    }

    /** The largest or the smallest length, where it is decisive. */
    private PossibleCause lengths(List<PathStep> way, FilterCondition.Operator comparison) {
        LongSummaryStatistics lengths = new LongSummaryStatistics();
        probe.each(
                way,
                (value) -> {
                    if (value.kind().isContainer()) {
                        lengths.accept(value.size());
                    } else if (value.kind() == JsonKind.STRING) {
                        lengths.accept(value.string().codePoints().count());
                    }
                    return true;
                });
        return PossibleCause.of(extreme(FailurePoint.called(way), lengths, comparison));
    }

    private static String extreme(
            String called, LongSummaryStatistics lengths, FilterCondition.Operator comparison) {
        return switch (comparison) {
            case GREATER, AT_LEAST -> "the largest length of " + called + " is " + lengths.getMax();
            case LESS, AT_MOST -> "the smallest length of " + called + " is " + lengths.getMin();
            case EQUAL, NOT_EQUAL ->
                    "the lengths of "
                            + called
                            + " range from "
                            + lengths.getMin()
                            + " to "
                            + lengths.getMax();
        };
    }

    /** The reason why no value is in a list, or none contains an item. */
    Optional<PossibleCause> of(
            FilteredElements elements,
            FilterCondition.Relates relates,
            PathTemplate<FilterCondition> hole) {
        if (!(relates.left() instanceof Term.Lookup(Query query))
                || query.start() == Query.Start.ROOT
                || query.endsWithSummary()) {
            return Optional.empty();
        }
        List<PathStep> way = elements.values(query.steps());
        ComparedValues compared = new ComparedValues(way, query, FilterCondition.Operator.EQUAL);
        return switch (relates.right()) {
            case Term.ListLiteral(List<Term> items) when relates.relation() == Relation.IN ->
                    items.stream()
                            .flatMap((item) -> literals.instead(compared, item, hole).stream())
                            .findFirst();
            case Term.NumberLiteral number when relates.relation() == Relation.CONTAINS ->
                    contains(relates, new Term.TextLiteral(number.json()), hole);
            case Term.TextLiteral(String text) when relates.relation() == Relation.CONTAINS ->
                    contains(relates, LiteralCorrections.number(text).orElse(relates.right()), hole)
                            .or(() -> capitals(relates.left(), text, hole));
            case Term.Lookup _,
                    Term.Call _,
                    Term.TextLiteral _,
                    Term.NumberLiteral _,
                    Term.Constant _,
                    Term.ListLiteral _ ->
                    Optional.empty();
        };
    }

    private Optional<PossibleCause> capitals(
            Term left, String text, PathTemplate<FilterCondition> hole) {
        String source = ".*" + IRegexp.quote(text).replace("/", "\\/") + ".*";
        Pattern pattern = Pattern.compile(source, Pattern.CASE_INSENSITIVE);
        Query corrected =
                hole.with(
                        new FilterCondition.Like(
                                left, new FilterCondition.RegexLiteral(source, "i", pattern)));
        return probe.works(corrected)
                ? Optional.of(
                        PossibleCause.of("'" + text + "' is found with different case", corrected))
                : Optional.empty();
    }

    private Optional<PossibleCause> contains(
            FilterCondition.Relates relates, Term other, PathTemplate<FilterCondition> hole) {
        Query corrected =
                hole.with(new FilterCondition.Relates(relates.left(), relates.relation(), other));
        return probe.works(corrected)
                ? Optional.of(
                        PossibleCause.of(
                                "a number never equals a string with the same digits", corrected))
                : Optional.empty();
    }
}
