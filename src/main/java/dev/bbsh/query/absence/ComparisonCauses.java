package dev.bbsh.query.absence;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.syntax.JsonKind;
import dev.bbsh.query.path.Comparison;
import dev.bbsh.query.path.Condition;
import dev.bbsh.query.path.PathFunction;
import dev.bbsh.query.path.Query;
import dev.bbsh.query.path.RegexLiteral;
import dev.bbsh.query.path.Relation;
import dev.bbsh.query.path.Selector;
import dev.bbsh.query.path.Step;
import dev.bbsh.query.path.Term;
import dev.bbsh.query.regex.IRegexp;

import java.util.ArrayList;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Optional;
import java.util.regex.Pattern;

/** Explains why existing values don't compare with a literal as expected. */
final class ComparisonCauses {

    private final Probe probe;
    private final OtherLiterals literals;

    ComparisonCauses(Probe probe) {
        this.probe = probe;
        this.literals = new OtherLiterals(probe);
    }

    /**
     * Adds a correction to a cause when the comparison is with null: a missing member isn't null,
     * but comparing with null mostly means that it is missing.
     */
    Cause unlessNull(Cause missing, Condition.Compares compares, Hole<Condition> hole) {
        boolean isNull =
                compares.right() == Term.Constant.NULL
                        && compares.comparison() == Comparison.EQUAL
                        && compares.left() instanceof Term.Lookup(Query query)
                        && !query.endsWithSummary();
        if (!isNull) {
            return missing;
        }
        Query query = ((Term.Lookup) compares.left()).query();
        List<Query> corrections = new ArrayList<>(missing.corrections());
        corrections.add(hole.with(new Condition.Not(new Condition.Exists(query))));
        return new Cause(
                missing.text() + "; a missing member is not null, ! finds those without",
                corrections);
    }

    /** The reason why values of elements aren't equal to a literal, not less than it, and so on. */
    Optional<Cause> of(Elements elements, Condition.Compares compares, Hole<Condition> hole) {
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
            case Term.Lookup _, Term.Text _, Term.Numeral _, Term.Constant _, Term.Listing _ ->
                    Optional.empty();
        };
    }

    private static Condition.Compares turned(Condition.Compares compares) {
        Term left = compares.right();
        Term right = compares.left();
        Comparison other =
                switch (compares.comparison()) {
                    case EQUAL -> Comparison.EQUAL;
                    case NOT_EQUAL -> Comparison.NOT_EQUAL;
                    case LESS -> Comparison.GREATER;
                    case GREATER -> Comparison.LESS;
                    case AT_MOST -> Comparison.AT_LEAST;
                    case AT_LEAST -> Comparison.AT_MOST;
                };
        return new Condition.Compares(left, other, right);
    }

    private Optional<Cause> lookup(
            Elements elements, Query query, Condition.Compares compares, Hole<Condition> hole) {
        Compared compared =
                new Compared(
                        PathCauses.joined(elements.all(), query.steps()),
                        query,
                        compares.comparison());
        return literals.instead(compared, compares.right(), hole)
                .or(() -> sibling(elements, compared, compares, hole));
    }

    /** Another member of the elements that has the value. */
    private Optional<Cause> sibling(
            Elements elements,
            Compared compared,
            Condition.Compares compares,
            Hole<Condition> hole) {
        boolean one = compared.isEquality() && compared.query().steps().size() == 1;
        List<String> names = one ? NameCauses.few(probe.sample(elements.all())) : List.of();
        for (String name : names) {
            Step member = new Step.Child(List.of(new Selector.Name(name)));
            Term other = new Term.Lookup(new Query(Query.Start.CURRENT, List.of(member)));
            Condition same = new Condition.Compares(other, Comparison.EQUAL, compares.right());
            if (probe.finds(elements.meeting(same))) {
                return Optional.of(
                        Cause.of(
                                "that is a value of '" + name + "', not of " + compared.called(),
                                hole.with(same)));
            }
        }
        return Optional.empty();
    }

    private Optional<Cause> call(
            Elements elements,
            PathFunction function,
            Term argument,
            Condition.Compares compares,
            Hole<Condition> hole) {
        if (!(argument instanceof Term.Lookup(Query query)) || query.endsWithSummary()) {
            return Optional.empty();
        }
        if (function == PathFunction.COUNT && query.isSingular()) {
            return Optional.of(ofOne(query, compares, hole));
        }
        List<Step> way = PathCauses.joined(elements.all(), query.steps());
        if (function != PathFunction.LENGTH || query.start() == Query.Start.ROOT) {
            return Optional.empty();
        }
        List<JsonValue> values = probe.sample(way);
        boolean counted =
                values.stream()
                        .anyMatch(
                                (each) ->
                                        each.kind().isContainer()
                                                || each.kind() == JsonKind.STRING);
        return counted
                ? lengths(way, compares.comparison())
                : Optional.of(
                        Cause.of(
                                Here.called(way)
                                        + " is "
                                        + Kinds.of(values)
                                        + ", and has no length"));
    }

    private static Cause ofOne(Query query, Condition.Compares compares, Hole<Condition> hole) {
        Term length = new Term.Call(PathFunction.LENGTH, List.of(new Term.Lookup(query)));
        return Cause.of(
                "count() counts what a path finds, and "
                        + query
                        + " finds one value at most: length() counts its elements",
                hole.with(new Condition.Compares(length, compares.comparison(), compares.right())));
    }

    /** The largest or the smallest length, where it is decisive. */
    private Optional<Cause> lengths(List<Step> way, Comparison comparison) {
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
        return Optional.of(Cause.of(extreme(Here.called(way), lengths, comparison)));
    }

    private static String extreme(
            String called, LongSummaryStatistics lengths, Comparison comparison) {
        return switch (comparison) {
            case GREATER, AT_LEAST -> "the largest length of " + called + " is " + lengths.getMax();
            case LESS, AT_MOST -> "the smallest length of " + called + " is " + lengths.getMin();
            case EQUAL, NOT_EQUAL ->
                    "the lengths of "
                            + called
                            + " go from "
                            + lengths.getMin()
                            + " to "
                            + lengths.getMax();
        };
    }

    /** The reason why no value is in a list, or none contains an item. */
    Optional<Cause> of(Elements elements, Condition.Relates relates, Hole<Condition> hole) {
        if (!(relates.left() instanceof Term.Lookup(Query query))
                || query.start() == Query.Start.ROOT
                || query.endsWithSummary()) {
            return Optional.empty();
        }
        List<Step> way = PathCauses.joined(elements.all(), query.steps());
        Compared compared = new Compared(way, query, Comparison.EQUAL);
        return switch (relates.right()) {
            case Term.Listing(List<Term> items) when relates.relation() == Relation.IN ->
                    items.stream()
                            .flatMap((item) -> literals.instead(compared, item, hole).stream())
                            .findFirst();
            case Term.Numeral number when relates.relation() == Relation.CONTAINS ->
                    contains(relates, new Term.Text(number.json()), hole);
            case Term.Text(String text) when relates.relation() == Relation.CONTAINS ->
                    contains(relates, OtherLiterals.number(text).orElse(relates.right()), hole)
                            .or(() -> capitals(relates.left(), text, hole));
            case Term.Lookup _,
                    Term.Call _,
                    Term.Text _,
                    Term.Numeral _,
                    Term.Constant _,
                    Term.Listing _ ->
                    Optional.empty();
        };
    }

    private Optional<Cause> capitals(Term left, String text, Hole<Condition> hole) {
        String source = ".*" + IRegexp.quote(text).replace("/", "\\/") + ".*";
        Pattern pattern = Pattern.compile(source, Pattern.CASE_INSENSITIVE);
        Query corrected =
                hole.with(new Condition.Like(left, new RegexLiteral(source, "i", pattern)));
        return probe.works(corrected)
                ? Optional.of(Cause.of("'" + text + "' is there in other capitals", corrected))
                : Optional.empty();
    }

    private Optional<Cause> contains(Condition.Relates relates, Term other, Hole<Condition> hole) {
        Query corrected =
                hole.with(new Condition.Relates(relates.left(), relates.relation(), other));
        return probe.works(corrected)
                ? Optional.of(
                        Cause.of("a number is never the same as a text with its digits", corrected))
                : Optional.empty();
    }
}
