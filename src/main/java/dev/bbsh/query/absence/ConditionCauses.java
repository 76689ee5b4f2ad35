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

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Explains why no element meets the condition of a filter. */
final class ConditionCauses {

    private final Probe probe;
    private final PathCauses paths;
    private final ComparisonCauses comparisons;

    ConditionCauses(Probe probe, PathCauses paths) {
        this.probe = probe;
        this.paths = paths;
        this.comparisons = new ComparisonCauses(probe);
    }

    /**
     * The reason why none of the elements meets a condition. There is at least one element.
     *
     * @param hole the whole path with another condition
     */
    Optional<Cause> of(Elements elements, Condition condition, Hole<Condition> hole) {
        return switch (condition) {
            case Condition.AnyOf(List<Condition> parts) ->
                    first(elements, parts, (other) -> hole.with(new Condition.AnyOf(other)));
            case Condition.AllOf(List<Condition> parts) ->
                    first(elements, parts, (other) -> hole.with(new Condition.AllOf(other)))
                            .or(() -> never(elements, parts));
            case Condition.Not(Condition negated) -> always(negated);
            case Condition.Exists(Query query) ->
                    path(elements, query, (other) -> hole.with(new Condition.Exists(other)));
            case Condition.Compares compares -> compares(elements, compares, hole);
            case Condition.Holds(Term.Call call) -> holds(elements, call, hole);
            case Condition.Like like -> like(elements, like, hole);
            case Condition.Relates relates -> relates(elements, relates, hole);
        };
    }

    /** The reason for the first of several parts that no element meets. */
    private Optional<Cause> first(
            Elements elements, List<Condition> parts, Hole<List<Condition>> hole) {
        for (int i = 0; i < parts.size(); i++) {
            int at = i;
            if (!probe.finds(elements.meeting(parts.get(i)))) {
                Optional<Cause> cause =
                        of(
                                elements,
                                parts.get(i),
                                (other) -> {
                                    List<Condition> all = new ArrayList<>(parts);
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

    private Optional<Cause> never(Elements elements, List<Condition> parts) {
        boolean each = parts.stream().allMatch((part) -> probe.finds(elements.meeting(part)));
        return each
                ? Optional.of(
                        Cause.of(
                                "each of the "
                                        + parts.size()
                                        + " conditions is met, but never "
                                        + (parts.size() == 2 ? "both" : "all")
                                        + " by the same element"))
                : Optional.empty();
    }

    private static Optional<Cause> always(Condition negated) {
        return negated instanceof Condition.Exists(Query query)
                ? Optional.of(Cause.of("all elements have " + query))
                : Optional.empty();
    }

    /** The reason why a path in a filter finds nothing in any element. */
    private Optional<Cause> path(Elements elements, Query query, Hole<Query> hole) {
        boolean root = query.start() == Query.Start.ROOT;
        List<Step> steps = query.endsWithSummary() ? query.summarized().steps() : query.steps();
        List<Step> tail = query.steps().subList(steps.size(), query.steps().size());
        return paths.of(
                root ? List.of() : elements.all(),
                steps,
                (other) -> hole.with(new Query(query.start(), PathCauses.joined(other, tail))));
    }

    /** The reason why a term has no value for any element. */
    private Optional<Cause> term(Elements elements, Term term, Hole<Term> hole) {
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
            case Term.Text _, Term.Numeral _, Term.Constant _, Term.Listing _ -> Optional.empty();
        };
    }

    private Optional<Cause> compares(
            Elements elements, Condition.Compares compares, Hole<Condition> hole) {
        Term left = compares.left();
        Term right = compares.right();
        Comparison comparison = compares.comparison();
        Optional<Cause> missing =
                term(
                                elements,
                                left,
                                (other) ->
                                        hole.with(new Condition.Compares(other, comparison, right)))
                        .or(
                                () ->
                                        term(
                                                elements,
                                                right,
                                                (other) ->
                                                        hole.with(
                                                                new Condition.Compares(
                                                                        left, comparison, other))));
        return missing.map((cause) -> comparisons.unlessNull(cause, compares, hole))
                .map((cause) -> insideList(cause, compares, hole))
                .or(() -> comparisons.of(elements, compares, hole));
    }

    /**
     * The cause for a comparison of a member that belongs to the elements of a list: a filter has
     * to look for one of them.
     */
    private static Cause insideList(
            Cause missing, Condition.Compares compares, Hole<Condition> hole) {
        if (!(compares.left() instanceof Term.Lookup(Query query)) || query.endsWithSummary()) {
            return missing;
        }
        List<Query> corrections = new ArrayList<>(missing.corrections());
        for (int i = 1; i < query.steps().size(); i++) {
            List<Step> behind = query.steps().subList(i, query.steps().size());
            Condition inside =
                    new Condition.Compares(
                            new Term.Lookup(new Query(Query.Start.CURRENT, behind)),
                            compares.comparison(),
                            compares.right());
            Step filter = new Step.Child(List.of(new Selector.Filter(inside)));
            List<Step> steps = PathCauses.joined(query.steps().subList(0, i), List.of(filter));
            corrections.add(hole.with(new Condition.Exists(new Query(query.start(), steps))));
        }
        return new Cause(missing.text(), corrections);
    }

    private Optional<Cause> holds(Elements elements, Term.Call call, Hole<Condition> hole) {
        Optional<Cause> missing =
                term(elements, call, (other) -> hole.with(new Condition.Holds((Term.Call) other)));
        if (missing.isPresent()) {
            return missing;
        }
        Optional<Cause> kind =
                noText(elements, call.arguments().getFirst(), call.function().symbol() + "()");
        if (kind.isPresent() || call.function() != PathFunction.MATCH) {
            return kind;
        }
        return Optional.of(
                Cause.of(
                        "match() compares the whole text, search() a part of it",
                        hole.with(
                                new Condition.Holds(
                                        new Term.Call(PathFunction.SEARCH, call.arguments())))));
    }

    private Optional<Cause> noText(Elements elements, Term term, String what) {
        if (!(term instanceof Term.Lookup(Query query))
                || query.start() == Query.Start.ROOT
                || query.endsWithSummary()) {
            return Optional.empty();
        }
        List<Step> way = PathCauses.joined(elements.all(), query.steps());
        List<JsonValue> values = probe.sample(way);
        return values.stream().noneMatch((each) -> each.kind() == JsonKind.STRING)
                ? Optional.of(
                        Cause.of(
                                what
                                        + " takes texts, and "
                                        + Here.called(way)
                                        + " is "
                                        + Kinds.of(values)))
                : Optional.empty();
    }

    private Optional<Cause> like(Elements elements, Condition.Like like, Hole<Condition> hole) {
        Term left = like.left();
        RegexLiteral regex = like.regex();
        return term(elements, left, (other) -> hole.with(new Condition.Like(other, regex)))
                .or(
                        () ->
                                Optional.of(
                                        Cause.of(
                                                "=~ compares the whole text, and capitals count"
                                                        + " without the flag i",
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

    private static Condition like(Term left, String source, String flags) {
        int bits = flags.contains("i") ? Pattern.CASE_INSENSITIVE : 0;
        return new Condition.Like(
                left, new RegexLiteral(source, flags, Pattern.compile(source, bits)));
    }

    private Optional<Cause> relates(
            Elements elements, Condition.Relates relates, Hole<Condition> hole) {
        Term left = relates.left();
        Relation relation = relates.relation();
        Term right = relates.right();
        return term(
                        elements,
                        left,
                        (other) -> hole.with(new Condition.Relates(other, relation, right)))
                .or(
                        () ->
                                term(
                                        elements,
                                        right,
                                        (other) ->
                                                hole.with(
                                                        new Condition.Relates(
                                                                left, relation, other))))
                .or(() -> comparisons.of(elements, relates, hole));
    }
}
