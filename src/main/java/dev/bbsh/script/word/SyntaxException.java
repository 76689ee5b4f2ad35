package dev.bbsh.script.word;

import dev.bbsh.work.BbshException;

/** Thrown when a line can't be read as words; carries the position of the mistake. */
public final class SyntaxException extends BbshException {

    private static final long serialVersionUID = 1L;

    private final String problem;
    private final int line;
    private final transient Position position;

    private SyntaxException(String problem, String advice, int line, Position position) {
        super(place(line, position) + problem, advice);
        this.problem = problem;
        this.line = line;
        this.position = position;
    }

    private static String place(int line, Position position) {
        return (line > 0 ? "line " + line + ", " : "") + "column " + position.column() + ": ";
    }

    /** A problem at a position of a text that may have several lines. */
    public static SyntaxException at(Position position, String problem, String advice) {
        return new SyntaxException(problem, advice, 0, position);
    }

    /** The same problem, with the line of the script in which it is found. */
    public SyntaxException inLine(int scriptLine) {
        return new SyntaxException(problem, advice(), scriptLine, position);
    }

    /** The number of lines of the text before the one with the problem. */
    public int linesBefore() {
        return position.linesBefore();
    }

    /** The line of the script, from 1; 0 when the text isn't a script. */
    public int line() {
        return line;
    }

    /** The column in its line, in characters (code points), from 1. */
    public int column() {
        return position.column();
    }

    /**
     * A position in a text that may have several lines.
     *
     * @param text the whole text
     * @param offset in {@code char}s from 0
     */
    public record Position(String text, int offset) {

        /** The number of lines before the one with this position. */
        int linesBefore() {
            return (int) text.substring(0, offset).chars().filter((c) -> c == '\n').count();
        }

        /** The column in its line, in code points, from 1. */
        int column() {
            int lineStart = text.lastIndexOf('\n', offset - 1) + 1;
            return text.codePointCount(lineStart, offset) + 1;
        }
    }
}
