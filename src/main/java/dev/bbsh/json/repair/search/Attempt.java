package dev.bbsh.json.repair.search;

import dev.bbsh.json.repair.grammar.State;
import dev.bbsh.json.repair.token.Token;

/**
 * One way of having read the text up to a place.
 *
 * @param at byte offset behind the last token read
 * @param line the facts about its line that the next token needs
 */
public record Attempt(State state, int at, Path path, LineStart line) {

    /**
     * The edits of the first tokens on the line of the next token.
     *
     * @param column blanks before the first token taken out, or -1
     * @param removed bytes taken out
     * @param excused true when a bracket added here explains the indentation
     */
    public record LineStart(int column, int removed, boolean excused) {

        public static final LineStart UNTOUCHED = new LineStart(Token.INLINE, 0, false);

        LineStart without(Token token) {
            int first = token.firstOnLine() ? token.column() : column;
            return new LineStart(first, removed + token.end() - token.start(), excused);
        }

        LineStart excusedIf(boolean more) {
            return more ? new LineStart(column, removed, true) : this;
        }
    }

    public static Attempt at(State state, int at) {
        return new Attempt(state, at, Path.EMPTY, LineStart.UNTOUCHED);
    }

    public int cost() {
        return path.cost();
    }

    public Attempt with(Path other) {
        return new Attempt(state, at, other, line);
    }
}
