package dev.bbsh.query.filter;

import dev.bbsh.json.JsonValue;
import dev.bbsh.query.match.Children;
import dev.bbsh.query.match.Meter;
import dev.bbsh.query.match.Spot;

import java.util.Optional;

/** Finds the largest and the smallest number of an array, as written there. */
public final class Extremum {

    private Extremum() {}

    /** The largest number of an array of numbers, the first one among equals. */
    public static Optional<JsonValue> largest(JsonValue numbers, Meter meter) {
        return of(numbers, meter, 1);
    }

    /** The smallest number of an array of numbers, the first one among equals. */
    public static Optional<JsonValue> smallest(JsonValue numbers, Meter meter) {
        return of(numbers, meter, -1);
    }

    /** Compares two numbers exactly. */
    public static int compare(JsonValue one, JsonValue other) {
        Value left = new Value();
        Value right = new Value();
        left.to(Spot.at(one));
        right.to(Spot.at(other));
        return left.decimal().compareTo(right.decimal());
    }

    private static Optional<JsonValue> of(JsonValue numbers, Meter meter, int sign) {
        Children elements = new Children(meter);
        elements.open(Spot.at(numbers));
        Spot element = new Spot();
        Value each = new Value();
        Value best = new Value();
        while (elements.next(element)) {
            each.to(element);
            boolean better =
                    best.kind() == null
                            || Integer.signum(each.decimal().compareTo(best.decimal())) == sign;
            if (better) {
                best.to(each);
            }
        }
        return Optional.ofNullable(best.json());
    }
}
