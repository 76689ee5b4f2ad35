package dev.bbsh.jira.mapping;

import java.util.ArrayList;
import java.util.List;

/** Splits a line of a table (RFC 4180) whose values hold no line breaks. */
final class QuotedCells {

    private QuotedCells() {}

    /** The values without their quotes, and without blanks around them. */
    static List<String> split(String line, char separator) {
        List<String> cells = new ArrayList<>(3);
        int start = 0;
        boolean quoted = false;
        for (int at = 0; at < line.length(); at++) {
            char each = line.charAt(at);
            if (each == '"') {
                quoted = !quoted;
            } else if (each == separator && !quoted) {
                cells.add(unquoted(line.substring(start, at)));
                start = at + 1;
            }
        }
        cells.add(unquoted(line.substring(start)));
        return cells;
    }

    private static String unquoted(String cell) {
        String text = cell.strip();
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1).replace("\"\"", "\"") : text;
    }

    /** Whether quotes stand only around whole values, doubled inside. */
    static boolean wellFormed(String line, char separator) {
        boolean quoted = false;
        for (int at = 0; at < line.length(); at++) {
            if (line.charAt(at) != '"') {
                continue;
            }
            boolean doubled = quoted && at + 1 < line.length() && line.charAt(at + 1) == '"';
            if (doubled) {
                at++;
            } else if (quoted
                    ? !endsValue(line, at, separator)
                    : !startsValue(line, at, separator)) {
                return false;
            } else {
                quoted = !quoted;
            }
        }
        return !quoted;
    }

    private static boolean startsValue(String line, int at, char separator) {
        String before = line.substring(0, at).stripTrailing();
        return before.isEmpty() || before.charAt(before.length() - 1) == separator;
    }

    private static boolean endsValue(String line, int at, char separator) {
        String after = line.substring(at + 1).stripLeading();
        return after.isEmpty() || after.charAt(0) == separator;
    }
}
