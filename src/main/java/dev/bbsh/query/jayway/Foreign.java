package dev.bbsh.query.jayway;

import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.JsonPathException;
import com.jayway.jsonpath.TypeRef;
import com.jayway.jsonpath.internal.filter.ValueNode;
import com.jayway.jsonpath.spi.mapper.MappingProvider;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.tape.Kind;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Values as Jayway knows them: containers stay ours, scalars are Java's. */
final class Foreign implements MappingProvider {

    private static final int DISGUISE = 0xDC00;

    private final TapeProvider provider;

    Foreign(TapeProvider provider) {
        this.provider = provider;
    }

    static @Nullable Object of(JsonValue value) {
        return of(value, Foreign::disguised);
    }

    /** The same with strings as they are. */
    static @Nullable Object plain(JsonValue value) {
        return of(value, Function.identity());
    }

    private static @Nullable Object of(JsonValue value, Function<String, String> text) {
        return switch (value.kind()) {
            case OBJECT, ARRAY -> value;
            case STRING -> text.apply(value.string());
            case NUMBER -> new TapeNumber(value.text());
            case TRUE -> true;
            case FALSE -> false;
            case NULL -> null;
        };
    }

    /**
     * Jayway takes '1' and 1 for equal. A string that looks like a number gets another first
     * character, half of a surrogate pair, which valid text does not begin with.
     */
    static String disguised(String text) {
        if (text.isEmpty() || !looksLikeNumber(text.charAt(0))) {
            return text;
        }
        return (char) (DISGUISE | text.charAt(0)) + text.substring(1);
    }

    private static boolean looksLikeNumber(char first) {
        return Character.isDigit(first) || first == '-' || first == '+' || first == '.';
    }

    /** Containers as Java's collections of what Jayway compares. */
    @Override
    public <T> T map(Object source, Class<T> type, Configuration configuration) {
        return type.cast(collection(source));
    }

    @Override
    public <T> T map(Object source, TypeRef<T> type, Configuration configuration) {
        throw new JsonPathException("not asked for: " + type);
    }

    private Object collection(Object source) {
        if (source instanceof JsonValue value && value.kind() == Kind.OBJECT) {
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
     * Without this, Jayway would take texts such as {@code $.a} or {@code [1]} for more than texts.
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
}
