package dev.bbsh.backbone.data;

import dev.bbsh.json.Span;
import dev.bbsh.json.tape.Segment;

import java.util.OptionalLong;

/** Reads scalars of a segment without making an object of each. */
final class Texts {

    private static final int DIGITS = 18;

    private Texts() {}

    static boolean isString(Segment segment, int node) {
        return segment.first(node) == '"';
    }

    /** The same for strings that say the same, however they are written. */
    static long hash(Segment segment, int string) {
        return hashAt(segment, segment.textStart(string));
    }

    /** The same for the string whose opening quote stands at an offset. */
    static long hashAt(Segment segment, int quote) {
        byte[] bytes = segment.bytes();
        long hash = 1;
        for (int at = quote + 1; bytes[at] != '"'; at++) {
            if (bytes[at] == '\\') {
                return hash(segment.stringAt(quote));
            }
            hash = hash * 31 + bytes[at];
        }
        return spread(hash);
    }

    static long hash(String text) {
        long hash = 1;
        for (byte each : text.getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
            hash = hash * 31 + each;
        }
        return spread(hash);
    }

    /**
     * Texts that differ in their last digit get neighbouring numbers: they are asked for in turn.
     */
    private static long spread(long hash) {
        long mixed = (hash >>> 4) * 0x9E3779B97F4A7C15L;
        return ((mixed ^ (mixed >>> 32)) << 4) | (hash & 15);
    }

    /** Whether two strings say the same. */
    static boolean equal(Segment one, int string, Segment other, int otherString) {
        return equalAt(one, one.textStart(string), other, other.textStart(otherString));
    }

    /** The same for strings whose opening quotes stand at these offsets. */
    static boolean equalAt(Segment one, int quote, Segment other, int otherQuote) {
        byte[] left = one.bytes();
        byte[] right = other.bytes();
        int at = quote + 1;
        int with = otherQuote + 1;
        while (left[at] == right[with] && left[at] != '"' && left[at] != '\\') {
            at++;
            with++;
        }
        if (left[at] == '\\' || right[with] == '\\') {
            return one.stringAt(quote).equals(other.stringAt(otherQuote));
        }
        return left[at] == right[with];
    }

    /** Whether a string says this. */
    static boolean says(Segment segment, int string, String text) {
        byte[] bytes = segment.bytes();
        int from = segment.textStart(string) + 1;
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (bytes[from + i] != each || each == '\\' || each == '"') {
                return segment.string(string).equals(text);
            }
        }
        return bytes[from + text.length()] == '"';
    }

    /** Whether a string begins so. */
    static boolean startsWith(Segment segment, int string, String prefix) {
        byte[] bytes = segment.bytes();
        int from = segment.textStart(string) + 1;
        for (int i = 0; i < prefix.length(); i++) {
            if (bytes[from + i] != prefix.charAt(i) || bytes[from + i] == '\\') {
                return segment.string(string).startsWith(prefix);
            }
        }
        return true;
    }

    /**
     * A number for an id: different for different ids that are numbers, as all known ones are; for
     * others a hash, below 0.
     */
    static long id(Segment segment, int string) {
        byte[] bytes = segment.bytes();
        int start = segment.textStart(string) + 1;
        int at = start;
        long value = 0;
        while (bytes[at] >= '0' && bytes[at] <= '9') {
            value = value * 10 + bytes[at++] - '0';
        }
        boolean number = bytes[at] == '"' && at > start && at - start <= DIGITS;
        boolean plain = number && (bytes[start] != '0' || at == start + 1);
        return plain ? value : hash(segment, string) | Long.MIN_VALUE;
    }

    /** Whether {@link #integer} answers something. */
    static boolean isInteger(Segment segment, int node) {
        byte[] bytes = segment.bytes();
        int start = segment.textStart(node);
        int at = start;
        while (bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        byte next = bytes[at];
        boolean plain = at > start && at - start <= DIGITS;
        return (plain && next != '.' && next != 'e' && next != 'E')
                || new Span(segment, node).asLong().isPresent();
    }

    /** An integer that fits 64 bits; nothing for any other value. */
    static OptionalLong integer(Segment segment, int node) {
        return isInteger(segment, node)
                ? OptionalLong.of(integer(segment, node, 0))
                : OptionalLong.empty();
    }

    /** The same, with what to answer for any other value. */
    static long integer(Segment segment, int node, long otherwise) {
        byte[] bytes = segment.bytes();
        int start = segment.textStart(node);
        int at = start;
        long value = 0;
        while (bytes[at] >= '0' && bytes[at] <= '9') {
            value = value * 10 + bytes[at++] - '0';
        }
        byte next = bytes[at];
        boolean plain = at > start && at - start <= DIGITS;
        if (plain && next != '.' && next != 'e' && next != 'E') {
            return value;
        }
        return new Span(segment, node).asLong().orElse(otherwise);
    }
}
