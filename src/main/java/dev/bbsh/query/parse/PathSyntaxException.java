package dev.bbsh.query.parse;

import dev.bbsh.work.BbshException;

/**
 * Thrown when a path is rejected; tells the position, what was found there, and what was expected.
 */
public final class PathSyntaxException extends BbshException {

    private static final long serialVersionUID = 1L;

    /** The number of characters shown before and after the mistake. */
    private static final int AROUND = 60;

    private final String path;
    private final int position;
    private final String found;
    private final String expected;

    PathSyntaxException(String path, int position, String expected, String advice) {
        super(message(path, position, found(path, position), expected), advice);
        this.path = path;
        this.position = position;
        this.found = found(path, position);
        this.expected = expected;
    }

    /** The same mistake with advice on what to type. */
    public PathSyntaxException advising(String advice) {
        return new PathSyntaxException(path, position, expected, advice);
    }

    public String path() {
        return path;
    }

    /** Characters (UTF-16) before the mistake; the path's length when it ends too early. */
    public int position() {
        return position;
    }

    /** The text at the mistake, in quotes, or {@code the end}. */
    public String found() {
        return found;
    }

    /** A description of what was expected there, or of what is wrong. */
    public String expected() {
        return expected;
    }

    private static String found(String path, int position) {
        return position >= path.length()
                ? "the end"
                : "'" + Character.toString(path.codePointAt(position)) + "'";
    }

    private static String message(String path, int position, String found, String expected) {
        int from = Math.max(0, position - AROUND);
        int to = Math.min(path.length(), position + AROUND);
        String before = (from > 0 ? "..." : "") + path.substring(from, position);
        String behind = path.substring(position, to) + (to < path.length() ? "..." : "");
        int column = before.codePointCount(0, before.length());
        return "invalid JSONPath at character "
                + (path.codePointCount(0, position) + 1)
                + ": found "
                + found
                + ", expected "
                + expected
                + "\n  "
                + oneLine(before + behind)
                + "\n  "
                + " ".repeat(column)
                + "^";
    }

    /**
     * The text with all white space as plain spaces, because other white space would move the caret
     * away from the mistake.
     */
    private static String oneLine(String text) {
        return text.replaceAll("\\s", " ");
    }
}
