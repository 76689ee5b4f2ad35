package dev.bbsh.query.parse;

import dev.bbsh.query.path.Names;

import java.util.Optional;
import java.util.stream.Stream;

/** Guesses what a refused path was to say: only what is a path then is offered. */
final class PathAdvice {

    private static final int LONGEST = 1_000;

    private PathAdvice() {}

    /** The path that was probably meant. */
    static Optional<String> of(String path, int position) {
        if (path.length() > LONGEST) {
            return Optional.empty();
        }
        return Stream.of(
                        begun(path),
                        replaced(path, position, "=", "=="),
                        replaced(path, position, "and ", "&& "),
                        replaced(path, position, "or ", "|| "),
                        replaced(path, position, "=", ""),
                        quoted(path, position),
                        replaced(path, position, "(", "?("),
                        replaced(path, position, "@", "?@"),
                        path.strip(),
                        path + "]",
                        path + ")]",
                        path + "']",
                        path + "\"]")
                .filter((guess) -> !guess.equals(path) && PathParser.isPath(guess))
                .findFirst();
    }

    private static String begun(String path) {
        return path.startsWith("$") ? path : (path.startsWith("[") ? "$" : "$.") + path;
    }

    private static String replaced(String path, int position, String wrong, String right) {
        return path.startsWith(wrong, position)
                ? path.substring(0, position) + right + path.substring(position + wrong.length())
                : path;
    }

    /** A name behind a dot that holds other characters than letters, digits and underscores. */
    private static String quoted(String path, int position) {
        int dot = path.lastIndexOf('.', Math.min(position, path.length() - 1));
        boolean named =
                dot >= 0
                        && position < path.length()
                        && path.substring(dot + 1, Math.max(dot + 1, position))
                                .codePoints()
                                .allMatch(Names::isPart);
        if (!named) {
            return path;
        }
        int end = position;
        while (end < path.length() && ".[]()=!<>&|, ".indexOf(path.charAt(end)) < 0) {
            end++;
        }
        String name = path.substring(dot + 1, Math.max(dot + 1, end));
        boolean descends = dot > 0 && path.charAt(dot - 1) == '.';
        return path.substring(0, descends ? dot + 1 : dot)
                + "["
                + Names.quoted(name)
                + "]"
                + path.substring(Math.max(dot + 1, end));
    }
}
