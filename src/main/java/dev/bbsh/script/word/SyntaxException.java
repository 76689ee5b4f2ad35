package dev.bbsh.script.word;

import dev.bbsh.work.BbshException;

/** Thrown when a line can't be read as words; carries the position of the mistake. */
public final class SyntaxException extends BbshException {

    private static final long serialVersionUID = 1L;

    private final String problem;
    private final int line;
    private final transient SourcePosition position;

    private SyntaxException(String problem, String advice, int line, SourcePosition position) {
        super(place(line, position) + problem, advice);
        this.problem = problem;
        this.line = line;
        this.position = position;
    }

    private static String place(int line, SourcePosition position) {
        return (line > 0 ? "line " + line + ", " : "") + "column " + position.column() + ": ";
    }

    /** A problem at a position of a text that may have several lines. */
    public static SyntaxException at(SourcePosition position, String problem, String advice) {
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
}
