package dev.bbsh.check.config.lookup;

import dev.bbsh.check.config.reference.Reference;
import dev.bbsh.check.config.scan.References;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Member;
import dev.bbsh.json.Place;
import dev.bbsh.json.SeenNames;
import dev.bbsh.json.Span;
import dev.bbsh.json.syntax.JsonKind;
import dev.bbsh.json.tape.Segment;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The references of a document as it was loaded, to be found again in its current version. An
 * untouched value is still the same object; others match by position while the number of children
 * is unchanged.
 */
final class LoadedReferences {

    private final JsonValue loaded;
    private final Map<Place, List<Reference>> byPlace;
    private final VersionAlignment alignment;
    private @Nullable Map<JsonValue, List<Reference>> byValue;

    /** The loaded references, for looking up those of the current version. */
    LoadedReferences(JsonValue loaded, References references, JsonValue content, References now) {
        this.loaded = loaded;
        this.byPlace = references.found().stream().collect(Collectors.groupingBy(Reference::place));
        this.alignment = new VersionAlignment(loaded, content, places(now));
    }

    private static Set<Place> places(References references) {
        return references.found().stream().map(Reference::place).collect(Collectors.toSet());
    }

    private List<Reference> at(Place place) {
        return byPlace.getOrDefault(place, List.of());
    }

    /** True when a value was never replaced by another one, not even by an equal one. */
    boolean has(Reference now) {
        return same(now).anyMatch((old) -> old.token().equals(now.token()));
    }

    /** The loaded references in, or as the key of, the same value as now. */
    private Stream<Reference> same(Reference now) {
        AlignedValue here = alignment.values.get(now.place());
        if (here == null) {
            return Stream.of();
        }
        List<Reference> old =
                here.before != null && here.value.equals(here.was)
                        ? at(here.before)
                        : elsewhere(here.value);
        return old.stream().filter((each) -> each.part() == now.part());
    }

    /** The loaded references in a value that is not where it was, or that is new. */
    private List<Reference> elsewhere(JsonValue value) {
        boolean isNew =
                loaded instanceof Span(Segment text, int _)
                        && !(value instanceof Span(Segment its, int _) && its.equals(text));
        return isNew ? List.of() : byValue().getOrDefault(value, List.of());
    }

    private Map<JsonValue, List<Reference>> byValue() {
        Map<JsonValue, List<Reference>> known = byValue;
        if (known == null) {
            Map<JsonValue, List<Reference>> all = new HashMap<>();
            new VersionAlignment(loaded, loaded, byPlace.keySet())
                    .values.forEach((place, aligned) -> all.put(aligned.value, at(place)));
            known = all;
            byValue = all;
        }
        return known;
    }

    /**
     * The loaded reference at the position where a reference is now.
     *
     * @param number its index among those in the same text, from 0
     */
    Optional<Reference> before(Reference now, int number) {
        if (now.part() == Reference.Part.KEY && same(now).findAny().isPresent()) {
            return same(now).findFirst();
        }
        return Optional.ofNullable(alignment.values.get(now.place()))
                .map((here) -> here.before)
                .stream()
                .flatMap((place) -> at(place).stream())
                .filter((each) -> each.part() == now.part())
                .skip(now.part() == Reference.Part.TEXT ? number : 0)
                .findFirst();
    }

    /**
     * A value of the later version.
     *
     * @param before its place in the earlier version; null when it can't be determined
     * @param was the value there
     */
    private record AlignedValue(JsonValue value, @Nullable Place before, @Nullable JsonValue was) {}

    /**
     * Maps each place to its place in an earlier version of the document, in one walk: children
     * match by position while their number is unchanged.
     */
    private static final class VersionAlignment {

        private final Set<Place> wanted;
        private final Map<Place, AlignedValue> values = new HashMap<>();

        /**
         * Aligns some places of the later version.
         *
         * @param was the earlier version
         * @param is the later one
         */
        VersionAlignment(JsonValue was, JsonValue is, Set<Place> wanted) {
            this.wanted = wanted;
            walk(is, Place.root(), was, Place.root());
        }

        private void walk(JsonValue is, Place at, JsonValue was, Place there) {
            if (wanted.contains(at)) {
                values.put(at, new AlignedValue(is, there, was));
            }
            if (!is.kind().isContainer()) {
                return;
            }
            if (is.kind() != was.kind() || is.size() != was.size()) {
                below(is, at);
                return;
            }
            List<Child> old = children(was, there);
            List<Child> now = children(is, at);
            for (int i = 0; i < now.size(); i++) {
                walk(now.get(i).value(), now.get(i).at(), old.get(i).value(), old.get(i).at());
            }
        }

        private void below(JsonValue value, Place at) {
            for (Child each : children(value, at)) {
                if (wanted.contains(each.at())) {
                    values.put(each.at(), new AlignedValue(each.value(), null, null));
                }
                if (each.value().kind().isContainer()) {
                    below(each.value(), each.at());
                }
            }
        }

        private record Child(Place at, JsonValue value) {}

        private static List<Child> children(JsonValue container, Place at) {
            List<Child> children = new ArrayList<>();
            if (container.kind() == JsonKind.ARRAY) {
                container
                        .elements()
                        .forEach(
                                (each) -> children.add(new Child(at.child(children.size()), each)));
            }
            SeenNames seen = new SeenNames();
            for (Member each : container.members()) {
                int occurrence = seen.add(each.name());
                children.add(new Child(at.child(each.name(), occurrence), each.value()));
            }
            return children;
        }
    }
}
