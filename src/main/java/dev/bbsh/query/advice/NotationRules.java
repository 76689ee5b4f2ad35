package dev.bbsh.query.advice;

import dev.bbsh.query.path.NameNotation;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Rules for whole paths of other languages: JSON Pointer, XPath, jq, SQL. */
final class NotationRules {

    private static final Pattern SQL =
            Pattern.compile(
                    "(?i)\\s*select\\s+(\\*|[\\w\\s,]+?)\\s+from\\s+(\\w+)"
                            + "(?:\\s+where\\s+(.+?))?\\s*");

    private NotationRules() {}

    static List<RewriteRule> all() {
        return List.of(
                NotationRules::pointer,
                JqRule::of,
                NotationRules::sql,
                NotationRules::embedded,
                NotationRules::union,
                RewriteRule.replacing("^\\(\\s*(\\$.*)\\)$", "$1"),
                RewriteRule.replacing("^\\(\\s*(\\$.*)\\)(?=[\\[.])", "$1"),
                RewriteRule.replacing("@root\\b", "\\$"),
                RewriteRule.replacing(
                        "(?i)^\\$?\\.?(?:count|length|size|len)\\(\\s*(\\$[^()]*?)(?:\\[\\*\\]|\\.\\*)?\\s*\\)$",
                        "$1.length()"),
                RewriteRule.replacing(
                        "(?i)^\\$?\\.?(max|min|sum|avg|keys)\\(\\s*(\\$.*?)\\s*\\)$", "$2.$1()"),
                RewriteRule.making(
                        "\\[\\?\\(?\\s*@property\\s*===?\\s*" + MaskedPath.STRING + "\\s*\\)?\\]",
                        (path, match) -> "[" + NameNotation.quoted(path.string(match, 1)) + "]"));
    }

    /** {@code /fields/0/id}, and {@code //id} of XPath. */
    private static Stream<MaskedPath> pointer(MaskedPath path) {
        String text = path.text().replaceAll("^#(?=/)|/+$", "");
        if (!text.startsWith("/")) {
            return Stream.empty();
        }
        StringBuilder steps = new StringBuilder("$");
        for (String each : text.replace("//", "/\uE002").substring(1).split("/", -1)) {
            boolean deep = each.startsWith("\uE002");
            String name = (deep ? each.substring(1) : each).replace("~1", "/").replace("~0", "~");
            steps.append(deep ? ".." : "");
            if (name.matches("[0-9]+|\\*")) {
                steps.append('[').append(name).append(']');
            } else if (NameNotation.isShorthand(name)) {
                steps.append(deep ? "" : ".").append(name);
            } else {
                steps.append('[').append(NameNotation.quoted(name)).append(']');
            }
        }
        return Stream.of(path.with(steps.toString()));
    }

    private static Stream<MaskedPath> sql(MaskedPath path) {
        Matcher sql = SQL.matcher(path.text());
        if (!sql.matches()) {
            return Stream.empty();
        }
        String where = sql.group(3);
        String filter =
                where == null
                        ? "[*]"
                        : "[?"
                                + where.replaceAll(
                                        "(?i)\\b(?!and\\b|or\\b|not\\b|in\\b|like\\b|is\\b|null\\b"
                                                + "|between\\b|true\\b|false\\b)([A-Za-z_]\\w*)",
                                        "@.$1")
                                + "]";
        String columns = sql.group(1).strip();
        String names =
                columns.equals("*")
                        ? ""
                        : "["
                                + String.join(
                                        ", ",
                                        Stream.of(columns.split(","))
                                                .map(String::strip)
                                                .map(NameNotation::quoted)
                                                .toList())
                                + "]";
        return Stream.of(path.with("$." + sql.group(2) + filter + names));
    }

    /** {@code JSON_VALUE(doc, '$.foo')}. */
    private static Stream<MaskedPath> embedded(MaskedPath path) {
        return Pattern.compile(MaskedPath.STRING)
                .matcher(path.text())
                .results()
                .map((MatchResult mark) -> path.string(mark, 1))
                .filter((text) -> text.startsWith("$") && !path.text().startsWith("$"))
                .limit(1)
                .map(MaskedPath::of);
    }

    /** {@code $.a|$.b}. */
    private static Stream<MaskedPath> union(MaskedPath path) {
        Matcher both =
                Pattern.compile("(\\$(?:.*[^.])?)\\.(\\w+)\\s*\\|\\s*(?:\\1\\.)?(\\w+)")
                        .matcher(path.text());
        return both.matches()
                ? Stream.of(
                        path.with(
                                both.group(1)
                                        + "["
                                        + NameNotation.quoted(both.group(2))
                                        + ", "
                                        + NameNotation.quoted(both.group(3))
                                        + "]"))
                : Stream.empty();
    }

    /** Translates a jq filter: {@code .a[] | select(.b == "x") | .c}. */
    private static final class JqRule {

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
}
