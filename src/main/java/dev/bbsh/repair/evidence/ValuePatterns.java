package dev.bbsh.repair.evidence;

import dev.bbsh.repair.correction.TextSlices;
import dev.bbsh.repair.token.Literals;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The patterns of the values of one member name. A pattern is a value's letters, with 9 for any
 * number, so that {@code "ORBIT-12"} and {@code "ORBIT-7"} have the same.
 */
public final class ValuePatterns {

    /** The pattern of text with blanks, or of very long text. */
    private static final String TEXT = "text";

    private static final int LONGEST = 80;
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    /** The maximum number of patterns that still makes a rule. */
    private static final int MOST = 6;

    private static final int FEWEST = 2;

    private final Map<String, Integer> looks = new HashMap<>();
    private int count;
    private int read;
    private boolean open;

    void add(String look) {
        count++;
        if (look.isEmpty()) {
            return;
        }
        read++;
        if (looks.size() <= MOST) {
            looks.merge(look, 1, Integer::sum);
        }
        open |= look.equals(TEXT);
    }

    /** The number of values, including those that cannot be read. */
    int count() {
        return count;
    }

    boolean alike() {
        return read >= FEWEST && looks.size() <= MOST && !open && read >= 2 * looks.size();
    }

    /** True when a value has the pattern of some of the others. */
    public boolean has(String look) {
        return looks.containsKey(look);
    }

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
