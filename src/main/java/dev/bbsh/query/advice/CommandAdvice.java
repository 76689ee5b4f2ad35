package dev.bbsh.query.advice;

import dev.bbsh.query.diagnosis.PathChooser;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Suggests command lines for questions that a single path can't express. */
final class CommandAdvice {

    private static final Pattern SUMMARY =
            Pattern.compile("(.+)\\.(length|max|min|sum|avg|keys)\\(\\)");

    private static final Pattern OF_PATH =
            Pattern.compile("(?i)\\$?\\.?(max|min|sum|avg)\\(\\s*(\\$.+?)\\s*\\)");

    private static final Pattern DISTINCT =
            Pattern.compile(
                    "(?i)(.+?)(?:\\.(?:distinct|unique)\\(\\)|\\s*\\|\\s*(?:unique|uniq|distinct))");

    private static final Pattern SORTED =
            Pattern.compile(
                    "(?i)(.+?)(?:\\.(?:sort|sortBy|order_?by|sort_by)\\(.*\\)|\\s*\\|\\s*sort.*)");

    private static final Pattern PIPE =
            Pattern.compile("(?i)(\\$.+?)\\s*\\|\\s*(length|count|wc.*|head.*|limit.*)");

    private static final Pattern FIRST = Pattern.compile("\\((\\$.+)\\)\\[0\\]");

    private CommandAdvice() {}

    /** The line for a summary of everything that a path finds, or of each value. */
    static Optional<String> summary(String path, PathChooser trial) {
        Matcher behind = SUMMARY.matcher(path);
        Matcher around = OF_PATH.matcher(path);
        if (behind.matches()) {
            return trial.best(readable(behind.group(1))).map((all) -> line(all, behind.group(2)));
        }
        return around.matches()
                ? trial.best(readable(around.group(2)))
                        .map((all) -> line(all, around.group(1).toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    private static List<String> readable(String path) {
        return Stream.concat(
                        Stream.of(path).filter((one) -> PathAdvice.read(one).isPresent()),
                        PathGuesses.of(path).stream())
                .toList();
    }

    private static String line(String path, String call) {
        String all = "query " + path;
        return switch (call) {
            case "length" ->
                    all + " --count   or   " + all + "   then   query $[*].length() --in last";
            case "keys" -> all + "   then   query $[*].keys() --in last";
            default -> all + "   then   query $." + call + "() --in last";
        };
    }

    static Optional<String> distinct(String path, PathChooser trial) {
        return only(DISTINCT, path, trial).map((all) -> "query " + all + " --unique");
    }

    /** The line for a pipe in the style of another shell. */
    static Optional<String> piped(String path, PathChooser trial) {
        Matcher pipe = PIPE.matcher(path);
        if (!pipe.matches()) {
            return Optional.empty();
        }
        boolean counts = pipe.group(2).matches("(?i)length|count|wc.*");
        return trial.best(readable(pipe.group(1)))
                .filter(
                        (all) ->
                                PathAdvice.read(all).filter((one) -> !one.isSingular()).isPresent())
                .map((all) -> "query " + all + (counts ? " --count" : " --limit 10"));
    }

    static Optional<String> first(String path, PathChooser trial) {
        return only(FIRST, path, trial).map((all) -> "query " + all + " --limit 1");
    }

    static Optional<String> sorted(String path, PathChooser trial) {
        return only(SORTED, path, trial)
                .map((all) -> "query " + all + " --lines --to FILE     (query can't sort)");
    }

    private static Optional<String> only(Pattern pattern, String path, PathChooser trial) {
        Matcher match = pattern.matcher(path);
        return match.matches() ? trial.best(readable(match.group(1))) : Optional.empty();
    }
}
