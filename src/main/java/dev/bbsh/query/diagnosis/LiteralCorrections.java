package dev.bbsh.query.diagnosis;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.syntax.JsonKind;
import dev.bbsh.query.filter.CanonicalText;
import dev.bbsh.query.path.FilterCondition;
import dev.bbsh.query.path.PathFunction;
import dev.bbsh.query.path.PathStep;
import dev.bbsh.query.path.Query;
import dev.bbsh.query.path.Selector;
import dev.bbsh.query.path.Term;
import dev.bbsh.query.probe.DateText;
import dev.bbsh.query.probe.KindDescription;
import dev.bbsh.query.probe.NumberBounds;
import dev.bbsh.query.probe.PathProbe;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the literal that was probably meant, of the same kind as the values that it is compared
 * with.
 */
final class LiteralCorrections {

    private static final Pattern NUMBER =
            Pattern.compile("-?(?:0|[1-9][0-9]{0,30})(?:\\.[0-9]{1,30})?(?:[eE][+-]?[0-9]{1,3})?");

    private final PathProbe probe;

    LiteralCorrections(PathProbe probe) {
        this.probe = probe;
    }

    /** The number that a text contains. */
    static Optional<Term> number(String text) {
        String plain = text.strip();
        return NUMBER.matcher(plain).matches()
                ? Optional.of(new Term.NumberLiteral(plain))
                : Optional.empty();
    }

    /**
     * The reason why values don't compare with a literal, with the condition that was probably
     * meant.
     */
    Optional<PossibleCause> instead(
            ComparedValues compared, Term literal, PathTemplate<FilterCondition> hole) {
        List<JsonValue> values = probe.sample(compared.way());
        if (KindDescription.are(values, JsonKind.ARRAY)) {
            return Optional.of(array(compared, literal, hole));
        }
        return switch (literal) {
            case Term.TextLiteral(String text) -> text(compared, text, values, hole);
            case Term.NumberLiteral(String json, String _) -> number(compared, json, values, hole);
            case Term.Constant constant -> constant(compared, constant, values, hole);
            case Term.Lookup _, Term.Call _, Term.ListLiteral _ -> Optional.empty();
        };
    }

    private static PossibleCause array(
            ComparedValues compared, Term literal, PathTemplate<FilterCondition> hole) {
        List<Query> corrections = new ArrayList<>();
        if (literal instanceof Term.NumberLiteral && !compared.isEquality()) {
            Term length =
                    new Term.Call(PathFunction.LENGTH, List.of(new Term.Lookup(compared.query())));
            corrections.add(
                    hole.with(
                            new FilterCondition.Compares(length, compared.comparison(), literal)));
        }
        if (literal == Term.Constant.TRUE) {
            corrections.add(hole.with(new FilterCondition.Exists(compared.query())));
        }
        Query element = new Query(Query.Start.CURRENT, List.of());
        FilterCondition same =
                new FilterCondition.Compares(
                        new Term.Lookup(element), compared.comparison(), literal);
        List<PathStep> inside = List.of(new PathStep.Child(List.of(new Selector.Filter(same))));
        corrections.add(
                hole.with(
                        new FilterCondition.Exists(
                                new Query(
                                        Query.Start.CURRENT,
                                        PathCauses.joined(compared.query().steps(), inside)))));
        return new PossibleCause(
                compared.called() + " is an array, which never equals a single value", corrections);
    }

    private Optional<PossibleCause> text(
            ComparedValues compared,
            String text,
            List<JsonValue> values,
            PathTemplate<FilterCondition> hole) {
        if (KindDescription.are(values, JsonKind.NUMBER)) {
            return Optional.of(
                    number(text)
                            .map((number) -> plain(compared, number, hole))
                            .or(() -> moment(compared, text, values, hole))
                            .orElseGet(() -> otherKind(compared, values, "a string")));
        }
        if (KindDescription.areTruths(values)) {
            return Optional.of(truth(compared, text, values, hole));
        }
        if (KindDescription.are(values, JsonKind.NULL)
                || KindDescription.are(values, JsonKind.OBJECT)) {
            return Optional.of(otherKind(compared, values, "a string"));
        }
        return compared.isEquality()
                ? new SimilarText(probe, compared).of(text, hole)
                : Optional.empty();
    }

    private static PossibleCause plain(
            ComparedValues compared, Term number, PathTemplate<FilterCondition> hole) {
        return PossibleCause.of(
                compared.called() + " contains numbers, written without quotes",
                hole.with(compared.with(number)));
    }

    private Optional<PossibleCause> moment(
            ComparedValues compared,
            String text,
            List<JsonValue> values,
            PathTemplate<FilterCondition> hole) {
        if (values.stream().noneMatch(DateText::isMoment)) {
            return Optional.empty();
        }
        return DateText.of(text)
                .map(
                        (span) ->
                                PossibleCause.of(
                                        compared.called()
                                                + " contains epoch milliseconds, which tables show"
                                                + " as times: "
                                                + text.strip()
                                                + " is "
                                                + span.from(),
                                        hole.with(
                                                within(
                                                        compared,
                                                        Term.NumberLiteral.ofTime(span.from()),
                                                        Term.NumberLiteral.ofTime(span.to())))));
    }

    /**
     * The condition for a range: a day has many milliseconds, so equal means from the first one up
     * to the next day.
     */
    private static FilterCondition within(ComparedValues compared, Term from, Term to) {
        return switch (compared.comparison()) {
            case EQUAL ->
                    new FilterCondition.AllOf(
                            List.of(
                                    compared.with(FilterCondition.Operator.AT_LEAST, from),
                                    compared.with(FilterCondition.Operator.LESS, to)));
            case AT_MOST -> compared.with(FilterCondition.Operator.LESS, to);
            case LESS, GREATER, AT_LEAST, NOT_EQUAL -> compared.with(from);
        };
    }

    private static PossibleCause truth(
            ComparedValues compared,
            String text,
            List<JsonValue> values,
            PathTemplate<FilterCondition> hole) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        if (!word.equals("true") && !word.equals("false")) {
            return otherKind(compared, values, "a string");
        }
        Term truth = word.equals("true") ? Term.Constant.TRUE : Term.Constant.FALSE;
        return PossibleCause.of(
                compared.called() + " is true or false, written without quotes",
                hole.with(compared.with(truth)));
    }

    private static PossibleCause quoted(
            ComparedValues compared,
            String json,
            List<JsonValue> values,
            PathTemplate<FilterCondition> hole) {
        return PossibleCause.of(
                compared.called()
                        + " contains strings, such as "
                        + example(values.getFirst())
                        + ", written with quotes",
                hole.with(compared.with(new Term.TextLiteral(json))));
    }

    private Optional<PossibleCause> number(
            ComparedValues compared,
            String json,
            List<JsonValue> values,
            PathTemplate<FilterCondition> hole) {
        if (KindDescription.are(values, JsonKind.STRING)) {
            return Optional.of(quoted(compared, json, values, hole));
        }
        if (KindDescription.areTruths(values)) {
            Term truth = json.equals("0") ? Term.Constant.FALSE : Term.Constant.TRUE;
            return Optional.of(
                    PossibleCause.of(
                            compared.called() + " is true or false, not a number",
                            hole.with(compared.with(truth))));
        }
        if (!KindDescription.are(values, JsonKind.NUMBER)) {
            return values.stream().noneMatch((each) -> each.kind() == JsonKind.NUMBER)
                    ? Optional.of(otherKind(compared, values, "a number"))
                    : Optional.empty();
        }
        boolean seconds = json.matches("[0-9]{10}") && values.stream().anyMatch(DateText::isMoment);
        return seconds ? Optional.of(seconds(compared, json, hole)) : range(compared);
    }

    private static PossibleCause seconds(
            ComparedValues compared, String json, PathTemplate<FilterCondition> hole) {
        DateText.Range range = DateText.ofSeconds(json);
        Term from = new Term.NumberLiteral(Long.toString(range.from()));
        Term to = new Term.NumberLiteral(Long.toString(range.to()));
        return PossibleCause.of(
                compared.called() + " contains milliseconds, but " + json + " is in seconds",
                hole.with(within(compared, from, to)));
    }

    /** The cause that names the largest and the smallest of all values. */
    private Optional<PossibleCause> range(ComparedValues compared) {
        NumberBounds bounds = new NumberBounds();
        probe.each(compared.way(), bounds::add);
        return switch (compared.comparison()) {
            case GREATER, AT_LEAST ->
                    Optional.of(
                            PossibleCause.of(
                                    "the largest "
                                            + compared.called()
                                            + " is "
                                            + bounds.largest()));
            case LESS, AT_MOST ->
                    Optional.of(
                            PossibleCause.of(
                                    "the smallest "
                                            + compared.called()
                                            + " is "
                                            + bounds.smallest()));
            case EQUAL, NOT_EQUAL -> Optional.empty();
        };
    }

    private Optional<PossibleCause> constant(
            ComparedValues compared,
            Term.Constant constant,
            List<JsonValue> values,
            PathTemplate<FilterCondition> hole) {
        boolean alike =
                constant != Term.Constant.NULL
                        && (KindDescription.are(values, JsonKind.STRING)
                                || KindDescription.are(values, JsonKind.NUMBER));
        if (!alike) {
            return Optional.empty();
        }
        String zeroOrOne = constant == Term.Constant.TRUE ? "1" : "0";
        Term other =
                KindDescription.are(values, JsonKind.STRING)
                        ? new Term.TextLiteral(constant.json())
                        : new Term.NumberLiteral(zeroOrOne);
        return Optional.of(
                new PossibleCause(
                        otherKind(compared, values, constant.json()).text(),
                        List.of(hole.with(compared.with(other)))));
    }

    private static PossibleCause otherKind(
            ComparedValues compared, List<JsonValue> values, String literal) {
        return PossibleCause.of(
                compared.called()
                        + " is "
                        + KindDescription.of(values)
                        + (values.getFirst().kind().isContainer()
                                ? ""
                                : ", such as " + example(values.getFirst()))
                        + ", but is compared with "
                        + literal);
    }

    private static String example(JsonValue value) {
        String text =
                CanonicalText.of(value).startsWith("\"")
                        ? "'" + value.string() + "'"
                        : value.text();
        return text.length() > 60 ? text.substring(0, 60) + "..." : text;
    }
}
