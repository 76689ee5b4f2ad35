package dev.bbsh.query.advice;

import dev.bbsh.query.diagnosis.PathChooser;
import dev.bbsh.query.path.NameNotation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Replaces names with a wildcard, such as {@code first*}, by the names that match it. */
final class WildcardExpansion {

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
        String before = path.substring(0, wild.start()) + (wild.group(1).length() > 1 ? ".." : "");
        List<String> names =
                trial.names().get().stream()
                        .filter((name) -> fits(wild.group(2), name))
                        .filter(
                                (name) ->
                                        trial.finds(before + "[" + NameNotation.quoted(name) + "]"))
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
        return names.stream().map(NameNotation::quoted).collect(Collectors.joining(", ", "[", "]"));
    }
}
