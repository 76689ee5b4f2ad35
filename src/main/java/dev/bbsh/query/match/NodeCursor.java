package dev.bbsh.query.match;

import dev.bbsh.json.Composite;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Span;
import dev.bbsh.json.syntax.JsonKind;
import dev.bbsh.json.tape.Segment;

import org.jspecify.annotations.Nullable;

/** A cursor on a value: a node of a segment, or a composed container. Mutable. */
public final class NodeCursor {

    static final Segment NOWHERE = Segment.of("null");

    private Segment segment = NOWHERE;
    private int node;
    private @Nullable Composite composite;

    /** A cursor at a value. */
    public static NodeCursor at(JsonValue value) {
        NodeCursor spot = new NodeCursor();
        spot.to(value);
        return spot;
    }

    public void to(Segment other, int otherNode) {
        segment = other;
        node = otherNode;
        composite = null;
    }

    public void to(NodeCursor other) {
        segment = other.segment;
        node = other.node;
        composite = other.composite;
    }

    public void to(JsonValue value) {
        switch (value) {
            case Span(Segment other, int otherNode) -> to(other, otherNode);
            case Composite composed -> {
                to(NOWHERE, 0);
                composite = composed;
            }
        }
    }

    /** The composed container at the cursor, or null for a node of a segment. */
    public @Nullable Composite composite() {
        return composite;
    }

    /** The segment of the node; undefined for a composed container. */
    public Segment segment() {
        return segment;
    }

    public int node() {
        return node;
    }

    public JsonKind kind() {
        return composite != null ? composite.kind() : segment.kind(node);
    }

    public boolean isObject() {
        return composite != null ? composite.kind() == JsonKind.OBJECT : segment.first(node) == '{';
    }

    public boolean isArray() {
        return composite != null ? composite.kind() == JsonKind.ARRAY : segment.first(node) == '[';
    }

    public boolean isContainer() {
        return composite != null || segment.isContainer(node);
    }

    /** The number of children; 0 for a scalar. */
    public long size() {
        return composite != null ? composite.size() : segment.size(node);
    }

    public JsonValue value() {
        return composite != null ? composite : new Span(segment, node);
    }

    /**
     * True when no object of the segment has a duplicate name; false when composed, because it
     * isn't known.
     */
    public boolean hasUniqueNames() {
        return composite == null && segment.duplicates().count() == 0;
    }
}
