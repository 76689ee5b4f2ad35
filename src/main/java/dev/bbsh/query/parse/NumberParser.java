package dev.bbsh.query.parse;

import dev.bbsh.query.path.Term;

/** Parses the numbers of a path: indexes, and numbers to compare with. */
final class NumberParser {

    /** The largest index, 2^53 - 1, as defined in RFC 9535, section 2.1. */
    private static final long LARGEST = 9_007_199_254_740_991L;

    private static final int DIGITS = 17;

    private final PathText text;

    NumberParser(PathText text) {
        this.text = text;
    }

    boolean isHere() {
        return text.peek() == '-' || isDigit(text.peek());
    }

    /** Parses an integer without leading zeros, at most 2^53 - 1. */
    long index() {
        int start = text.position();
        integer();
        String digits = text.from(start);
        if (digits.equals("-0")) {
            throw text.failure(start, "0 without a sign");
        }
        long value = digits.length() > DIGITS ? Long.MAX_VALUE : Long.parseLong(digits);
        if (Math.abs(value) > LARGEST) {
            throw text.failure(start, "an index between -" + LARGEST + " and " + LARGEST);
        }
        text.mark(PathPart.Kind.NUMBER, start);
        return value;
    }

    /** Parses a number in JSON notation. */
    Term.NumberLiteral number() {
        int start = text.position();
        integer();
        if (text.peek() == '.') {
            text.skip(1);
            digits();
        }
        if (text.peek() == 'e' || text.peek() == 'E') {
            text.skip(text.peek(1) == '+' || text.peek(1) == '-' ? 2 : 1);
            digits();
        }
        text.mark(PathPart.Kind.NUMBER, start);
        return new Term.NumberLiteral(text.from(start));
    }

    private void integer() {
        text.skip(text.peek() == '-' ? 1 : 0);
        int first = text.position();
        digits();
        if (text.position() > first + 1 && text.peek(first - text.position()) == '0') {
            throw text.failure(first, "a number without leading zeros");
        }
    }

    private void digits() {
        if (!isDigit(text.peek())) {
            throw text.failure("a digit");
        }
        while (isDigit(text.peek())) {
            text.skip(1);
        }
    }

    private static boolean isDigit(int each) {
        return each >= '0' && each <= '9';
    }
}
