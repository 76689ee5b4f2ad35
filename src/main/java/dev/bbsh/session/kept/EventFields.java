package dev.bbsh.session.kept;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The fields of an event on one line: separated by tabs, with control characters escaped. */
final class EventFields {

    private static final int HEX = 16;

    private static final int ESCAPE = "\\u0009".length();

    private EventFields() {}

    static String joined(List<String> fields) {
        return fields.stream().map(EventFields::escaped).collect(Collectors.joining("\t"));
    }

    static List<String> split(String line) {
        List<String> fields = new ArrayList<>();
        for (String field : line.split("\t", -1)) {
            fields.add(plain(field));
        }
        return fields;
    }

    private static String escaped(String field) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < field.length(); at++) {
            char each = field.charAt(at);
            if (each == '\\' || Character.isISOControl(each)) {
                String hex = Integer.toHexString(each);
                text.append("\\u").append("0".repeat(4 - hex.length())).append(hex);
            } else {
                text.append(each);
            }
        }
        return text.toString();
    }

    private static String plain(String field) {
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (int at = field.indexOf("\\u"); at >= 0; at = field.indexOf("\\u", from)) {
            text.append(field, from, at);
            text.append((char) Integer.parseInt(field.substring(at + 2, at + ESCAPE), HEX));
            from = at + ESCAPE;
        }
        return text.append(field, from, field.length()).toString();
    }
}
