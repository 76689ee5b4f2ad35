package dev.bbsh.query.path;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what follows a path or stands in its brackets in other notations than the standard's. */
final class SummaryParser {

    private static final String LAST = "(@.length-1)";

    private final PathText text;

    SummaryParser(PathText text) {
        this.text = text;
    }

    /** {@code length()} and its like behind a dot, or nothing when a name stands there. */
    @Nullable Step summary() {
        int end = 0;
        while (Names.isPart(text.peek(end))) {
            end++;
        }
        if (end == 0 || text.peek(end) != '(') {
            return null;
        }
        for (Step.Summary.Kind kind : Step.Summary.Kind.values()) {
            String call = kind.name().toLowerCase(Locale.ROOT) + "()";
            if (text.take(PathPart.Kind.FUNCTION, call)) {
                return new Step.Summary(kind);
            }
        }
        throw text.failure(
                "a name, or one of " + known() + ": a name with '(' stands in brackets and quotes");
    }

    private static String known() {
        return Stream.of(Step.Summary.Kind.values())
                .map((kind) -> kind.name().toLowerCase(Locale.ROOT) + "()")
                .collect(Collectors.joining(", "));
    }

    /** {@code (@.length-1)} in brackets, which is what {@code -1} is in the standard. */
    Selector lastElement() {
        int start = text.position();
        for (int i = 0; i < LAST.length(); i++) {
            text.blanks();
            if (text.peek() != LAST.charAt(i)) {
                throw refused(start);
            }
            text.skip(1);
        }
        text.mark(PathPart.Kind.OPERATOR, start);
        return new Selector.Index(-1);
    }

    private PathSyntaxException refused(int start) {
        text.back(start);
        if (text.peek() == '(') {
            return text.failure("'?' before a condition, or (@.length-1)");
        }
        if (text.peek() == '@' || text.peek() == '$') {
            return text.failure("'?' before a condition");
        }
        return text.failure("a name in quotes, an index, a slice, '*' or '?'");
    }
}
