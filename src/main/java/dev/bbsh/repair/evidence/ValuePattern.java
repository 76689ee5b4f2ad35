package dev.bbsh.repair.evidence;

import dev.bbsh.repair.correction.TextSlices;
import dev.bbsh.repair.token.Literals;

import java.util.regex.Pattern;

/**
 * The pattern of a value: its letters, with 9 for any number, so that {@code "ORBIT-12"} and {@code
 * "ORBIT-7"} have the same.
 */
public final class ValuePattern {

    /** The pattern of text with blanks, or of very long text. */
    static final String TEXT = "text";

    private static final int LONGEST = 80;
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    private ValuePattern() {}

    /** The pattern of a string's text, without its quotes. */
    public static String ofString(String text) {
        boolean open = text.length() > LONGEST || text.chars().anyMatch((c) -> c <= ' ');
        return open ? TEXT : '"' + DIGITS.matcher(text).replaceAll("9") + '"';
    }

    /** The pattern of a scalar other than a string. */
    public static String ofScalar(String text) {
        return switch (text) {
            case "true", "false" -> "flag";
            case "null" -> "null";
            default -> "number";
        };
    }

    /** The pattern of the value behind an offset; empty when none can be read there. */
    static String at(byte[] text, int offset) {
        int at = offset;
        while (at < text.length && text[at] <= ' ' && text[at] >= 0) {
            at++;
        }
        if (at >= text.length) {
            return "";
        }
        if (text[at] == '"') {
            return string(text, at + 1);
        }
        if (text[at] == '{' || text[at] == '[') {
            return text[at] == '{' ? "object" : "list";
        }
        int end = Literals.end(text, at);
        return end > at ? ofScalar(TextSlices.of(text, at, end)) : "";
    }

    private static String string(byte[] text, int from) {
        int end = from;
        while (end < text.length && text[end] != '"' && end - from <= LONGEST) {
            if (text[end] >= 0 && text[end] < ' ') {
                return "";
            }
            end += text[end] == '\\' ? 2 : 1;
        }
        return end < text.length
                ? ofString(TextSlices.of(text, from, Math.min(end, text.length)))
                : "";
    }
}
