package dev.bbsh.query.parse;

import dev.bbsh.query.path.FilterCondition;
import dev.bbsh.query.path.NameNotation;
import dev.bbsh.query.path.PathStep;
import dev.bbsh.query.path.Query;
import dev.bbsh.query.path.Selector;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Parses a path: RFC 9535, {@code =~}, and the closed list of other constructs. Anything else is
 * rejected at its position.
 */
public final class PathParser {

    private static final int DESCENTS = 16;

    private final PathText text;
    private final StringParser strings;
    private final NumberParser numbers;
    private final ConditionParser conditions;
    private int descents;
    private int filters;

    private PathParser(PathText text) {
        this.text = text;
        this.strings = new StringParser(text);
        this.numbers = new NumberParser(text);
        this.conditions = new ConditionParser(text, this);
    }

    /**
     * Parses a whole path.
     *
     * @throws PathSyntaxException when the text isn't a path
     */
    public static ParsedPath parse(String path) {
        PathText text = new PathText(path);
        return new ParsedPath(new PathParser(text).path(), text.extensions());
    }

    /** The parts of a text and their kinds, as far as it is a path; the rest of it is a mistake. */
    public static List<PathPart> parts(String path) {
        PathText text = new PathText(path, true);
        try {
            new PathParser(text).path();
        } catch (PathSyntaxException mistake) {
            return withMistake(text.parts(), mistake);
        }
        return text.parts();
    }

    /** The functions for times in a text, as far as it is a path. */
    static List<TimeParser.TimeCall> times(String path) {
        PathText text = new PathText(path, true);
        try {
            new PathParser(text).path();
        } catch (PathSyntaxException mistake) {
            return text.times();
        }
        return text.times();
    }

    /** The state of the parser at the end of a text that is an unfinished or a whole path. */
    public static UnfinishedPath unfinished(String path) {
        PathText text = new PathText(path, true);
        try {
            new PathParser(text).path();
        } catch (PathSyntaxException end) {
            return text.progression().at(false);
        }
        return text.progression().at(true);
    }

    private static List<PathPart> withMistake(List<PathPart> parts, PathSyntaxException mistake) {
        int from = mistake.position();
        List<PathPart> shown = new ArrayList<>(parts);
        shown.removeIf((part) -> part.to() > from);
        if (from < mistake.path().length()) {
            shown.add(new PathPart(PathPart.Kind.MISTAKE, from, mistake.path().length()));
        }
        return shown;
    }

    private Query path() {
        if (!text.take(PathPart.Kind.START, "$")) {
            throw text.failure(0, "$ (the document)");
        }
        Query query = new Query(Query.Start.ROOT, steps(Query.Start.ROOT));
        if (text.peek() != PathText.END) {
            throw text.failure("'.', '..', '[' or the end");
        }
        requireNoForeign();
        return query;
    }

    /** Rejects a function for a time in a path that another program evaluates. */
    private void requireNoForeign() {
        text.extensions().stream()
                .filter((extension) -> extension.foreign() && !text.times().isEmpty())
                .findFirst()
                .ifPresent(
                        (extension) -> {
                            throw text.failure(
                                    text.times().getFirst().from(),
                                    "a number: "
                                            + text.times().getFirst().name()
                                            + "() can't be combined with "
                                            + extension.written());
                        });
    }

    /** Parses a path inside a filter. */
    Query inner() {
        boolean root = text.take(PathPart.Kind.START, "$");
        if (!root) {
            text.take(PathPart.Kind.START, "@");
        }
        Query.Start start = root ? Query.Start.ROOT : Query.Start.CURRENT;
        Query query = new Query(start, steps(start));
        text.progression().end();
        return query;
    }

    private List<PathStep> steps(Query.Start start) {
        List<PathStep> steps = new ArrayList<>();
        text.progression().begin(start, steps);
        while (true) {
            int before = text.position();
            text.blanks();
            PathStep step = step();
            if (step == null) {
                text.back(before);
                return steps;
            }
            steps.add(step);
            if (step instanceof PathStep.Summary(PathStep.Summary.Kind kind)) {
                requireNoDescent(before, steps, kind);
                return steps;
            }
        }
    }

    /**
     * Rejects a summary after a descent or a filter: some notations then take all values as one,
     * others each by itself.
     */
    private void requireNoDescent(int where, List<PathStep> steps, PathStep.Summary.Kind kind) {
        boolean descends = steps.stream().anyMatch(PathStep.Descendant.class::isInstance);
        boolean filtered =
                filters == 0 && steps.size() > 1 && isFiltered(steps.get(steps.size() - 2));
        if (descends || filtered) {
            throw text.failure(
                    where,
                    "the end: "
                            + kind.symbol()
                            + (descends ? " after '..'" : " after a filter")
                            + " could mean each value or all at once");
        }
    }

    private static boolean isFiltered(PathStep step) {
        return step instanceof PathStep.Child(List<Selector> selectors)
                && selectors.stream().anyMatch(Selector.Filter.class::isInstance);
    }

    private @Nullable PathStep step() {
        text.progression().step(text.at(".."));
        if (text.take(PathPart.Kind.BRACKET, "..")) {
            if (++descents > DESCENTS) {
                throw text.failure("at most " + DESCENTS + " uses of '..' in a path");
            }
            return new PathStep.Descendant(text.peek() == '[' ? brackets() : shorthand());
        }
        if (text.take(PathPart.Kind.BRACKET, ".")) {
            PathStep summary = new SummaryParser(text).summary(filters > 0);
            return summary != null ? summary : new PathStep.Child(shorthand());
        }
        return text.peek() == '[' ? new PathStep.Child(brackets()) : null;
    }

    private List<Selector> shorthand() {
        if (text.take(PathPart.Kind.OPERATOR, "*")) {
            return List.of(Selector.WILDCARD);
        }
        int start = text.position();
        if (!NameNotation.isFirst(text.codePoint())) {
            throw text.failure("a name or '*'");
        }
        while (NameNotation.isPart(text.codePoint())) {
            text.skip(Character.charCount(text.codePoint()));
        }
        text.mark(PathPart.Kind.NAME, start);
        return List.of(new Selector.Name(text.from(start)));
    }

    private List<Selector> brackets() {
        text.deeper();
        text.expect("[", "'['");
        List<Selector> selectors = new ArrayList<>();
        do {
            text.blanks();
            selectors.add(selector());
            text.blanks();
        } while (text.take(PathPart.Kind.BRACKET, ","));
        text.expect("]", "',' or ']'");
        text.shallower();
        return selectors;
    }

    private Selector selector() {
        if (strings.isHere()) {
            return new Selector.Name(strings.string());
        }
        if (text.take(PathPart.Kind.OPERATOR, "*")) {
            return Selector.WILDCARD;
        }
        if (text.take(PathPart.Kind.OPERATOR, "?")) {
            text.blanks();
            filters++;
            FilterCondition condition = conditions.whole();
            filters--;
            return new Selector.Filter(condition);
        }
        if (numbers.isHere() || text.peek() == ':') {
            return indexOrSlice();
        }
        return new SummaryParser(text).lastElement();
    }

    private Selector indexOrSlice() {
        Long start = optionalIndex();
        int before = text.position();
        text.blanks();
        if (!text.take(PathPart.Kind.OPERATOR, ":")) {
            text.back(before);
            return new Selector.Index(start == null ? 0 : start);
        }
        text.blanks();
        Long end = optionalIndex();
        text.blanks();
        if (!text.take(PathPart.Kind.OPERATOR, ":")) {
            return new Selector.Slice(start, end, 1);
        }
        text.blanks();
        Long step = optionalIndex();
        return new Selector.Slice(start, end, step == null ? 1 : step);
    }

    private @Nullable Long optionalIndex() {
        return numbers.isHere() ? numbers.index() : null;
    }

    /**
     * The result of parsing a path.
     *
     * @param extensions the parts of it that aren't in the standard, in the order of the text
     */
    public record ParsedPath(Query query, List<Extension> extensions) {

        public ParsedPath {
            extensions = List.copyOf(extensions);
        }

        /**
         * A construct of a path that isn't in the standard.
         *
         * @param written the construct as it is written, such as {@code in} or {@code .sum()}
         * @param position characters (UTF-16) before it
         * @param foreign true when Jayway evaluates it; bbsh evaluates the others
         */
        public record Extension(String written, int position, boolean foreign) {}
    }
}
