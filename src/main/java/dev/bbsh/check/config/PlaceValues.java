package dev.bbsh.check.config;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The values at places of a document that are asked for in the order of the document: the
 * containers around the last one are kept, and not searched for again. For one thread.
 */
final class PlaceValues {

    private final JsonValue root;
    private final List<Place> places = new ArrayList<>();
    private final List<@Nullable JsonValue> values = new ArrayList<>();

    PlaceValues(JsonValue root) {
        this.root = root;
    }

    /** The value at a place; empty when there is none. */
    Optional<JsonValue> at(Place place) {
        return Optional.ofNullable(find(place));
    }

    @SuppressWarnings("ReferenceEquality") // an equal place is only looked up again
    private @Nullable JsonValue find(Place place) {
        int depth = place.depth();
        if (depth < places.size() && places.get(depth) == place) {
            return values.get(depth);
        }
        JsonValue value = depth == 0 ? root : child(place);
        while (places.size() > depth) {
            places.removeLast();
            values.removeLast();
        }
        places.add(place);
        values.add(value);
        return value;
    }

    private @Nullable JsonValue child(Place place) {
        JsonValue container = find(place.parent().orElseThrow());
        return container == null
                ? null
                : Place.ordinal(container, place.last().orElseThrow())
                        .map(container::element)
                        .orElse(null);
    }
}
