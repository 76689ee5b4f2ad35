package dev.bbsh.query.absence;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.syntax.JsonKind;
import dev.bbsh.query.filter.Meaning;
import dev.bbsh.query.path.Comparison;
import dev.bbsh.query.path.Condition;
import dev.bbsh.query.path.PathFunction;
import dev.bbsh.query.path.Query;
import dev.bbsh.query.path.Selector;
import dev.bbsh.query.path.Step;
import dev.bbsh.query.path.Term;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the literal that was probably meant, of the same kind as the values that it is compared
 * with.
 */
final class OtherLiterals {

    private static final Pattern NUMBER =
            Pattern.compile("-?(?:0|[1-9][0-9]{0,30})(?:\\.[0-9]{1,30})?(?:[eE][+-]?[0-9]{1,3})?");

    private final Probe probe;

    OtherLiterals(Probe probe) {
        this.probe = probe;
    }

    /** The number that a text contains. */
    static Optional<Term> number(String text) {
        String plain = text.strip();
        return NUMBER.matcher(plain).matches()
                ? Optional.of(new Term.Numeral(plain))
                : Optional.empty();
    }

    /**
     * The reason why values don't compare with a literal, with the condition that was probably
     * meant.
     */
    Optional<Cause> instead(Compared compared, Term literal, Hole<Condition> hole) {
        List<JsonValue> values = probe.sample(compared.way());
        if (Kinds.are(values, JsonKind.ARRAY)) {
            return Optional.of(array(compared, literal, hole));
        }
        return switch (literal) {
            case Term.Text(String text) -> text(compared, text, values, hole);
            case Term.Numeral(String json) -> number(compared, json, values, hole);
            case Term.Constant constant -> constant(compared, constant, values, hole);
            case Term.Lookup _, Term.Call _, Term.Listing _ -> Optional.empty();
        };
    }

    private static Cause array(Compared compared, Term literal, Hole<Condition> hole) {
        List<Query> corrections = new ArrayList<>();
        if (literal instanceof Term.Numeral && !compared.isEquality()) {
            Term length =
                    new Term.Call(PathFunction.LENGTH, List.of(new Term.Lookup(compared.query())));
            corrections.add(
                    hole.with(new Condition.Compares(length, compared.comparison(), literal)));
        }
        if (literal == Term.Constant.TRUE) {
            corrections.add(hole.with(new Condition.Exists(compared.query())));
        }
        Query element = new Query(Query.Start.CURRENT, List.of());
        Condition same =
                new Condition.Compares(new Term.Lookup(element), compared.comparison(), literal);
        List<Step> inside = List.of(new Step.Child(List.of(new Selector.Filter(same))));
        corrections.add(
                hole.with(
                        new Condition.Exists(
                                new Query(
                                        Query.Start.CURRENT,
                                        PathCauses.joined(compared.query().steps(), inside)))));
        return new Cause(
                compared.called() + " is an array, which is never the same as a single value",
                corrections);
    }

    private Optional<Cause> text(
            Compared compared, String text, List<JsonValue> values, Hole<Condition> hole) {
        if (Kinds.are(values, JsonKind.NUMBER)) {
            return Optional.of(
                    number(text)
                            .map((number) -> plain(compared, number, hole))
                            .or(() -> moment(compared, text, values, hole))
                            .orElseGet(() -> otherKind(compared, values, "a text")));
        }
        if (Kinds.areTruths(values)) {
            return Optional.of(truth(compared, text, values, hole));
        }
        if (Kinds.are(values, JsonKind.NULL) || Kinds.are(values, JsonKind.OBJECT)) {
            return Optional.of(otherKind(compared, values, "a text"));
        }
        return compared.isEquality()
                ? new SimilarText(probe, compared).of(text, hole)
                : Optional.empty();
    }

    private static Cause plain(Compared compared, Term number, Hole<Condition> hole) {
        return Cause.of(
                compared.called() + " holds numbers: without quotes",
                hole.with(compared.with(number)));
    }

    private Optional<Cause> moment(
            Compared compared, String text, List<JsonValue> values, Hole<Condition> hole) {
        if (values.stream().noneMatch(Instants::isMoment)) {
            return Optional.empty();
        }
        return Instants.of(text)
                .map(
                        (span) ->
                                Cause.of(
                                        compared.called()
                                                + " holds milliseconds, which tables show as"
                                                + " times: "
                                                + text.strip()
                                                + " is "
                                                + span.from(),
                                        hole.with(within(compared, span))));
    }

    /**
     * The condition for a range: a day has many milliseconds, so equal means from the first one up
     * to the next day.
     */
    private static Condition within(Compared compared, Instants.Range range) {
        Term from = new Term.Numeral(Long.toString(range.from()));
        Term to = new Term.Numeral(Long.toString(range.to()));
        return switch (compared.comparison()) {
            case EQUAL ->
                    new Condition.AllOf(
                            List.of(
                                    compared.with(Comparison.AT_LEAST, from),
                                    compared.with(Comparison.LESS, to)));
            case AT_MOST -> compared.with(Comparison.LESS, to);
            case LESS, GREATER, AT_LEAST, NOT_EQUAL -> compared.with(from);
        };
    }

    private static Cause truth(
            Compared compared, String text, List<JsonValue> values, Hole<Condition> hole) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        if (!word.equals("true") && !word.equals("false")) {
            return otherKind(compared, values, "a text");
        }
        Term truth = word.equals("true") ? Term.Constant.TRUE : Term.Constant.FALSE;
        return Cause.of(
                compared.called() + " is true or false: without quotes",
                hole.with(compared.with(truth)));
    }

    private static Cause quoted(
            Compared compared, String json, List<JsonValue> values, Hole<Condition> hole) {
        return Cause.of(
                compared.called()
                        + " holds texts, such as "
                        + example(values.getFirst())
                        + ": with quotes",
                hole.with(compared.with(new Term.Text(json))));
    }

    private Optional<Cause> number(
            Compared compared, String json, List<JsonValue> values, Hole<Condition> hole) {
        if (Kinds.are(values, JsonKind.STRING)) {
            return Optional.of(quoted(compared, json, values, hole));
        }
        if (Kinds.areTruths(values)) {
            Term truth = json.equals("0") ? Term.Constant.FALSE : Term.Constant.TRUE;
            return Optional.of(
                    Cause.of(
                            compared.called() + " is true or false, not a number",
                            hole.with(compared.with(truth))));
        }
        if (!Kinds.are(values, JsonKind.NUMBER)) {
            return values.stream().noneMatch((each) -> each.kind() == JsonKind.NUMBER)
                    ? Optional.of(otherKind(compared, values, "a number"))
                    : Optional.empty();
        }
        boolean seconds = json.matches("[0-9]{10}") && values.stream().anyMatch(Instants::isMoment);
        return seconds
                ? Optional.of(
                        Cause.of(
                                compared.called()
                                        + " holds milliseconds, and "
                                        + json
                                        + " is seconds",
                                hole.with(within(compared, Instants.ofSeconds(json)))))
                : range(compared);
    }

    /** The cause that names the largest and the smallest of all values. */
    private Optional<Cause> range(Compared compared) {
        Bounds bounds = new Bounds();
        probe.each(compared.way(), bounds::add);
        return switch (compared.comparison()) {
            case GREATER, AT_LEAST ->
                    Optional.of(
                            Cause.of(
                                    "the largest "
                                            + compared.called()
                                            + " is "
                                            + bounds.largest()));
            case LESS, AT_MOST ->
                    Optional.of(
                            Cause.of(
                                    "the smallest "
                                            + compared.called()
                                            + " is "
                                            + bounds.smallest()));
            case EQUAL, NOT_EQUAL -> Optional.empty();
        };
    }

    private Optional<Cause> constant(
            Compared compared,
            Term.Constant constant,
            List<JsonValue> values,
            Hole<Condition> hole) {
        boolean alike =
                constant != Term.Constant.NULL
                        && (Kinds.are(values, JsonKind.STRING)
                                || Kinds.are(values, JsonKind.NUMBER));
        if (!alike) {
            return Optional.empty();
        }
        String zeroOrOne = constant == Term.Constant.TRUE ? "1" : "0";
        Term other =
                Kinds.are(values, JsonKind.STRING)
                        ? new Term.Text(constant.json())
                        : new Term.Numeral(zeroOrOne);
        return Optional.of(
                new Cause(
                        otherKind(compared, values, constant.json()).text(),
                        List.of(hole.with(compared.with(other)))));
    }

    private static Cause otherKind(Compared compared, List<JsonValue> values, String literal) {
        return Cause.of(
                compared.called()
                        + " is "
                        + Kinds.of(values)
                        + (values.getFirst().kind().isContainer()
                                ? ""
                                : ", such as " + example(values.getFirst()))
                        + ", and is compared with "
                        + literal);
    }

    private static String example(JsonValue value) {
        String text =
                Meaning.of(value).startsWith("\"") ? "'" + value.string() + "'" : value.text();
        return text.length() > 60 ? text.substring(0, 60) + "..." : text;
    }
}
