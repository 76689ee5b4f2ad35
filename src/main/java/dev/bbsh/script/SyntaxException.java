package dev.bbsh.script;

import dev.bbsh.work.BbshException;

/** A line that can not be read as words, with the place where reading it went wrong. */
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

    /** A problem at an offset (characters from 0) of a text that may hold several lines. */
    static SyntaxException at(Position position, String problem, String advice) {
        return new SyntaxException(problem, advice, 0, position);
    }

    /** The same, said with the line of the script in which it stands. */
    SyntaxException inLine(int scriptLine) {
        return new SyntaxException(problem, advice(), scriptLine, position);
    }

    /** How many lines of the text come before the one with the problem. */
    int linesBefore() {
        return position.linesBefore();
    }

    /** The line of the script, from 1; 0 when the text is no script. */
    public int line() {
        return line;
    }

    /** The column in its line, in characters (code points), from 1. */
    public int column() {
        return position.column();
    }
}
