package dev.bbsh.json;

import dev.bbsh.json.tape.Segment;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Finds out if documents share text: a document that was edited, merged or cut out of another holds
 * the other's segments that it did not change.
 */
public final class CommonText {

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private final Set<Segment> segments = Collections.newSetFromMap(new IdentityHashMap<>());

    private CommonText() {}

    /** True when a segment belongs to both documents. */
    public static boolean isIn(Document one, Document other) {
        return !Collections.disjoint(segments(one), segments(other));
    }

    private static Set<Segment> segments(Document document) {
        CommonText text = new CommonText();
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
            case Entry entry -> add(entry.value());
        }
    }
}
