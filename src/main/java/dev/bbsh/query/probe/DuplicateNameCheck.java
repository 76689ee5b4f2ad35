package dev.bbsh.query.probe;

import dev.bbsh.json.Composite;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Piece;
import dev.bbsh.json.Run;
import dev.bbsh.json.SingleChild;
import dev.bbsh.json.Span;
import dev.bbsh.json.syntax.JsonKind;

import java.util.HashSet;
import java.util.Set;

/** Tells whether a document has objects with duplicate names, without reading it. */
public final class DuplicateNameCheck {

    private DuplicateNameCheck() {}

    /** True when an object of the value may have a duplicate name; in most cases it does then. */
    public static boolean areIn(JsonValue value) {
        return switch (value) {
            case Span span -> span.segment().duplicates().count() > 0;
            case Composite composite -> areIn(composite);
        };
    }

    private static boolean areIn(Composite composite) {
        Set<String> names = new HashSet<>();
        boolean object = composite.kind() == JsonKind.OBJECT;
        for (Piece piece : composite.pieces()) {
            boolean found =
                    switch (piece) {
                        case Run run -> run.segment().duplicates().count() > 0;
                        case SingleChild entry -> areIn(entry.value());
                    };
            if (found) {
                return true;
            }
        }
        if (object) {
            for (var member : composite.members()) {
                if (!names.add(member.name())) {
                    return true;
                }
            }
        }
        return false;
    }
}
