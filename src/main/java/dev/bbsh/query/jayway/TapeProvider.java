package dev.bbsh.query.jayway;

import com.jayway.jsonpath.spi.json.JsonProvider;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.syntax.JsonKind;
import dev.bbsh.query.match.CancellationCheck;

import org.jspecify.annotations.Nullable;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Gives Jayway access to the values of a document and to Java's collections, and asks for
 * cancellation at every call. It parses no text and changes no document.
 */
final class TapeProvider implements JsonProvider {

    private final CancellationCheck meter;

    private final Function<JsonValue, @Nullable Object> reading;

    /**
     * @param reading converts a value to the form that Jayway is to see
     */
    TapeProvider(CancellationCheck meter, Function<JsonValue, @Nullable Object> reading) {
        this.meter = meter;
        this.reading = reading;
    }

    @Override
    public Object parse(String json) {
        throw new UnsupportedOperationException("Jayway reads no text");
    }

    @Override
    public Object parse(InputStream json, String charset) {
        throw new UnsupportedOperationException("Jayway reads no text");
    }

    @Override
    public String toJson(Object value) {
        return value instanceof JsonValue json ? json.text() : String.valueOf(value);
    }

    @Override
    public Object createArray() {
        return new ArrayList<>();
    }

    @Override
    public Object createMap() {
        return new LinkedHashMap<>();
    }

    @Override
    public boolean isArray(Object value) {
        meter.check();
        return value instanceof List || isOurs(value, JsonKind.ARRAY);
    }

    @Override
    public boolean isMap(Object value) {
        meter.check();
        return value instanceof Map || isOurs(value, JsonKind.OBJECT);
    }

    private static boolean isOurs(@Nullable Object value, JsonKind kind) {
        return value instanceof JsonValue json && json.kind() == kind;
    }

    @Override
    public int length(Object value) {
        return switch (value) {
            case JsonValue json -> Math.toIntExact(json.size());
            case Collection<?> items -> items.size();
            case Map<?, ?> members -> members.size();
            default -> throw new UnsupportedOperationException("no length: " + value);
        };
    }

    @Override
    public Iterable<?> toIterable(Object value) {
        if (value instanceof JsonValue json) {
            return () -> new Elements(json.elements().iterator());
        }
        return (Iterable<?>) value;
    }

    private final class Elements implements Iterator<@Nullable Object> {

        private final Iterator<JsonValue> values;

        private Elements(Iterator<JsonValue> values) {
            this.values = values;
        }

        @Override
        public boolean hasNext() {
            return values.hasNext();
        }

        @Override
        public @Nullable Object next() {
            meter.tick();
            return reading.apply(values.next());
        }
    }

    @Override
    public Collection<String> getPropertyKeys(Object value) {
        Set<String> names = new LinkedHashSet<>();
        if (value instanceof JsonValue json) {
            json.members()
                    .forEach(
                            (member) -> {
                                meter.tick();
                                names.add(member.name());
                            });
        } else {
            ((Map<?, ?>) value).keySet().forEach((name) -> names.add(name.toString()));
        }
        return names;
    }

    @Override
    public @Nullable Object getArrayIndex(Object array, int index) {
        meter.check();
        return array instanceof JsonValue json
                ? reading.apply(json.element(index))
                : ((List<?>) array).get(index);
    }

    @Override
    @Deprecated
    public @Nullable Object getArrayIndex(Object array, int index, boolean unwrap) {
        throw new UnsupportedOperationException("deprecated");
    }

    @Override
    public @Nullable Object getMapValue(Object object, String name) {
        meter.check();
        if (object instanceof JsonValue json) {
            Optional<JsonValue> member = json.member(name);
            return member.isPresent() ? reading.apply(member.get()) : UNDEFINED;
        }
        Map<?, ?> members = (Map<?, ?>) object;
        return members.containsKey(name) ? members.get(name) : UNDEFINED;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void setArrayIndex(Object array, int index, Object value) {
        List<Object> items = (List<Object>) array;
        if (index == items.size()) {
            items.add(value);
        } else {
            items.set(index, value);
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public void setProperty(Object object, Object name, Object value) {
        ((Map<Object, Object>) object).put(name, value);
    }

    @Override
    public void removeProperty(Object object, Object name) {
        throw new UnsupportedOperationException("Jayway changes nothing");
    }

    @Override
    public @Nullable Object unwrap(@Nullable Object value) {
        return value;
    }
}
