package dev.bbsh.query.parse;

import dev.bbsh.query.path.NameNotation;
import dev.bbsh.query.path.PathStep;
import dev.bbsh.query.path.Selector;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/** Parses constructs of other notations that follow a path or are used in its brackets. */
final class SummaryParser {

    private static final String LAST_ELEMENT = "(@.length-1)";
    private static final String FIRST = ".first()";
    private static final String LAST = ".last()";
    private static final List<String> CALLS =
            List.of(".length()", ".sum()", ".avg()", ".min()", ".max()", ".keys()", FIRST, LAST);

    private final PathText text;

    SummaryParser(PathText text) {
        this.text = text;
    }

    /** Parses {@code length()} and similar functions after a dot; null when a name is there. */
    @Nullable PathStep summary(boolean inFilter) {
        int end = 0;
        while (NameNotation.isPart(text.peek(end))) {
            end++;
        }
        if (end == 0 || text.peek(end) != '(') {
            return null;
        }
        for (String call : CALLS) {
            int start = text.position();
            if (text.take(PathPart.Kind.FUNCTION, call.substring(1))) {
                PathStep step = step(call);
                text.extended(call, start, isForeign(step, inFilter));
                return step;
            }
        }
        throw text.failure("a name, or one of " + String.join(", ", CALLS));
    }

    private static boolean isForeign(PathStep step, boolean inFilter) {
        return step instanceof PathStep.Summary(PathStep.Summary.Kind kind)
                && !kind.picks()
                && !(inFilter && kind == PathStep.Summary.Kind.LENGTH);
    }

    private static PathStep step(String call) {
        return switch (call) {
            case FIRST -> new PathStep.Child(List.of(new Selector.Index(0)));
            case LAST -> new PathStep.Child(List.of(new Selector.Index(-1)));
            default ->
                    new PathStep.Summary(
                            Stream.of(PathStep.Summary.Kind.values())
                                    .filter((kind) -> kind.symbol().equals(call))
                                    .findFirst()
                                    .orElseThrow());
        };
    }

    /** Parses {@code (@.length-1)} in brackets, which is {@code -1} in the standard. */
    Selector lastElement() {
        int start = text.position();
        for (int i = 0; i < LAST_ELEMENT.length(); i++) {
            text.blanks();
            if (text.peek() != LAST_ELEMENT.charAt(i)) {
                throw refused(start);
            }
            text.skip(1);
        }
        text.mark(PathPart.Kind.OPERATOR, start);
        text.extended("[" + LAST_ELEMENT + "]", start, false);
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
