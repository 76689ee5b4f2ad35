package dev.bbsh.query.advice;

import dev.bbsh.json.JsonValue;
import dev.bbsh.query.absence.Trial;
import dev.bbsh.query.parse.PathParser;
import dev.bbsh.query.parse.PathSyntaxException;
import dev.bbsh.query.path.Query;
import dev.bbsh.work.Progress;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Adds the path that was probably meant to a syntax error. */
public final class PathAdvice {

    private static final int LONGEST = 400;

    private static final Pattern ARITHMETIC =
            Pattern.compile("\\?.*(?:[\\w\\])]\\s*[*/+%]\\s*[\\w@(]|\\s-\\s)");

    private PathAdvice() {}

    /** The syntax error with a path that can be parsed, if one is likely. */
    public static PathSyntaxException of(PathSyntaxException mistake) {
        return advised(mistake, Trial.ANY);
    }

    /** The syntax error with a path that can be parsed and finds something in a document. */
    public static PathSyntaxException of(
            PathSyntaxException mistake, JsonValue root, Progress progress) {
        return advised(mistake, Trial.in(root, progress));
    }

    private static PathSyntaxException advised(PathSyntaxException mistake, Trial trial) {
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

    private static List<String> guesses(String path, Trial trial) {
        List<String> named = WildcardNames.in(path, trial).stream().toList();
        return named.isEmpty()
                ? Guesses.of(path)
                : Stream.concat(
                                named.stream().filter((one) -> read(one).isPresent()),
                                Guesses.of(named).stream())
                        .toList();
    }

    /** The command lines for a question that needs more than a path: options, or a second query. */
    private static Optional<String> lines(String path, Trial trial) {
        return Stream.of(
                        Lines.summary(path, trial),
                        Lines.distinct(path, trial),
                        Lines.first(path, trial),
                        Lines.piped(path, trial),
                        Lines.sorted(path, trial))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static String note(String path) {
        if (ParentRules.isParent(path)) {
            return "     (no step leads to the parent; a filter asks it: [?@.x[?...]])";
        }
        String text = Masked.of(path).text();
        return ARITHMETIC.matcher(text).find()
                ? "     (a filter does not calculate: compare with the result)"
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
}
