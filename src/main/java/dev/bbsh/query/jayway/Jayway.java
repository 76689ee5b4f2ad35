package dev.bbsh.query.jayway;

import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.Filter;
import com.jayway.jsonpath.InvalidPathException;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.JsonPathException;

import dev.bbsh.json.JsonText;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Span;
import dev.bbsh.json.tape.Kind;
import dev.bbsh.query.match.Meter;
import dev.bbsh.query.path.Relation;
import dev.bbsh.query.path.Step;
import dev.bbsh.work.BbshException;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Asks Jayway about one value, or about two. What is asked is compiled for each evaluation, and is
 * always one of a handful of texts that no user wrote.
 */
public final class Jayway {

    private static final String LEFT = "left";
    private static final String RIGHT = "right";

    private final Configuration configuration;
    private final Map<Relation, Filter> relations = new EnumMap<>(Relation.class);

    public Jayway(Meter meter) {
        TapeProvider provider = new TapeProvider(meter);
        this.configuration =
                Configuration.builder()
                        .jsonProvider(provider)
                        .mappingProvider(new Foreign(provider))
                        .build();
    }

    /**
     * Whether a relation holds.
     *
     * @param left null when there is no value
     * @param right null when there is no value
     */
    public boolean holds(@Nullable JsonValue left, Relation relation, @Nullable JsonValue right) {
        // Text in a text is no matter of numbers, so there is nothing to disguise.
        boolean plain = left != null && left.kind() == Kind.STRING && relation == Relation.CONTAINS;
        Map<String, @Nullable Object> both = new HashMap<>();
        put(both, LEFT, countable(left, relation), plain);
        put(both, RIGHT, right, plain);
        try {
            return filter(relation).apply(new Asked(both, configuration));
        } catch (InvalidPathException noMatch) {
            // This is how Jayway says that one side is nothing that the relation speaks of.
            return false;
        } catch (JsonPathException | ClassCastException refused) {
            throw refusal(relation.symbol(), refused);
        }
    }

    /** Jayway counts no members, and fails on an object when it is asked whether that is empty. */
    private static @Nullable JsonValue countable(@Nullable JsonValue left, Relation relation) {
        if (left == null || left.kind() != Kind.OBJECT || relation != Relation.EMPTY) {
            return left;
        }
        return Span.of(left.size() == 0 ? "[]" : "[0]");
    }

    private static void put(
            Map<String, @Nullable Object> both,
            String name,
            @Nullable JsonValue value,
            boolean plain) {
        if (value != null) {
            both.put(name, plain ? Foreign.plain(value) : Foreign.of(value));
        }
    }

    private Filter filter(Relation relation) {
        return relations.computeIfAbsent(
                relation,
                (one) ->
                        Filter.parse(
                                "[?(@['" + LEFT + "'] " + one.symbol() + " @['" + RIGHT + "'])]"));
    }

    /**
     * What a summary says about a value; numbers are computed in double precision.
     *
     * @throws BbshException when it says nothing about values of this kind
     */
    public JsonValue summary(Step.Summary.Kind kind, JsonValue value) {
        String call = kind.symbol();
        if (kind.computes()) {
            requireNumbers(call, value);
        }
        try {
            Object answer = JsonPath.compile("$" + call).read(value, configuration);
            if (answer == null) {
                throw new BbshException(
                        call
                                + " says nothing about a value that is "
                                + value.kind().name().toLowerCase(Locale.ROOT),
                        "help query");
            }
            return Span.of(json(answer));
        } catch (JsonPathException refused) {
            throw refusal(call, refused);
        }
    }

    /** Jayway leaves out what is no number, without a word. */
    private static void requireNumbers(String call, JsonValue value) {
        if (value.kind() != Kind.ARRAY) {
            throw noNumbers(call, "this is a value of the kind ", value);
        }
        for (JsonValue element : value.elements()) {
            if (element.kind() != Kind.NUMBER) {
                throw noNumbers(call, "one element is of the kind ", element);
            }
        }
    }

    private static BbshException noNumbers(String call, String what, JsonValue other) {
        return new BbshException(
                call
                        + " takes an array of numbers, and "
                        + what
                        + other.kind().name().toLowerCase(Locale.ROOT),
                "query PATH --group     (what is there)");
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
                "Jayway does not answer " + construct + " here: " + cause.getMessage(),
                "help query",
                cause);
    }
}
