package dev.bbsh.query.advice;

import dev.bbsh.json.JsonValue;
import dev.bbsh.query.diagnosis.PathChooser;
import dev.bbsh.query.parse.PathParser;
import dev.bbsh.query.parse.PathSyntaxException;
import dev.bbsh.query.path.NameNotation;
import dev.bbsh.query.path.Query;
import dev.bbsh.query.probe.DateText;
import dev.bbsh.work.Progress;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Adds the path that was probably meant to a syntax error. */
public final class PathAdvice {

    private static final int LONGEST = 400;

    private static final Pattern ARITHMETIC =
            Pattern.compile("\\?.*(?:[\\w\\])]\\s*[*/+%]\\s*[\\w@(]|\\s-\\s)");

    private static final Pattern DATE = Pattern.compile(FilterRules.DATE);

    private PathAdvice() {}

    /** The syntax error with a path that can be parsed, if one is likely. */
    public static PathSyntaxException of(PathSyntaxException mistake) {
        return advised(mistake, PathChooser.ANY);
    }

    /** The syntax error with a path that can be parsed and finds something in a document. */
    public static PathSyntaxException of(
            PathSyntaxException mistake, JsonValue root, Progress progress) {
        return advised(mistake, PathChooser.in(root, progress));
    }

    private static PathSyntaxException advised(PathSyntaxException mistake, PathChooser trial) {
        String path = mistake.path();
        if (path.length() > LONGEST) {
            return mistake;
        }
        return lines(path, trial)
                .or(() -> trial.best(guesses(path, trial)).map((best) -> best + note(path)))
                .or(
                        () ->
                                note(path).isEmpty()
                                        ? Optional.empty()
                                        : Optional.of("help query" + note(path)))
                .map(mistake::advising)
                .orElse(mistake);
    }

    private static List<String> guesses(String path, PathChooser trial) {
        List<String> named = WildcardExpansion.in(path, trial).stream().toList();
        return named.isEmpty()
                ? PathGuesses.of(path)
                : Stream.concat(
                                named.stream().filter((one) -> read(one).isPresent()),
                                PathGuesses.of(named).stream())
                        .toList();
    }

    /** The command lines for a question that needs more than a path: options, or a second query. */
    private static Optional<String> lines(String path, PathChooser trial) {
        return Stream.of(
                        CommandAdvice.summary(path, trial),
                        CommandAdvice.distinct(path, trial),
                        CommandAdvice.first(path, trial),
                        CommandAdvice.piped(path, trial),
                        CommandAdvice.sorted(path, trial))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static String note(String path) {
        if (ParentRules.isParent(path)) {
            return "     (no step leads to the parent; filter the parent instead: [?@.x[?...]])";
        }
        String text = MaskedPath.of(path).text();
        Matcher date = DATE.matcher(text);
        if (date.find()) {
            return "     (times are epoch milliseconds: "
                    + date.group(2)
                    + " = "
                    + DateText.of(date.group(2))
                            .map((range) -> Long.toString(range.from()))
                            .orElse(date.group(2))
                    + ")";
        }
        return ARITHMETIC.matcher(text).find()
                ? "     (a filter can't calculate: compare with the result)"
                : "";
    }

    /** The query that a text is parsed to; empty when the text isn't a path. */
    static Optional<Query> read(String path) {
        try {
            return Optional.of(PathParser.parse(path).query());
        } catch (PathSyntaxException none) {
            return Optional.empty();
        }
    }

    /** Replaces names with a wildcard, such as {@code first*}, by the names that match it. */
    private static final class WildcardExpansion {

        /** A wildcard and at least one letter after one dot or two. */
        private static final Pattern WILD =
                Pattern.compile("(\\.\\.?)(?=[*%-]*\\w)(?=[\\w-]*[*%])([\\w*%-]+)(?!\\()");

        private static final int MOST = 8;

        /** The maximum number of wildcards in a path. */
        private static final int SEVERAL = 4;

        private WildcardExpansion() {}

        /** The path with the names of the document, if it has a wildcard outside its filters. */
        static Optional<String> in(String path, PathChooser trial) {
            int filter = path.indexOf('?');
            String before = filter < 0 ? path : path.substring(0, filter);
            String other = before;
            for (int i = 0; i < SEVERAL; i++) {
                other = named(other, trial);
            }
            return other.equals(before)
                    ? Optional.empty()
                    : Optional.of(other + path.substring(before.length()));
        }

        private static String named(String path, PathChooser trial) {
            Matcher wild = WILD.matcher(path);
            if (!wild.find()) {
                return path;
            }
            String before =
                    path.substring(0, wild.start()) + (wild.group(1).length() > 1 ? ".." : "");
            List<String> names =
                    trial.names().get().stream()
                            .filter((name) -> fits(wild.group(2), name))
                            .filter(
                                    (name) ->
                                            trial.finds(
                                                    before + "[" + NameNotation.quoted(name) + "]"))
                            .limit(MOST)
                            .toList();
            if (names.isEmpty()) {
                return path;
            }
            boolean plain = names.size() == 1 && NameNotation.isShorthand(names.getFirst());
            return (plain
                            ? path.substring(0, wild.start()) + wild.group(1) + names.getFirst()
                            : before + selectors(names))
                    + path.substring(wild.end());
        }

        private static boolean fits(String wild, String name) {
            String pattern =
                    Stream.of(wild.split("[*%]+", -1))
                            .map(Pattern::quote)
                            .collect(Collectors.joining(".*"));
            return Pattern.compile("(?i)" + pattern).matcher(name).matches();
        }

        private static String selectors(List<String> names) {
            return names.stream()
                    .map(NameNotation::quoted)
                    .collect(Collectors.joining(", ", "[", "]"));
        }
    }
}
