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

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
        this.alignment = new VersionAlignment(loaded, content, places(now), true);
    }

    private static Set<Place> places(References references) {
        return references.found().stream().map(Reference::place).collect(Collectors.toSet());
    }

    private List<Reference> at(Place place) {
        return byPlace.getOrDefault(place, List.of());
    }

    /** True when a value was never replaced by another one, not even by an equal one. */
    boolean has(Reference now) {
        for (Reference old : same(now)) {
            if (old.part() == now.part() && old.token().equals(now.token())) {
                return true;
            }
        }
        return false;
    }

    /** The loaded references in, or as the key of, the same value as now. */
    private List<Reference> same(Reference now) {
        AlignedValue here = alignment.values.get(now.place());
        if (here == null) {
            return alignment.isUntouched(now.place()) ? at(now.place()) : List.of();
        }
        return here.before != null && here.value.equals(here.was)
                ? at(here.before)
                : elsewhere(here.value);
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
            new VersionAlignment(loaded, loaded, byPlace.keySet(), false)
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
        if (now.part() == Reference.Part.KEY) {
            Optional<Reference> key = nth(same(now), now.part(), 0);
            if (key.isPresent()) {
                return key;
            }
        }
        Place before = alignment.before(now.place());
        return before == null
                ? Optional.empty()
                : nth(at(before), now.part(), now.part() == Reference.Part.TEXT ? number : 0);
    }

    private static Optional<Reference> nth(List<Reference> all, Reference.Part part, int number) {
        int found = 0;
        for (Reference each : all) {
            if (each.part() == part && found++ == number) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
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
     * match by position while their number is unchanged. What is in a container that is the same in
     * both versions need not be walked through.
     */
    private static final class VersionAlignment {

        private final Set<Place> wanted;
        private final boolean skipsUntouched;
        private final Set<Place> untouched = new HashSet<>();
        private final Map<Place, AlignedValue> values = new HashMap<>();

        /**
         * Aligns some places of the later version.
         *
         * @param was the earlier version
         * @param is the later one
         * @param skipsUntouched whether to leave out what is in untouched containers
         */
        VersionAlignment(JsonValue was, JsonValue is, Set<Place> wanted, boolean skipsUntouched) {
            this.wanted = wanted;
            this.skipsUntouched = skipsUntouched;
            walk(is, Place.root(), was, Place.root());
        }

        /** True for a place in a container that is the same, at the same place, in both. */
        boolean isUntouched(Place place) {
            for (Place at = place; at != null; at = at.parent().orElse(null)) {
                if (untouched.contains(at)) {
                    return true;
                }
            }
            return false;
        }

        /** The place in the earlier version; null when it can't be determined. */
        @Nullable Place before(Place place) {
            AlignedValue here = values.get(place);
            return here != null ? here.before : isUntouched(place) ? place : null;
        }

        private void walk(JsonValue is, Place at, JsonValue was, Place there) {
            if (skipsUntouched && is.kind().isContainer() && is.equals(was) && at.equals(there)) {
                untouched.add(at);
                return;
            }
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
            Children old = new Children(was, there);
            Children now = new Children(is, at);
            while (now.next() && old.next()) {
                // Most places are the same, and equal objects are compared fastest.
                walk(now.value, now.at, old.value, now.at.equals(old.at) ? now.at : old.at);
            }
        }

        private void below(JsonValue value, Place at) {
            Children all = new Children(value, at);
            while (all.next()) {
                if (wanted.contains(all.at)) {
                    values.put(all.at, new AlignedValue(all.value, null, null));
                }
                if (all.value.kind().isContainer()) {
                    below(all.value, all.at);
                }
            }
        }
    }

    /** The children of a container with their places, one after the other. */
    private static final class Children {

        private final Place container;
        private final Iterator<JsonValue> elements;
        private final Iterator<Member> members;
        private final SeenNames seen = new SeenNames();
        private long index;
        private Place at;
        private JsonValue value;

        Children(JsonValue container, Place at) {
            this.container = at;
            this.at = at;
            this.value = container;
            this.members = container.members().iterator();
            this.elements =
                    container.kind() == JsonKind.ARRAY
                            ? container.elements().iterator()
                            : Collections.emptyIterator();
        }

        /** Moves to the next child; false when there is none. */
        boolean next() {
            if (members.hasNext()) {
                Member member = members.next();
                at = container.child(member.name(), seen.add(member.name()));
                value = member.value();
                return true;
            }
            if (elements.hasNext()) {
                at = container.child(index++);
                value = elements.next();
                return true;
            }
            return false;
        }
    }
}
