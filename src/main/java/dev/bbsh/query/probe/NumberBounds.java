package dev.bbsh.query.probe;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.syntax.JsonKind;
import dev.bbsh.query.filter.Extremum;

import org.jspecify.annotations.Nullable;

/** The largest and the smallest of some numbers, as written. */
public final class NumberBounds {

    private @Nullable JsonValue largest;
    private @Nullable JsonValue smallest;

    /** Adds another value; always returns true, to get more. */
    public boolean add(JsonValue value) {
        if (value.kind() == JsonKind.NUMBER) {
            if (largest == null || Extremum.compare(value, largest) > 0) {
                largest = value;
            }
            if (smallest == null || Extremum.compare(value, smallest) < 0) {
                smallest = value;
            }
        }
        return true;
    }

    public String largest() {
        return text(largest);
    }

    public String smallest() {
        return text(smallest);
    }

    private static String text(@Nullable JsonValue number) {
        return number == null ? "" : number.text();
    }
}
