package dev.bbsh.query.diagnosis;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.syntax.JsonKind;
import dev.bbsh.query.path.FilterCondition;
import dev.bbsh.query.path.PathFunction;
import dev.bbsh.query.path.PathStep;
import dev.bbsh.query.path.Query;
import dev.bbsh.query.path.Selector;
import dev.bbsh.query.path.Term;
import dev.bbsh.query.probe.KindDescription;
import dev.bbsh.query.probe.PathProbe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Explains why no element meets the condition of a filter. */
final class ConditionCauses {

    private final PathProbe probe;
    private final PathCauses paths;
    private final ComparisonCauses comparisons;

    ConditionCauses(PathProbe probe, PathCauses paths) {
        this.probe = probe;
        this.paths = paths;
        this.comparisons = new ComparisonCauses(probe);
    }

    /**
     * The reason why none of the elements meets a condition. There is at least one element.
     *
     * @param hole the whole path with another condition
     */
    Optional<PossibleCause> of(
            FilteredElements elements,
            FilterCondition condition,
            PathTemplate<FilterCondition> hole) {
        return switch (condition) {
            case FilterCondition.AnyOf(List<FilterCondition> parts) ->
                    first(elements, parts, (other) -> hole.with(new FilterCondition.AnyOf(other)));
            case FilterCondition.AllOf(List<FilterCondition> parts) ->
                    first(elements, parts, (other) -> hole.with(new FilterCondition.AllOf(other)))
                            .or(() -> never(elements, parts));
            case FilterCondition.Not(FilterCondition negated) -> always(negated);
            case FilterCondition.Exists(Query query) ->
                    path(elements, query, (other) -> hole.with(new FilterCondition.Exists(other)));
            case FilterCondition.Compares compares -> compares(elements, compares, hole);
            case FilterCondition.Holds(Term.Call call) -> holds(elements, call, hole);
            case FilterCondition.Like like -> like(elements, like, hole);
            case FilterCondition.Relates relates -> relates(elements, relates, hole);
        };
    }

    /** The reason for the first of several parts that no element meets. */
    private Optional<PossibleCause> first(
            FilteredElements elements,
            List<FilterCondition> parts,
            PathTemplate<List<FilterCondition>> hole) {
        for (int i = 0; i < parts.size(); i++) {
            int at = i;
            if (!probe.finds(elements.meeting(parts.get(i)))) {
                Optional<PossibleCause> cause =
                        of(
                                elements,
                                parts.get(i),
                                (other) -> {
                                    List<FilterCondition> all = new ArrayList<>(parts);
                                    all.set(at, other);
                                    return hole.with(all);
                                });
                if (cause.isPresent()) {
                    return cause;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<PossibleCause> never(FilteredElements elements, List<FilterCondition> parts) {
        boolean each = parts.stream().allMatch((part) -> probe.finds(elements.meeting(part)));
        return each
                ? Optional.of(
                        PossibleCause.of(
                                "each of the "
                                        + parts.size()
                                        + " conditions is met, but never "
                                        + (parts.size() == 2 ? "both" : "all")
                                        + " by the same element"))
                : Optional.empty();
    }

    private static Optional<PossibleCause> always(FilterCondition negated) {
        return negated instanceof FilterCondition.Exists(Query query)
                ? Optional.of(PossibleCause.of("all elements have " + query))
                : Optional.empty();
    }

    /** The reason why a path in a filter finds nothing in any element. */
    private Optional<PossibleCause> path(
            FilteredElements elements, Query query, PathTemplate<Query> hole) {
        boolean root = query.start() == Query.Start.ROOT;
        List<PathStep> steps = query.endsWithSummary() ? query.summarized().steps() : query.steps();
        List<PathStep> tail = query.steps().subList(steps.size(), query.steps().size());
        return paths.of(
                root ? List.of() : elements.all(),
                steps,
                (other) -> hole.with(new Query(query.start(), PathCauses.joined(other, tail))));
    }

    /** The reason why a term has no value for any element. */
    private Optional<PossibleCause> term(
            FilteredElements elements, Term term, PathTemplate<Term> hole) {
        return switch (term) {
            case Term.Lookup(Query query) ->
                    path(elements, query, (other) -> hole.with(new Term.Lookup(other)));
            case Term.Call(PathFunction function, List<Term> arguments) ->
                    term(
                            elements,
                            arguments.getFirst(),
                            (other) -> {
                                List<Term> all = new ArrayList<>(arguments);
                                all.set(0, other);
                                return hole.with(new Term.Call(function, all));
                            });
            case Term.TextLiteral _, Term.NumberLiteral _, Term.Constant _, Term.ListLiteral _ ->
                    Optional.empty();
        };
    }

    private Optional<PossibleCause> compares(
            FilteredElements elements,
            FilterCondition.Compares compares,
            PathTemplate<FilterCondition> hole) {
        return operands(
                        elements,
                        new Operands(compares.left(), compares.right()),
                        (other) ->
                                hole.with(
                                        new FilterCondition.Compares(
                                                other.left, compares.comparison(), other.right)))
                .map((cause) -> comparisons.unlessNull(cause, compares, hole))
                .map((cause) -> insideList(cause, compares, hole))
                .or(() -> comparisons.of(elements, compares, hole));
    }

    /** The two terms of a comparison. */
    private record Operands(Term left, Term right) {}

    /** The reason why a term of a comparison has no value, the left one first. */
    private Optional<PossibleCause> operands(
            FilteredElements elements, Operands terms, PathTemplate<Operands> hole) {
        return term(elements, terms.left, (other) -> hole.with(new Operands(other, terms.right)))
                .or(
                        () ->
                                term(
                                        elements,
                                        terms.right,
                                        (other) -> hole.with(new Operands(terms.left, other))));
    }

    /**
     * The cause for a comparison of a member that belongs to the elements of a list: a filter has
     * to look for one of them.
     */
    private static PossibleCause insideList(
            PossibleCause missing,
            FilterCondition.Compares compares,
            PathTemplate<FilterCondition> hole) {
        if (!(compares.left() instanceof Term.Lookup(Query query)) || query.endsWithSummary()) {
            return missing;
        }
        List<Query> corrections = new ArrayList<>(missing.corrections());
        for (int i = 1; i < query.steps().size(); i++) {
            List<PathStep> behind = query.steps().subList(i, query.steps().size());
            FilterCondition inside =
                    new FilterCondition.Compares(
                            new Term.Lookup(new Query(Query.Start.CURRENT, behind)),
                            compares.comparison(),
                            compares.right());
            PathStep filter = new PathStep.Child(List.of(new Selector.Filter(inside)));
            List<PathStep> steps = PathCauses.joined(query.steps().subList(0, i), List.of(filter));
            corrections.add(hole.with(new FilterCondition.Exists(new Query(query.start(), steps))));
        }
        return new PossibleCause(missing.text(), corrections);
    }

    private Optional<PossibleCause> holds(
            FilteredElements elements, Term.Call call, PathTemplate<FilterCondition> hole) {
        Optional<PossibleCause> missing =
                term(
                        elements,
                        call,
                        (other) -> hole.with(new FilterCondition.Holds((Term.Call) other)));
        if (missing.isPresent()) {
            return missing;
        }
        Optional<PossibleCause> kind =
                noText(elements, call.arguments().getFirst(), call.function().symbol() + "()");
        if (kind.isPresent() || call.function() != PathFunction.MATCH) {
            return kind;
        }
        return Optional.of(
                PossibleCause.of(
                        "match() compares the whole string, search() any part of it",
                        hole.with(
                                new FilterCondition.Holds(
                                        new Term.Call(PathFunction.SEARCH, call.arguments())))));
    }

    private Optional<PossibleCause> noText(FilteredElements elements, Term term, String what) {
        if (!(term instanceof Term.Lookup(Query query))
                || query.start() == Query.Start.ROOT
                || query.endsWithSummary()) {
            return Optional.empty();
        }
        List<PathStep> way = elements.values(query.steps());
        List<JsonValue> values = probe.sample(way);
        return values.stream().noneMatch((each) -> each.kind() == JsonKind.STRING)
                ? Optional.of(
                        PossibleCause.of(
                                what
                                        + " takes strings, but "
                                        + FailurePoint.called(way)
                                        + " is "
                                        + KindDescription.of(values)))
                : Optional.empty();
    }

    private Optional<PossibleCause> like(
            FilteredElements elements,
            FilterCondition.Like like,
            PathTemplate<FilterCondition> hole) {
        Term left = like.left();
        FilterCondition.RegexLiteral regex = like.regex();
        return term(elements, left, (other) -> hole.with(new FilterCondition.Like(other, regex)))
                .or(
                        () ->
                                Optional.of(
                                        PossibleCause.of(
                                                "=~ compares the whole string, and is"
                                                        + " case-sensitive without the flag i",
                                                hole.with(like(left, regex.source(), "i")),
                                                hole.with(
                                                        like(
                                                                left,
                                                                ".*" + regex.source() + ".*",
                                                                regex.flags())),
                                                hole.with(
                                                        like(
                                                                left,
                                                                ".*" + regex.source() + ".*",
                                                                "i")))));
    }

    private static FilterCondition like(Term left, String source, String flags) {
        int bits = flags.contains("i") ? Pattern.CASE_INSENSITIVE : 0;
        return new FilterCondition.Like(
                left,
                new FilterCondition.RegexLiteral(source, flags, Pattern.compile(source, bits)));
    }

    private Optional<PossibleCause> relates(
            FilteredElements elements,
            FilterCondition.Relates relates,
            PathTemplate<FilterCondition> hole) {
        return operands(
                        elements,
                        new Operands(relates.left(), relates.right()),
                        (other) ->
                                hole.with(
                                        new FilterCondition.Relates(
                                                other.left, relates.relation(), other.right)))
                .or(() -> comparisons.of(elements, relates, hole));
    }
}
