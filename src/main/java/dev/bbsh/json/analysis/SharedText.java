package dev.bbsh.json.analysis;

import dev.bbsh.json.Composite;
import dev.bbsh.json.Document;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Piece;
import dev.bbsh.json.Run;
import dev.bbsh.json.SingleChild;
import dev.bbsh.json.Span;
import dev.bbsh.json.tape.Segment;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Finds out if documents share text: a document that was edited, merged or cut out of another holds
 * the other's segments that it did not change.
 */
public final class SharedText {

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private final Set<Segment> segments = Collections.newSetFromMap(new IdentityHashMap<>());

    private SharedText() {}

    /** True when a segment belongs to both documents. */
    public static boolean isIn(Document one, Document other) {
        return !Collections.disjoint(segments(one), segments(other));
    }

    private static Set<Segment> segments(Document document) {
        SharedText text = new SharedText();
        text.add(document.root());
        return text.segments;
    }

    private void add(JsonValue value) {
        switch (value) {
            case Span(Segment segment, int _) -> segments.add(segment);
            case Composite composite -> composite.tree().visit(seen, this::add);
        }
    }

    private void add(Piece piece) {
        switch (piece) {
            case Run run -> segments.add(run.segment());
            case SingleChild entry -> add(entry.value());
        }
    }
}
