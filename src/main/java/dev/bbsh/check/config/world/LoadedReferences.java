package dev.bbsh.check.config.world;

import dev.bbsh.check.config.reference.Reference;
import dev.bbsh.check.config.reference.References;
import dev.bbsh.check.config.reference.Where;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Member;
import dev.bbsh.json.Place;
import dev.bbsh.json.tape.Kind;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The references of a document as it was loaded, to be found again in what became of it. What
 * nobody touched is the same value still; anything else is found by its number among its
 * neighbours, as long as they are as many.
 */
final class LoadedReferences {

    private final JsonValue loaded;
    private final JsonValue content;
    private final Map<Place, List<Reference>> byPlace;
    private final Map<JsonValue, List<Reference>> byValue = new HashMap<>();

    LoadedReferences(JsonValue loaded, References references, JsonValue content) {
        this.loaded = loaded;
        this.content = content;
        this.byPlace = references.found().stream().collect(Collectors.groupingBy(Reference::place));
        byPlace.forEach((place, all) -> place.in(loaded).ifPresent((at) -> byValue.put(at, all)));
    }

    /** Whether a value was never replaced by another one, not even by an equal one. */
    boolean has(Reference now) {
        return now.place().in(content).stream()
                .flatMap((value) -> byValue.getOrDefault(value, List.of()).stream())
                .anyMatch((old) -> old.where() == now.where() && old.token().equals(now.token()));
    }

    /**
     * What stood where a reference stands now.
     *
     * @param number which one it is of those in the same text, from 0
     */
    Optional<Reference> before(Reference now, int number) {
        return placeBefore(now.place())
                .map((place) -> byPlace.getOrDefault(place, List.of()))
                .flatMap(
                        (all) ->
                                all.stream()
                                        .filter((each) -> each.where() == now.where())
                                        .skip(now.where() == Where.TEXT ? number : 0)
                                        .findFirst());
    }

    private Optional<Place> placeBefore(Place now) {
        JsonValue is = content;
        JsonValue was = loaded;
        Place place = Place.root();
        for (Place.Step step : now.steps()) {
            Optional<Long> ordinal =
                    is.size() == was.size() && is.kind() == was.kind()
                            ? Place.ordinal(is, step)
                            : Optional.empty();
            if (ordinal.isEmpty()) {
                return Optional.empty();
            }
            place = place.child(step(was, ordinal.get()));
            is = is.element(ordinal.get());
            was = was.element(ordinal.get());
        }
        return Optional.of(place);
    }

    private static Place.Step step(JsonValue parent, long ordinal) {
        if (parent.kind() == Kind.ARRAY) {
            return new Place.Step.Index(ordinal);
        }
        Map<String, Integer> seen = new HashMap<>();
        Iterator<Member> members = parent.members().iterator();
        for (long i = 0; i < ordinal; i++) {
            seen.merge(members.next().name(), 1, Integer::sum);
        }
        String name = members.next().name();
        return new Place.Step.Name(name, seen.getOrDefault(name, 0));
    }
}
