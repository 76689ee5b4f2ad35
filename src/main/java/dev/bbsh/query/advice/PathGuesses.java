package dev.bbsh.query.advice;

import dev.bbsh.query.parse.PathParser;
import dev.bbsh.query.parse.PathSyntaxException;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Guesses the paths that a text may have been meant to be: applies rules to it, and to their
 * results, until one of them can be parsed.
 */
final class PathGuesses {

    private static final int MOST_TRIED = 150;

    /** The time limit of the search; a path that a user types takes a hundredth of it. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final int MOST_FOUND = 5;

    private static final List<RewriteRule> RULES =
            Stream.of(NotationRules.all(), ParentRules.all(), FilterRules.all(), StepRules.all())
                    .flatMap(List::stream)
                    .toList();

    private final Set<String> tried = new LinkedHashSet<>();
    private final Deque<MaskedPath> open = new ArrayDeque<>();
    private final List<String> found = new ArrayList<>();

    private PathGuesses() {}

    /** All guesses that can be parsed, best first. */
    static List<String> of(String path) {
        return of(List.of(path));
    }

    static List<String> of(List<String> paths) {
        PathGuesses guesses = new PathGuesses();
        paths.stream().map(MaskedPath::of).forEach(guesses::add);
        guesses.search();
        guesses.found.removeAll(paths);
        return guesses.found;
    }

    private void search() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!open.isEmpty() && tried.size() < MOST_TRIED && found.size() < MOST_FOUND) {
            MaskedPath next = open.removeFirst();
            for (RewriteRule rule : RULES) {
                if (System.nanoTime() - end > 0) {
                    return;
                }
                rule.apply(next).forEach(this::add);
            }
            closed(next);
        }
    }

    private void add(MaskedPath guess) {
        String path = guess.path();
        if (!tried.add(path) || tried.size() > MOST_TRIED) {
            return;
        }
        try {
            PathParser.parse(path);
            found.add(path);
        } catch (PathSyntaxException mistake) {
            open.addLast(guess);
        }
    }

    /**
     * Possible ends of an unfinished string. Marks stand for the complete ones, so any quote that
     * is left begins a string that isn't closed.
     */
    private static Stream<String> quotes(String text) {
        return Stream.of("'", "\"")
                .filter(text::contains)
                .flatMap((quote) -> Stream.of(quote + "]", quote + ")]", quote));
    }

    /** Adds guesses in which missing brackets and quotes are closed. */
    private void closed(MaskedPath guess) {
        String text = guess.text();
        String path = guess.path();
        try {
            PathParser.parse(path);
        } catch (PathSyntaxException mistake) {
            int at = mistake.position();
            if (at >= path.length()) {
                Stream.concat(Stream.of("]", ")]"), quotes(text))
                        .map((end) -> MaskedPath.of(path + end))
                        .forEach(this::add);
            } else {
                Stream.of(")", "]")
                        .map((end) -> path.substring(0, at) + end + path.substring(at))
                        .map(MaskedPath::of)
                        .forEach(this::add);
                if (")]".indexOf(path.charAt(at)) >= 0) {
                    add(MaskedPath.of(path.substring(0, at) + path.substring(at + 1)));
                }
            }
        }
        if (!text.equals(text.strip())) {
            add(guess.with(text.strip()));
        }
    }
}
