package dev.bbsh.query.advice;

import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Rewrites a text as it may have been meant; returns nothing where the rule doesn't apply. */
@FunctionalInterface
interface RewriteRule {

    Stream<MaskedPath> apply(MaskedPath path);

    /** A rule that replaces every match of a pattern; {@code $1} is its first group. */
    static RewriteRule replacing(String pattern, String replacement) {
        Pattern compiled = Pattern.compile(pattern);
        return (path) -> changed(path, compiled.matcher(path.text()).replaceAll(replacement));
    }

    /** A rule that replaces every match of a pattern by the result of a function. */
    static RewriteRule making(
            String pattern, BiFunction<MaskedPath, MatchResult, String> replacement) {
        Pattern compiled = Pattern.compile(pattern);
        return (path) ->
                changed(
                        path,
                        compiled.matcher(path.text())
                                .replaceAll(
                                        (match) ->
                                                Matcher.quoteReplacement(
                                                        replacement.apply(path, match))));
    }

    static Stream<MaskedPath> changed(MaskedPath path, String text) {
        return text.equals(path.text()) ? Stream.empty() : Stream.of(path.with(text));
    }
}
