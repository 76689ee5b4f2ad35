package dev.bbsh.query.filter;

import dev.bbsh.json.tape.Segment;
import dev.bbsh.query.match.NodeCursor;

/** The order of strings by code point, which is that of their bytes: nothing is decoded. */
final class TextOrder {

    private TextOrder() {}

    /** Compares the contents of two strings. */
    static int compare(NodeCursor left, NodeCursor right) {
        Segment one = left.segment();
        Segment other = right.segment();
        byte[] bytes = one.bytes();
        byte[] others = other.bytes();
        int at = one.textStart(left.node()) + 1;
        int otherAt = other.textStart(right.node()) + 1;
        while (bytes[at] == others[otherAt] && bytes[at] != '"' && bytes[at] != '\\') {
            at++;
            otherAt++;
        }
        // Only from an escape on, unequal text can mean the same.
        if (bytes[at] == '\\' || others[otherAt] == '\\') {
            return compareCodePoints(one.string(left.node()), other.string(right.node()));
        }
        boolean ends = bytes[at] == '"';
        boolean otherEnds = others[otherAt] == '"';
        return ends || otherEnds
                ? Boolean.compare(otherEnds, ends)
                : Byte.compareUnsigned(bytes[at], others[otherAt]);
    }

    /**
     * Compares by code point. UTF-16 has another order: it sorts surrogates before U+E000, although
     * the characters they encode come after it.
     */
    private static int compareCodePoints(String left, String right) {
        int shorter = Math.min(left.length(), right.length());
        for (int i = 0; i < shorter; i++) {
            char one = left.charAt(i);
            char other = right.charAt(i);
            if (one != other) {
                boolean same = Character.isSurrogate(one) == Character.isSurrogate(other);
                return same
                        ? Character.compare(one, other)
                        : Boolean.compare(Character.isSurrogate(one), Character.isSurrogate(other));
            }
        }
        return Integer.compare(left.length(), right.length());
    }
}
