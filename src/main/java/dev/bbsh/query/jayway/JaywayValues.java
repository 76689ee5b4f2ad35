package dev.bbsh.query.jayway;

import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.JsonPathException;
import com.jayway.jsonpath.TypeRef;
import com.jayway.jsonpath.internal.filter.ValueNode;
import com.jayway.jsonpath.spi.mapper.MappingProvider;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.syntax.JsonKind;
import dev.bbsh.query.filter.CanonicalText;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Converts values to the form that Jayway requires: containers stay as they are, scalars become
 * Java's.
 */
final class JaywayValues implements MappingProvider {

    /** Halves of surrogate pairs, which valid text doesn't begin with. */
    private static final char TEXT = '\uDC00';

    private static final char NUMBER = '\uDCFF';

    private final TapeProvider provider;

    JaywayValues(TapeProvider provider) {
        this.provider = provider;
    }

    /**
     * A value to compare: Jayway takes two of these for equal if and only if the values are equal.
     */
    static @Nullable Object of(JsonValue value) {
        return of(value, JaywayValues::disguised, JaywayValues::canonical);
    }

    /** A value to compare, with strings unchanged. */
    static @Nullable Object plain(JsonValue value) {
        return of(value, Function.identity(), JaywayValues::canonical);
    }

    /** A value to compute with. */
    static @Nullable Object computable(JsonValue value) {
        return of(value, Function.identity(), TapeNumber::new);
    }

    private static @Nullable Object of(
            JsonValue value, Function<String, String> text, Function<String, Object> number) {
        return switch (value.kind()) {
            case OBJECT, ARRAY -> value;
            case STRING -> text.apply(value.string());
            case NUMBER -> number.apply(value.text());
            case TRUE -> true;
            case FALSE -> false;
            case NULL -> null;
        };
    }

    /**
     * The text with a prefix if it looks like a number, because Jayway takes '1' and 1 for equal.
     */
    static String disguised(String text) {
        return text.isEmpty() || !isMistakable(text.charAt(0)) ? text : TEXT + text;
    }

    private static boolean isMistakable(char first) {
        return Character.isDigit(first)
                || first == '-'
                || first == '+'
                || first == '.'
                || Character.isLowSurrogate(first);
    }

    /**
     * The canonical text of a number, because Jayway writes numbers out, however many digits they
     * have.
     */
    private static String canonical(String number) {
        return NUMBER + CanonicalText.ofNumber(number);
    }

    /** Converts containers to Java's collections of comparable values. */
    @Override
    public <T> T map(Object source, Class<T> type, Configuration configuration) {
        return type.cast(collection(source));
    }

    @Override
    public <T> T map(Object source, TypeRef<T> type, Configuration configuration) {
        throw new JsonPathException("not asked for: " + type);
    }

    private Object collection(Object source) {
        if (source instanceof JsonValue value && value.kind() == JsonKind.OBJECT) {
            Map<String, Object> members = new HashMap<>();
            provider.getPropertyKeys(value).forEach((name) -> members.put(name, name));
            return members;
        }
        List<ValueNode> items = new ArrayList<>();
        for (Object item : provider.toIterable(source)) {
            items.add(node(item));
        }
        return items;
    }

    /**
     * Wraps an item in the node of its type; otherwise Jayway would not take texts such as {@code
     * $.a} or {@code [1]} for plain text.
     */
    private static ValueNode node(@Nullable Object item) {
        return switch (item) {
            case null -> ValueNode.createNullNode();
            case String text -> ValueNode.createStringNode(text, false);
            case Boolean truth -> ValueNode.createBooleanNode(truth.toString());
            case Number number -> ValueNode.createNumberNode(number.toString());
            default -> ValueNode.createJsonNode(item);
        };
    }

    /** A number of a document with its text, which Jayway reads where it can be exact. */
    private static final class TapeNumber extends Number {

        private static final long serialVersionUID = 1L;

        private final String text;

        TapeNumber(String text) {
            this.text = text;
        }

        @Override
        public int intValue() {
            return (int) doubleValue();
        }

        @Override
        public long longValue() {
            return (long) doubleValue();
        }

        @Override
        public float floatValue() {
            return (float) doubleValue();
        }

        @Override
        public double doubleValue() {
            return Double.parseDouble(text);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
