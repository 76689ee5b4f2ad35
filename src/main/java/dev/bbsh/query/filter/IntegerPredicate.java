package dev.bbsh.query.filter;

import dev.bbsh.json.syntax.JsonKind;
import dev.bbsh.json.tape.Segment;
import dev.bbsh.query.match.NodeCursor;
import dev.bbsh.query.match.NodePredicate;

import java.util.function.IntPredicate;

/**
 * Compares with an integer in a filter: the digits of most numbers are read directly from the
 * buffer, and only other notations are compared as decimals.
 */
public final class IntegerPredicate implements NodePredicate {

    private static final int DIGITS = 18;
    private static final long NO_INTEGER = Long.MIN_VALUE;

    private final Operand operand;
    private final long integer;
    private final Decimal decimal;
    private final IntPredicate order;
    private final boolean otherwise;
    private final OperandValue value = new OperandValue();

    /**
     * @param integer at most 18 digits
     * @param order the condition on the comparison of the value with the integer: negative, 0 or
     *     positive
     * @param otherwise the result for a value that isn't a number
     */
    public IntegerPredicate(Operand operand, long integer, IntPredicate order, boolean otherwise) {
        this.operand = operand;
        this.integer = integer;
        this.decimal = Literal.number(Long.toString(integer)).decimal();
        this.order = order;
        this.otherwise = otherwise;
    }

    @Override
    public boolean holds(NodeCursor current) {
        operand.read(current, value);
        if (value.kind() != JsonKind.NUMBER) {
            return otherwise;
        }
        long plain = plain(value);
        return order.test(
                plain == NO_INTEGER
                        ? value.decimal().compareTo(decimal)
                        : Long.compare(plain, integer));
    }

    private static long plain(OperandValue value) {
        if (value.isInteger()) {
            return value.integer();
        }
        return value.isLiteral() ? NO_INTEGER : plain(value.spot());
    }

    private static long plain(NodeCursor spot) {
        Segment segment = spot.segment();
        byte[] bytes = segment.bytes();
        int start = segment.textStart(spot.node());
        int at = bytes[start] == '-' ? start + 1 : start;
        int digits = segment.digitsAt(at);
        int end = at + digits;
        if (digits >= DIGITS || bytes[end] == '.' || bytes[end] == 'e' || bytes[end] == 'E') {
            return NO_INTEGER;
        }
        long value = segment.naturalAt(at, digits);
        return bytes[start] == '-' ? -value : value;
    }
}
