package dev.bbsh.query.advice;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Translates a jq filter: {@code .a[] | select(.b == "x") | .c}. */
final class JqRule {

    private static final Pattern SELECT = Pattern.compile("select\\((.*)\\)");

    private static final Pattern MAP = Pattern.compile("map\\((\\..*)\\)");

    private static final Pattern SEVERAL = Pattern.compile("\\.\\w+(?:\\s*,\\s*\\.\\w+)+");

    private static final String ALL = "[*]";

    private final StringBuilder steps = new StringBuilder("$");

    private JqRule() {}

    static Stream<MaskedPath> of(MaskedPath path) {
        String text = path.text().strip();
        if (!text.startsWith(".") && !text.contains("select(")) {
            return Stream.empty();
        }
        JqRule read = new JqRule();
        for (String part : text.replaceFirst("^\\$", "").split("\\|(?!\\|)", -1)) {
            if (!read.add(part.strip())) {
                return Stream.empty();
            }
        }
        return Stream.of(path.with(read.steps.toString()));
    }

    private boolean add(String part) {
        Matcher select = SELECT.matcher(part);
        Matcher map = MAP.matcher(part);
        if (select.matches()) {
            select(select.group(1));
        } else if (map.matches()) {
            steps.append(ALL).append(map.group(1));
        } else if (part.matches("length|keys")) {
            steps.append('.').append(part).append("()");
        } else if (SEVERAL.matcher(part).matches()) {
            steps.append('[').append(part.replaceAll("\\s*\\.(\\w+)", "'$1'")).append(']');
        } else if (part.startsWith(".")) {
            steps.append(part.equals(".") ? "" : part.replace("[]", ALL).replace(".[", "["));
        } else {
            return false;
        }
        return true;
    }

    private void select(String condition) {
        if (steps.toString().endsWith(ALL)) {
            steps.setLength(steps.length() - ALL.length());
        }
        steps.append("[?")
                .append(condition.replaceAll("(?<![\\w\\])@.])\\.(?=\\w)", "@."))
                .append(']');
    }
}
