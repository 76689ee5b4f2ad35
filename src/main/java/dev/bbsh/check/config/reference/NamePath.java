package dev.bbsh.check.config.reference;

import dev.bbsh.json.Place;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * The path to a value, as rules see it.
 *
 * @param above null for the root
 * @param place in the document
 * @param ends the endings of the name, {@code NameWords.ends}; none for steps that no pattern
 *     names: the root, elements, IDs that are names, names of sides
 */
public record NamePath(@Nullable NamePath above, Place place, Set<String> ends) {

    private static final NamePath ROOT = new NamePath(null, Place.root(), Set.of());

    public static NamePath root() {
        return ROOT;
    }

    /** The path of a child. */
    public NamePath to(Place.Step next, Set<String> nextEnds) {
        return new NamePath(this, place.child(next), nextEnds);
    }

    /** The nearest step that patterns can name, from this one upwards; null if there is none. */
    public @Nullable NamePath named() {
        NamePath at = this;
        while (at != null && at.ends.isEmpty()) {
            at = at.above;
        }
        return at;
    }
}
