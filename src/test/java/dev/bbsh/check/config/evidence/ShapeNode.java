package dev.bbsh.check.config.evidence;

import dev.bbsh.backbone.SideName;
import dev.bbsh.check.config.reference.Reference;
import dev.bbsh.check.config.reference.ReferenceKind;
import dev.bbsh.json.Place;
import dev.bbsh.json.tape.JsonText;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A part of a generated config, in which the meaning of each ID is known. */
sealed interface ShapeNode {

    /** A part of a text: an ID with its kind and side, or anything else. */
    sealed interface Part {

        String text();

        /** Text that is not a reference. */
        record Prose(String text) implements Part {}

        /** An ID in a notation, in which {@code *} is the ID and {@code #} its number. */
        record Id(ReferenceKind kind, String id, SideName side, String dress) implements Part {

            @Override
            public String text() {
                return dress.replace("*", id).replace("#", id.replace("customfield_", ""));
            }
        }
    }

    /** A scalar. */
    record Leaf(List<Part> parts, boolean bare) implements ShapeNode {}

    /** An array. */
    record Items(List<ShapeNode> all) implements ShapeNode {}

    /** An object. */
    record Members(List<Named> all) implements ShapeNode {}

    /** A member of an object. */
    record Named(List<Part> name, ShapeNode value) {}

    /** A reference that a config has. */
    record Expected(
            Place place, Reference.Part part, ReferenceKind kind, String id, SideName side) {}

    static Leaf text(String prose) {
        return new Leaf(List.of(new Part.Prose(prose)), false);
    }

    static Leaf bare(String literal) {
        return new Leaf(List.of(new Part.Prose(literal)), true);
    }

    static Named member(String name, ShapeNode value) {
        return new Named(List.of(new Part.Prose(name)), value);
    }

    /** The config as JSON. */
    default String json() {
        return switch (this) {
            case Leaf(List<Part> parts, boolean bare) ->
                    bare ? text(parts) : JsonText.quote(text(parts));
            case Items(List<ShapeNode> all) ->
                    all.stream().map(ShapeNode::json).collect(Collectors.joining(", ", "[", "]"));
            case Members(List<Named> all) ->
                    all.stream()
                            .map(
                                    (each) ->
                                            JsonText.quote(text(each.name))
                                                    + ": "
                                                    + each.value.json())
                            .collect(Collectors.joining(", ", "{", "}"));
        };
    }

    private static String text(List<Part> parts) {
        return parts.stream().map(Part::text).collect(Collectors.joining());
    }

    /** The references, in document order. */
    default List<Expected> expected() {
        List<Expected> all = new ArrayList<>();
        collect(Place.root(), all);
        return all;
    }

    private void collect(Place at, List<Expected> into) {
        switch (this) {
            case Leaf(List<Part> parts, boolean _) ->
                    add(
                            parts,
                            at,
                            parts.size() == 1 ? Reference.Part.VALUE : Reference.Part.TEXT,
                            into);
            case Items(List<ShapeNode> all) -> {
                for (int i = 0; i < all.size(); i++) {
                    all.get(i).collect(at.child(i), into);
                }
            }
            case Members(List<Named> all) -> {
                for (Named each : all) {
                    Place place = at.child(text(each.name));
                    add(each.name, place, Reference.Part.KEY, into);
                    each.value.collect(place, into);
                }
            }
        }
    }

    private static void add(List<Part> parts, Place at, Reference.Part part, List<Expected> into) {
        for (Part each : parts) {
            if (each instanceof Part.Id id) {
                into.add(new Expected(at, part, id.kind, id.id, id.side));
            }
        }
    }
}
