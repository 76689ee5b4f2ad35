package dev.bbsh.backbone.data;

import dev.bbsh.json.Span;
import dev.bbsh.json.tape.Segment;

import java.util.OptionalLong;

/** Reads scalars of a segment without creating an object for each. */
public final class ScalarReader {

    private static final int DIGITS = 18;

    private ScalarReader() {}

    static boolean isString(Segment segment, int node) {
        return segment.first(node) == '"';
    }

    /** The hash of a string, the same for equal texts, however they are escaped. */
    static long hash(Segment segment, int string) {
        return hashAt(segment, segment.textStart(string));
    }

    /** The hash of the string whose opening quote is at an offset. */
    public static long hashAt(Segment segment, int quote) {
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

    /** The hash of a string with this text. */
    public static long hash(String text) {
        long hash = 1;
        for (byte each : text.getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
            hash = hash * 31 + each;
        }
        return spread(hash);
    }

    /**
     * Mixes a hash. Texts that differ in their last digit get neighbouring numbers: they are looked
     * up in turn.
     */
    private static long spread(long hash) {
        long mixed = (hash >>> 4) * 0x9E3779B97F4A7C15L;
        return ((mixed ^ (mixed >>> 32)) << 4) | (hash & 15);
    }

    /** True when two strings have the same text. */
    static boolean equal(Segment one, int string, Segment other, int otherString) {
        return equalAt(one, one.textStart(string), other, other.textStart(otherString));
    }

    /** True when the strings whose opening quotes are at these offsets have the same text. */
    public static boolean equalAt(Segment one, int quote, Segment other, int otherQuote) {
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

    /** True when a string has this text. */
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

    /** True when a string begins with this prefix. */
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
     * A number for an ID: different for different IDs that are numbers, as all known ones are; for
     * others a hash, below 0.
     */
    public static long id(Segment segment, int string) {
        byte[] bytes = segment.bytes();
        int start = segment.textStart(string) + 1;
        int digits = segment.digitsAt(start);
        boolean number = bytes[start + digits] == '"' && digits > 0 && digits <= DIGITS;
        boolean plain = number && (bytes[start] != '0' || digits == 1);
        return plain ? segment.naturalAt(start, digits) : hash(segment, string) | Long.MIN_VALUE;
    }

    /** True when {@link #integer} has an answer. */
    static boolean isInteger(Segment segment, int node) {
        int start = segment.textStart(node);
        return isPlain(segment, start, segment.digitsAt(start))
                || new Span(segment, node).asLong().isPresent();
    }

    /** An integer that fits 64 bits; nothing for any other value. */
    static OptionalLong integer(Segment segment, int node) {
        long value = integer(segment, node, Long.MIN_VALUE);
        return value != Long.MIN_VALUE || isInteger(segment, node)
                ? OptionalLong.of(value)
                : OptionalLong.empty();
    }

    /** An integer that fits 64 bits, or the given default for any other value. */
    static long integer(Segment segment, int node, long otherwise) {
        int start = segment.textStart(node);
        int digits = segment.digitsAt(start);
        if (isPlain(segment, start, digits)) {
            return segment.naturalAt(start, digits);
        }
        return new Span(segment, node).asLong().orElse(otherwise);
    }

    /** True when a value consists of this number of digits and nothing else. */
    private static boolean isPlain(Segment segment, int start, int digits) {
        byte next = segment.bytes()[start + digits];
        return digits > 0 && digits <= DIGITS && next != '.' && next != 'e' && next != 'E';
    }

    /** True when a string is an issue key as Jira writes it, such as {@code B2B_X-17}. */
    static boolean isIssueKey(Segment segment, int string) {
        byte[] bytes = segment.bytes();
        int at = segment.textStart(string) + 1;
        if (!isLetter(bytes[at])) {
            return false;
        }
        while (isLetter(bytes[at]) || isDigit(bytes[at]) || bytes[at] == '_') {
            at++;
        }
        return bytes[at] == '-' && isNumber(bytes, at + 1);
    }

    /**
     * True when a string is the key of an issue in this project, as {@link
     * dev.bbsh.backbone.ProjectKey#ofIssue} reads it, and no character is escaped.
     */
    static boolean isKeyIn(Segment segment, int string, String project) {
        byte[] bytes = segment.bytes();
        int at = segment.textStart(string) + 1;
        for (int i = 0; i < project.length(); i++) {
            if (bytes[at] != project.charAt(i)) {
                return false;
            }
            at++;
        }
        if (project.isEmpty() || bytes[at] != '-') {
            return false;
        }
        int digits = segment.digitsAt(at + 1);
        return digits > 0 && bytes[at + 1 + digits] == '"';
    }

    /** True when a string is a number as Jira writes IDs: digits only, no leading zero. */
    static boolean isNumericId(Segment segment, int string) {
        byte[] bytes = segment.bytes();
        int from = segment.textStart(string) + 1;
        return isNumber(bytes, from) || (bytes[from] == '0' && bytes[from + 1] == '"');
    }

    private static boolean isNumber(byte[] bytes, int from) {
        int at = from;
        while (isDigit(bytes[at])) {
            at++;
        }
        return at > from && bytes[from] != '0' && bytes[at] == '"';
    }

    private static boolean isLetter(byte each) {
        return each >= 'A' && each <= 'Z';
    }

    private static boolean isDigit(byte each) {
        return each >= '0' && each <= '9';
    }
}
