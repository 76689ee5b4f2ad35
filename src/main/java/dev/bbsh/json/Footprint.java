package dev.bbsh.json;

import dev.bbsh.json.tape.Segment;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** How much memory documents take together: what they share counts once, and is looked at once. */
public final class Footprint {

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private long bytes;

    /** In bytes: the text and the index of all that was added. */
    public long bytes() {
        return bytes;
    }

    /** Adds what a document holds besides what was added before. */
    public void add(Document document) {
        add(document.root());
    }

    private void add(JsonValue value) {
        switch (value) {
            case Span(Segment segment, int _) -> add(segment);
            case Composite composite -> composite.tree().visit(seen, this::add);
        }
    }

    private void add(Piece piece) {
        switch (piece) {
            case Run run -> add(run.segment());
            case Entry entry -> add(entry.value());
        }
    }

    private void add(Segment segment) {
        if (seen.add(segment)) {
            bytes += segment.footprint();
        }
    }
}
