package dev.bbsh.query.advice;

import dev.bbsh.query.path.Names;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules for mistakes in the steps of a path: dots, brackets, quotes, numbers. */
final class StepRules {

    /** Matches a name after a dot, up to a character that ends it. */
    private static final String NAME = "[^.\\[\\]()=!<>&|,\\s\uE000\uE001;*%?'\"^~{}]+";

    private StepRules() {}

    static List<Rule> all() {
        return Stream.of(slips(), dots(), brackets(), numbers(), filters())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Rule> slips() {
        return List.of(
                StepRules::begun,
                Rule.replacing("^\\$(?=\\w)", "\\$."),
                Rule.replacing("[;,\\s]+$", ""),
                Rule.replacing("(?<=\\w)\\((-?[0-9]+)\\)", "[$1]"),
                Rule.replacing("\\s*(?:\\|\\||&&)\\s*(?=[)\\]])", ""),
                Rule.replacing("\\[(" + Masked.STRING + ")(?=\\[)", "[$1]"),
                Rule.replacing("(?<=[\\w\\])\uE001])\\.+$", ""),
                Rule.replacing("\\.\\.$", "..*"));
    }

    private static List<Rule> dots() {
        return List.of(
                Rule.replacing("\\s*\\.\\s+|\\s+\\.\\s*(?=[\\w\\[*])", "."),
                Rule.replacing("\\.{3,}", ".."),
                Rule.replacing("(?<!\\.)\\.(?=\\[)", ""),
                Rule.replacing("\\.(-?[0-9]+)(?=[.\\[]|$)", "[$1]"),
                Rule.replacing("(?<!\\.)\\.(" + Masked.STRING + ")", "[$1]"),
                Rule.replacing("\\.\\.(" + Masked.STRING + ")", "..[$1]"),
                Rule.making("(?<!\\.)\\.(" + NAME + ")(?!\\()", (_, name) -> bracketed(name, "")),
                Rule.making("\\.\\.(" + NAME + ")(?!\\()", (_, name) -> bracketed(name, "..")),
                Rule.replacing("\\](?=[A-Za-z_])", "]."));
    }

    private static List<Rule> brackets() {
        return List.of(
                Rule.replacing("\\[\\s*\\[([^\\[\\]]*)\\]\\s*\\]", "[$1]"),
                Rule.replacing("\\[\\s*\\]", "[*]"),
                Rule.making(
                        "\\[\\s*([A-Za-z_][\\w-]*(?:\\s*,\\s*[A-Za-z_][\\w-]*)*)\\s*\\]",
                        (_, names) -> quoted(names.group(1))),
                Rule.making(
                        "\\.?\\{\\s*(\\w+(?:\\s*[:,]\\s*\\w+)*)\\s*\\}",
                        (_, names) -> quoted(names.group(1).replaceAll("\\w+\\s*:", ""))));
    }

    private static List<Rule> numbers() {
        return List.of(
                Rule.replacing("\\[\\s*\\+?0*([0-9]+)\\s*(?=[\\],:])", "[$1"),
                Rule.replacing("(?i)\\[\\s*\\(?\\s*(?:last|end)(?:\\(\\))?\\s*\\)?\\s*\\]", "[-1]"),
                Rule.replacing("(?i)\\[\\s*first(?:\\(\\))?\\s*\\]", "[0]"),
                Rule.replacing(
                        "(?i)\\[\\s*\\(?\\s*(?:[@$]\\.)?(?:length|size|last)(?:\\(\\))?\\s*-\\s*"
                                + "([1-9][0-9]*)\\s*\\)?\\s*\\]",
                        "[-$1]"),
                Rule.making(
                        "\\[\\s*([0-9]{1,9})\\s*(?:\\.\\.|-)\\s*([0-9]{1,9})\\s*\\]",
                        StepRules::slice));
    }

    private static List<Rule> filters() {
        return List.of(
                Rule.replacing(
                        "(?<!\\[)(?<!\\[\\s)\\?\\(([^()]*(?:\\([^()]*\\)[^()]*)*)\\)", "[?($1)]"),
                Rule.replacing("\\[\\s*\\((?=\\s*[@!(])", "[?("),
                Rule.replacing("\\[\\s*(?=[@!])", "[?"),
                Rule.replacing(
                        "(?<=[.\\])])(?:size|count|len|Length|Size|Count)\\(\\)", "length()"));
    }

    private static Stream<Masked> begun(Masked path) {
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
        return Names.isShorthand(name) ? match.group() : lead + "[" + Names.quoted(name) + "]";
    }

    private static String quoted(String names) {
        if (names.matches("(?i)last|first|end")) {
            return "[" + names + "]";
        }
        return Stream.of(names.split(","))
                .map(String::strip)
                .map(Names::quoted)
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String slice(Masked path, MatchResult match) {
        return "[" + match.group(1) + ":" + (Long.parseLong(match.group(2)) + 1) + "]";
    }
}
