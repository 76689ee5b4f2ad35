package dev.bbsh.check.config.reference;

import dev.bbsh.json.Place;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Keeps facts about the places of a document, each found out from the fact about its container. A
 * walk asks about one child after the other, so the facts about the containers around the last
 * place are kept. For one thread.
 *
 * @param <T> a fact about a place
 */
public final class PlaceCache<T> {

    private final T root;
    private final BiFunction<T, Place.Step, T> child;
    private final List<Place> places = new ArrayList<>();
    private final List<T> known = new ArrayList<>();

    /**
     * A cache for one document.
     *
     * @param root the fact about the root
     * @param child finds out about a child, from the fact about its container and the step to it
     */
    public PlaceCache(T root, BiFunction<T, Place.Step, T> child) {
        this.root = root;
        this.child = child;
    }

    /** The fact about a place. */
    @SuppressWarnings("ReferenceEquality") // an equal place is only looked up again
    public T at(Place place) {
        int depth = place.depth();
        if (depth < places.size() && places.get(depth) == place) {
            return known.get(depth);
        }
        T found =
                depth == 0
                        ? root
                        : child.apply(at(place.parent().orElseThrow()), place.last().orElseThrow());
        while (places.size() > depth) {
            places.removeLast();
            known.removeLast();
        }
        places.add(place);
        known.add(found);
        return found;
    }
}
