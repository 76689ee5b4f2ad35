package dev.bbsh.query.jayway;

import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.Filter;
import com.jayway.jsonpath.InvalidPathException;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.JsonPathException;
import com.jayway.jsonpath.Predicate;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Span;
import dev.bbsh.json.syntax.JsonKind;
import dev.bbsh.json.tape.JsonText;
import dev.bbsh.query.match.CancellationCheck;
import dev.bbsh.query.path.FilterCondition;
import dev.bbsh.query.path.PathStep;
import dev.bbsh.work.BbshException;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Evaluates relations and summaries with Jayway, on one value or on two. The path is compiled for
 * each evaluation, and is always one of a few texts that no user wrote.
 */
public final class JaywayEvaluator {

    private static final String LEFT = "left";
    private static final String RIGHT = "right";

    /** A number that has few digits when it is written out. */
    private static final Pattern SHORT = Pattern.compile("[0-9.]{1,1000}(?:[eE][+-]?[0-9]{1,3})?");

    private final Configuration comparing;
    private final Configuration computing;
    private final Map<FilterCondition.Relation, Filter> relations =
            new EnumMap<>(FilterCondition.Relation.class);

    public JaywayEvaluator(CancellationCheck meter) {
        this.comparing = configuration(new TapeProvider(meter, JaywayValues::of));
        this.computing = configuration(new TapeProvider(meter, JaywayValues::computable));
    }

    private static Configuration configuration(TapeProvider provider) {
        return Configuration.builder()
                .jsonProvider(provider)
                .mappingProvider(new JaywayValues(provider))
                .build();
    }

    /**
     * True when a relation holds.
     *
     * @param left null when there is no value
     * @param right null when there is no value
     */
    public boolean holds(
            @Nullable JsonValue left,
            FilterCondition.Relation relation,
            @Nullable JsonValue right) {
        // A text within a text and its length don't involve numbers: there is nothing to disguise.
        boolean inText =
                relation == FilterCondition.Relation.CONTAINS
                        || relation == FilterCondition.Relation.SIZE;
        boolean plain = inText && left != null && left.kind() == JsonKind.STRING;
        Map<String, @Nullable Object> both = new HashMap<>();
        put(both, LEFT, countable(left, relation), plain);
        if (relation == FilterCondition.Relation.SIZE) {
            both.put(RIGHT, size(right));
        } else {
            put(both, RIGHT, right, plain);
        }
        try {
            return filter(relation).apply(new Context(both, comparing));
        } catch (InvalidPathException noMatch) {
            // Jayway throws this when the relation isn't defined for one of the sides.
            return false;
        } catch (JsonPathException | ClassCastException refused) {
            throw refusal(relation.symbol(), refused);
        }
    }

    /**
     * The value in a form that Jayway can test for being empty: it doesn't count members, and fails
     * on an object.
     */
    private static @Nullable JsonValue countable(
            @Nullable JsonValue left, FilterCondition.Relation relation) {
        if (left == null
                || left.kind() != JsonKind.OBJECT
                || relation != FilterCondition.Relation.EMPTY) {
            return left;
        }
        return Span.of(left.size() == 0 ? "[]" : "[0]");
    }

    /** The size that a number stands for; -1, which nothing has, when it can't be a size. */
    private static int size(@Nullable JsonValue number) {
        String text = number == null || number.kind() != JsonKind.NUMBER ? "" : number.text();
        if (!SHORT.matcher(text).matches()) {
            return -1;
        }
        BigDecimal size = new BigDecimal(text);
        boolean whole = size.stripTrailingZeros().scale() <= 0;
        return whole && size.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0
                ? size.intValue()
                : -1;
    }

    private static void put(
            Map<String, @Nullable Object> both,
            String name,
            @Nullable JsonValue value,
            boolean plain) {
        if (value != null) {
            both.put(name, plain ? JaywayValues.plain(value) : JaywayValues.of(value));
        }
    }

    private Filter filter(FilterCondition.Relation relation) {
        return relations.computeIfAbsent(
                relation,
                (one) ->
                        Filter.parse(
                                "[?(@['" + LEFT + "'] " + one.symbol() + " @['" + RIGHT + "'])]"));
    }

    /**
     * The result of a summary of a value; numbers are computed in double precision.
     *
     * @throws BbshException when the summary isn't defined for values of this kind
     */
    public JsonValue summary(PathStep.Summary.Kind kind, JsonValue value) {
        String call = kind.symbol();
        try {
            Object answer = JsonPath.compile("$" + call).read(value, computing);
            if (answer == null) {
                throw new BbshException(
                        call
                                + " doesn't work on a value of type "
                                + value.kind().name().toLowerCase(Locale.ROOT),
                        "help query");
            }
            return Span.of(json(answer));
        } catch (JsonPathException refused) {
            throw refusal(call, refused);
        }
    }

    private static String json(Object answer) {
        return switch (answer) {
            case Collection<?> names ->
                    names.stream()
                            .map((name) -> JsonText.quote(String.valueOf(name)))
                            .collect(Collectors.joining(", ", "[", "]"));
            case Double number when number.isInfinite() || number.isNaN() ->
                    throw new BbshException("the result is too large: " + number, "help query");
            default -> answer.toString();
        };
    }

    private static BbshException refusal(String construct, RuntimeException cause) {
        return new BbshException(
                "Jayway can't evaluate " + construct + " here: " + cause.getMessage(),
                "help query",
                cause);
    }

    /**
     * The evaluation context for the two values of a relation, in the form that Jayway requires.
     */
    private record Context(Map<String, @Nullable Object> both, Configuration configuration)
            implements Predicate.PredicateContext {

        @Override
        public Object item() {
            return both;
        }

        @Override
        public <T> T item(Class<T> type) {
            return type.cast(both);
        }

        @Override
        public Object root() {
            return both;
        }
    }
}
