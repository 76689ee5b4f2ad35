package dev.bbsh.query.advice;

import dev.bbsh.query.path.IRegexp;
import dev.bbsh.query.path.NameNotation;
import dev.bbsh.query.path.Term;
import dev.bbsh.query.probe.DateText;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.stream.Stream;

/** Rules for operators and functions of other languages in a filter. */
final class FilterRules {

    /** A path in a filter. Each run is matched possessively, so that no text takes long. */
    private static final String PATH = "([@$](?:\\.?[\\w\\[\\]\uE000\uE001]++)*)";

    private static final String S = MaskedPath.STRING;

    /** A comparison with a date or a time that is not quoted. */
    static final String DATE =
            "\\s*([<>]=?)\\s*([0-9]{4}-[0-9]{2}-[0-9]{2}"
                    + "(?:T[0-9]{2}:[0-9]{2}[0-9:.]*(?:Z|[+-][0-9:]+)?)?)(?=\\s*(?:[)\\]&|]|$))";

    private static final Map<String, String> CONSTANTS =
            Map.of(
                    "true",
                    "true",
                    "false",
                    "false",
                    "null",
                    "null",
                    "none",
                    "null",
                    "nil",
                    "null",
                    "undefined",
                    "null",
                    "yes",
                    "true",
                    "no",
                    "false");

    private FilterRules() {}

    static List<RewriteRule> all() {
        return Stream.of(operators(), words(), texts(), parts(), calls(), patterns(), lists())
                .flatMap(List::stream)
                .toList();
    }

    private static List<RewriteRule> operators() {
        return List.of(
                RewriteRule.making(
                        DATE, (_, match) -> " " + match.group(1) + " " + moment(match.group(2))),
                RewriteRule.replacing("!==|<>|\u2260", "!="),
                RewriteRule.replacing("===", "=="),
                RewriteRule.replacing("=<|\u2264", "<="),
                RewriteRule.replacing("=>|\u2265", ">="),
                RewriteRule.replacing("(?<![=!<>~])=(?![=~])", "=="),
                RewriteRule.replacing("(?i)" + PATH + "\\s*==?=?\\s*undefined\\b", "!$1"),
                RewriteRule.replacing("(?i)" + PATH + "\\s*!==?\\s*undefined\\b", "$1"),
                RewriteRule.replacing(
                        "(?i)\\s+and\\s+|\\s+AND\\s+|(?<![&])\\s*&\\s*(?![&])", " && "),
                RewriteRule.replacing("(?i)\\s+or\\s+|(?<=\\?[^|]{0,500}[^|])\\|(?=[^|])", " || "),
                RewriteRule.replacing("(?i)\\s+is\\s+not\\s+null\\b", " != null"),
                RewriteRule.replacing("(?i)\\s+is\\s+null\\b", " == null"),
                RewriteRule.replacing("(?i)\\bnot\\s+in\\b", "nin"),
                RewriteRule.replacing("(?i)(?<=[?(&|\\s])not\\s*(?=[@(!])", "!"),
                RewriteRule.replacing(
                        "(" + PATH + ")\\s*(?:===?)\\s*(?:\\[\\s*\\]|\\{\\s*\\})",
                        "length($2) == 0"),
                RewriteRule.replacing(
                        "(" + PATH + ")\\s*!==?\\s*(?:\\[\\s*\\]|\\{\\s*\\})", "length($2) > 0"));
    }

    /** The function for a date, as data has milliseconds; any other text as it is. */
    static String moment(String date) {
        return DateText.of(date)
                .map((range) -> Term.NumberLiteral.ofTime(range.from()).written())
                .orElse(date);
    }

    private static List<RewriteRule> words() {
        return List.of(
                RewriteRule.making(
                        "(?i)(?<=\\s)(in|nin|contains|size|empty|anyof|noneof|subsetof)(?=\\s|\\[)",
                        (_, word) -> word.group().toLowerCase(Locale.ROOT)),
                RewriteRule.replacing("(?<=\\s)(in|nin)\\s*\\(([^()]*)\\)", "$1 [$2]"),
                RewriteRule.replacing("(?<=\\s)(in|nin)\\s*(" + S + ")", "$1 [$2]"),
                RewriteRule.making(
                        "([=!<>]=?)\\s*([A-Za-z_][\\w-]*)(?=\\s*(?:[)\\]&|]|$))",
                        (_, match) -> match.group(1) + " " + literal(match.group(2))),
                RewriteRule.replacing(
                        "(?i)" + PATH + "\\s+between\\s+(\\S+?)\\s+(?:and|&&)\\s+([^\\s)\\]]+)",
                        "$1 >= $2 && $1 <= $3"),
                RewriteRule.replacing("(?i)" + PATH + "\\s+exists\\b", "$1"),
                RewriteRule.replacing(
                        "(?i)\\b(?:exists|has|defined|isDefined)\\s*\\(\\s*" + PATH + "\\s*\\)",
                        "$1"));
    }

    private static String literal(String word) {
        String constant = CONSTANTS.get(word.toLowerCase(Locale.ROOT));
        return constant == null ? NameNotation.quoted(word) : constant;
    }

    private static List<RewriteRule> texts() {
        return List.of(
                RewriteRule.making(
                        "(?i)" + PATH + "\\s+(not\\s+)?like\\s+" + S,
                        (path, match) ->
                                (match.group(2) == null ? "" : "!")
                                        + call(
                                                "match",
                                                match.group(1),
                                                like(path.string(match, 3)))),
                RewriteRule.making(
                        "(?i)"
                                + PATH
                                + "\\.(?:to)?_?(?:lower|upper)(?:case)?\\(\\)\\s*==?=?\\s*"
                                + S,
                        (path, match) -> ignoringCase(match.group(1), path.string(match, 2))),
                RewriteRule.making(
                        "(?i)\\b(?:to)?_?(?:lower|upper)(?:case)?\\(\\s*"
                                + PATH
                                + "\\s*\\)\\s*==?=?\\s*"
                                + S,
                        (path, match) -> ignoringCase(match.group(1), path.string(match, 2))));
    }

    private static List<RewriteRule> parts() {
        return List.of(
                RewriteRule.making(
                        "(?i)"
                                + PATH
                                + "(?:\\.|\\s+)starts_?\\s*with\\s*\\(?\\s*"
                                + S
                                + "\\s*\\)?(?=\\s*[)\\]&|])",
                        (path, match) -> begins(match.group(1), path.string(match, 2))),
                RewriteRule.making(
                        "(?i)\\bstarts_?with\\(\\s*" + PATH + "\\s*,\\s*" + S + "\\s*\\)",
                        (path, match) -> begins(match.group(1), path.string(match, 2))),
                RewriteRule.making(
                        "(?i)"
                                + PATH
                                + "(?:\\.|\\s+)ends_?\\s*with\\s*\\(?\\s*"
                                + S
                                + "\\s*\\)?(?=\\s*[)\\]&|])",
                        (path, match) -> ends(match.group(1), path.string(match, 2))),
                RewriteRule.making(
                        "(?i)\\bends_?with\\(\\s*" + PATH + "\\s*,\\s*" + S + "\\s*\\)",
                        (path, match) -> ends(match.group(1), path.string(match, 2))));
    }

    private static List<RewriteRule> calls() {
        return List.of(
                RewriteRule.replacing(
                        "(?i)"
                                + PATH
                                + "\\.(?:includes|contains|contain|has)\\(\\s*([^()]+?)\\s*\\)",
                        "$1 contains $2"),
                RewriteRule.replacing(
                        "(?i)\\b(?:includes?|contains?)\\(\\s*"
                                + PATH
                                + "\\s*,\\s*([^()]+?)\\s*\\)",
                        "$1 contains $2"),
                RewriteRule.replacing(
                        "(?i)" + PATH + "\\.(?:match|matches|test)\\(\\s*/(.*?)/(i?)\\s*\\)",
                        "$1 =~ /.*$2.*/$3"),
                RewriteRule.replacing(
                        "(?i)"
                                + PATH
                                + "\\.indexOf\\(\\s*("
                                + S
                                + ")\\s*\\)\\s*(?:>=?|!=)\\s*-?[01]",
                        "$1 contains $2"),
                RewriteRule.replacing("(?i)\\b(?:size|len|strlen)\\(\\s*(?=@)", "length("));
    }

    private static List<RewriteRule> patterns() {
        String matches = "\\s*(?:=~|~=?|\\bmatches\\b|\\bregex\\b|\\brlike\\b|\\bregexp\\b)\\s*";
        return List.of(
                RewriteRule.replacing(
                        PATH + "\\s*!~\\s*(/.*?/[a-z]*)(?=\\s*[)\\]&|])", "!($1 =~ $2)"),
                (path) -> patterns(path, PATH + matches + S, false),
                (path) ->
                        patterns(
                                path,
                                "\\b(?:match(?:es)?|regexp?|test)\\(\\s*"
                                        + PATH
                                        + "\\s*,\\s*"
                                        + S
                                        + "\\s*\\)",
                                false),
                (path) ->
                        patterns(
                                path,
                                "\\bsearch\\(\\s*" + PATH + "\\s*,\\s*" + S + "\\s*\\)",
                                true));
    }

    private static List<RewriteRule> lists() {
        return List.of(
                RewriteRule.replacing(
                        "(@(?:\\.?\\w++)*)(?:\\[\\*\\]|\\.\\*)((?:\\.?\\w++)*)\\s*([!=<>]=?)\\s*("
                                + S
                                + "|-?[\\w.]+)",
                        "$1[?@$2 $3 $4]"),
                RewriteRule.replacing(
                        "(@(?:\\.?\\w++)*)\\.\\.(\\w+)\\s*([!=<>]=?)\\s*(" + S + "|-?[\\w.]+)",
                        "$1..[?@.$2 $3 $4]"));
    }

    /** A Java pattern, for the whole text and for a part of it. */
    private static Stream<MaskedPath> patterns(MaskedPath path, String pattern, boolean part) {
        RewriteRule whole =
                RewriteRule.making(
                        "(?i)" + pattern,
                        (masked, match) -> like(match, masked.string(match, 2), ""));
        RewriteRule inside =
                RewriteRule.making(
                        "(?i)" + pattern,
                        (masked, match) -> like(match, masked.string(match, 2), ".*"));
        return part ? inside.apply(path) : Stream.concat(whole.apply(path), inside.apply(path));
    }

    private static String like(MatchResult match, String pattern, String around) {
        return match.group(1) + " =~ /" + around + pattern.replace("/", "\\/") + around + "/";
    }

    private static String begins(String path, String text) {
        return call("search", path, "^" + IRegexp.quote(text));
    }

    private static String ends(String path, String text) {
        return call("search", path, IRegexp.quote(text) + "$");
    }

    private static String ignoringCase(String path, String text) {
        return path + " =~ /" + IRegexp.quote(text).replace("/", "\\/") + "/i";
    }

    /** The pattern of an SQL {@code LIKE}: % is any text, _ any character. */
    private static String like(String text) {
        return IRegexp.quote(text).replace("%", ".*").replace("_", ".");
    }

    private static String call(String function, String path, String pattern) {
        return function + "(" + path + ", " + NameNotation.quoted(pattern) + ")";
    }
}
