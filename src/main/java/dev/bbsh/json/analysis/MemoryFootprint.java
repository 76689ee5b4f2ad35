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

/** The memory that documents take together: shared text counts once, and is visited once. */
public final class MemoryFootprint {

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private long bytes;

    /** The size in bytes: the text and the index of all that was added. */
    public long bytes() {
        return bytes;
    }

    /** Adds the part of a document that was not added before. */
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
            case SingleChild entry -> add(entry.value());
        }
    }

    private void add(Segment segment) {
        if (seen.add(segment)) {
            bytes += segment.footprint();
        }
    }
}
