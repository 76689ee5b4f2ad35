package dev.bbsh.query.filter;

import dev.bbsh.json.JsonValue;
import dev.bbsh.query.match.CancellationCheck;
import dev.bbsh.query.match.ChildIterator;
import dev.bbsh.query.match.NodeCursor;

import java.util.Optional;

/** Finds the largest and the smallest number of an array, as written there. */
public final class Extremum {

    private Extremum() {}

    /** The largest number of an array of numbers, the first one among equals. */
    public static Optional<JsonValue> largest(JsonValue numbers, CancellationCheck meter) {
        return of(numbers, meter, 1);
    }

    /** The smallest number of an array of numbers, the first one among equals. */
    public static Optional<JsonValue> smallest(JsonValue numbers, CancellationCheck meter) {
        return of(numbers, meter, -1);
    }

    /** Compares two numbers exactly. */
    public static int compare(JsonValue one, JsonValue other) {
        OperandValue left = new OperandValue();
        OperandValue right = new OperandValue();
        left.to(NodeCursor.at(one));
        right.to(NodeCursor.at(other));
        return left.decimal().compareTo(right.decimal());
    }

    private static Optional<JsonValue> of(JsonValue numbers, CancellationCheck meter, int sign) {
        ChildIterator elements = new ChildIterator(meter);
        elements.open(NodeCursor.at(numbers));
        NodeCursor element = new NodeCursor();
        OperandValue each = new OperandValue();
        OperandValue best = new OperandValue();
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
