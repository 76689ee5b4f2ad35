package dev.bbsh.query.parse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The text of a path with the position of its reader; also records the kinds of the parts, and
 * enforces the limits.
 */
final class PathText {

    static final int LONGEST = 1_000_000;
    static final int DEEPEST = 200;
    static final int END = -1;

    private final String text;
    private final List<PathPart> parts = new ArrayList<>();
    private final List<PathParser.ParsedPath.Extension> extensions = new ArrayList<>();
    private final List<TimeParser.TimeCall> times = new ArrayList<>();
    private final ParserState progression = new ParserState();
    private final boolean draft;
    private int position;
    private int depth;

    PathText(String text) {
        this(text, false);
    }

    /**
     * The text of a path.
     *
     * @param draft true when it is only read and not evaluated, so that it need not tell the
     *     present time
     */
    PathText(String text, boolean draft) {
        this.text = text;
        this.draft = draft;
        if (text.length() > LONGEST) {
            throw failure(LONGEST, "a path of at most " + LONGEST + " characters", "help query");
        }
    }

    int position() {
        return position;
    }

    void back(int earlier) {
        position = earlier;
    }

    List<PathPart> parts() {
        return Collections.unmodifiableList(parts);
    }

    ParserState progression() {
        return progression;
    }

    List<PathParser.ParsedPath.Extension> extensions() {
        return extensions;
    }

    /** Records that the text read from there isn't in the standard. */
    void extended(String written, int start, boolean foreign) {
        extensions.add(new PathParser.ParsedPath.Extension(written, start, foreign));
    }

    boolean isDraft() {
        return draft;
    }

    /** The functions for times, in their order. */
    List<TimeParser.TimeCall> times() {
        return Collections.unmodifiableList(times);
    }

    /** Records a function for a time. */
    void called(TimeParser.TimeCall time) {
        times.add(time);
    }

    String from(int start) {
        return text.substring(start, position);
    }

    /** The character (UTF-16) at the position, or {@link #END}. */
    int peek() {
        return peek(0);
    }

    int peek(int ahead) {
        return position + ahead < text.length() ? text.charAt(position + ahead) : END;
    }

    /** The code point at the position, or {@link #END}. */
    int codePoint() {
        return position < text.length() ? text.codePointAt(position) : END;
    }

    void skip(int characters) {
        position += characters;
    }

    boolean at(String expected) {
        return text.startsWith(expected, position);
    }

    boolean take(PathPart.Kind kind, String expected) {
        if (!at(expected)) {
            return false;
        }
        position += expected.length();
        mark(kind, position - expected.length());
        return true;
    }

    void expect(String expected, String meaning) {
        if (!take(PathPart.Kind.BRACKET, expected)) {
            throw failure(meaning);
        }
    }

    /** Skips white space; true when there was some. */
    boolean blanks() {
        int start = position;
        while (isBlank(peek())) {
            position++;
        }
        return position > start;
    }

    private static boolean isBlank(int each) {
        return each == ' ' || each == '\t' || each == '\n' || each == '\r';
    }

    /** Records the kind of the text from there to here. */
    void mark(PathPart.Kind kind, int from) {
        while (!parts.isEmpty() && parts.getLast().from() >= from) {
            parts.removeLast();
        }
        parts.add(new PathPart(kind, from, position));
    }

    void deeper() {
        if (++depth > DEEPEST) {
            throw failure("at most " + DEEPEST + " nested brackets");
        }
    }

    void shallower() {
        depth--;
    }

    PathSyntaxException failure(String expected) {
        return failure(position, expected);
    }

    PathSyntaxException failure(int where, String expected) {
        return failure(where, expected, "help query");
    }

    PathSyntaxException failure(int where, String expected, String advice) {
        return new PathSyntaxException(text, Math.min(where, text.length()), expected, advice);
    }
}
