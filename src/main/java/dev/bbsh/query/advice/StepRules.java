package dev.bbsh.query.advice;

import dev.bbsh.query.path.NameNotation;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules for mistakes in the steps of a path: dots, brackets, quotes, numbers. */
final class StepRules {

    /** Matches a name after a dot, up to a character that ends it. */
    private static final String NAME = "[^.\\[\\]()=!<>&|,\\s\uE000\uE001;*%?'\"^~{}]+";

    private StepRules() {}

    static List<RewriteRule> all() {
        return Stream.of(slips(), dots(), brackets(), numbers(), filters())
                .flatMap(List::stream)
                .toList();
    }

    private static List<RewriteRule> slips() {
        return List.of(
                StepRules::begun,
                RewriteRule.replacing("^\\$(?=\\w)", "\\$."),
                RewriteRule.replacing("[;,\\s]+$", ""),
                RewriteRule.replacing("(?<=\\w)\\((-?[0-9]+)\\)", "[$1]"),
                RewriteRule.replacing("\\s*(?:\\|\\||&&)\\s*(?=[)\\]])", ""),
                RewriteRule.replacing("\\[(" + MaskedPath.STRING + ")(?=\\[)", "[$1]"),
                RewriteRule.replacing("(?<=[\\w\\])\uE001])\\.+$", ""),
                RewriteRule.replacing("\\.\\.$", "..*"));
    }

    private static List<RewriteRule> dots() {
        return List.of(
                RewriteRule.replacing("\\s*\\.\\s+|\\s+\\.\\s*(?=[\\w\\[*])", "."),
                RewriteRule.replacing("\\.{3,}", ".."),
                RewriteRule.replacing("(?<!\\.)\\.(?=\\[)", ""),
                RewriteRule.replacing("\\.(-?[0-9]+)(?=[.\\[]|$)", "[$1]"),
                RewriteRule.replacing("(?<!\\.)\\.(" + MaskedPath.STRING + ")", "[$1]"),
                RewriteRule.replacing("\\.\\.(" + MaskedPath.STRING + ")", "..[$1]"),
                RewriteRule.making(
                        "(?<!\\.)\\.(" + NAME + ")(?!\\()", (_, name) -> bracketed(name, "")),
                RewriteRule.making(
                        "\\.\\.(" + NAME + ")(?!\\()", (_, name) -> bracketed(name, "..")),
                RewriteRule.replacing("\\](?=[A-Za-z_])", "]."));
    }

    private static List<RewriteRule> brackets() {
        return List.of(
                RewriteRule.replacing("\\[\\s*\\[([^\\[\\]]*)\\]\\s*\\]", "[$1]"),
                RewriteRule.replacing("\\[\\s*\\]", "[*]"),
                RewriteRule.making(
                        "\\[\\s*([A-Za-z_][\\w-]*(?:\\s*,\\s*[A-Za-z_][\\w-]*)*)\\s*\\]",
                        (_, names) -> quoted(names.group(1))),
                RewriteRule.making(
                        "\\.?\\{\\s*(\\w+(?:\\s*[:,]\\s*\\w+)*)\\s*\\}",
                        (_, names) -> quoted(names.group(1).replaceAll("\\w+\\s*:", ""))));
    }

    private static List<RewriteRule> numbers() {
        return List.of(
                RewriteRule.replacing("\\[\\s*\\+?0*([0-9]+)\\s*(?=[\\],:])", "[$1"),
                RewriteRule.replacing(
                        "(?i)\\[\\s*\\(?\\s*(?:last|end)(?:\\(\\))?\\s*\\)?\\s*\\]", "[-1]"),
                RewriteRule.replacing("(?i)\\[\\s*first(?:\\(\\))?\\s*\\]", "[0]"),
                RewriteRule.replacing(
                        "(?i)\\[\\s*\\(?\\s*(?:[@$]\\.)?(?:length|size|last)(?:\\(\\))?\\s*-\\s*"
                                + "([1-9][0-9]*)\\s*\\)?\\s*\\]",
                        "[-$1]"),
                RewriteRule.making(
                        "\\[\\s*([0-9]{1,9})\\s*(?:\\.\\.|-)\\s*([0-9]{1,9})\\s*\\]",
                        StepRules::slice));
    }

    private static List<RewriteRule> filters() {
        return List.of(
                RewriteRule.replacing(
                        "(?<!\\[)(?<!\\[\\s)\\?\\(([^()]*(?:\\([^()]*\\)[^()]*)*)\\)", "[?($1)]"),
                RewriteRule.replacing("\\[\\s*\\((?=\\s*[@!(])", "[?("),
                RewriteRule.replacing("\\[\\s*(?=[@!])", "[?"),
                RewriteRule.replacing(
                        "(?<=[.\\])])(?:size|count|len|Length|Size|Count)\\(\\)", "length()"));
    }

    private static Stream<MaskedPath> begun(MaskedPath path) {
        String text = path.text().strip();
        if (text.isEmpty()
                || text.startsWith("$")
                || text.startsWith("/")
                || text.startsWith("(")) {
            return Stream.empty();
        }
        boolean attached = text.startsWith("[") || text.startsWith(".");
        String rooted =
                (text.startsWith("@") ? "$" : attached ? "$" : "$.")
                        + (text.startsWith("@") ? text.substring(1) : text);
        int dot = text.indexOf('.');
        boolean named = dot > 0 && text.substring(0, dot).matches("\\w+");
        return named
                ? Stream.of(path.with(rooted), path.with("$" + text.substring(dot)))
                : Stream.of(path.with(rooted));
    }

    private static String bracketed(MatchResult match, String lead) {
        String name = match.group(1);
        return NameNotation.isShorthand(name)
                ? match.group()
                : lead + "[" + NameNotation.quoted(name) + "]";
    }

    private static String quoted(String names) {
        if (names.matches("(?i)last|first|end")) {
            return "[" + names + "]";
        }
        return Stream.of(names.split(","))
                .map(String::strip)
                .map(NameNotation::quoted)
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String slice(MaskedPath path, MatchResult match) {
        return "[" + match.group(1) + ":" + (Long.parseLong(match.group(2)) + 1) + "]";
    }
}
