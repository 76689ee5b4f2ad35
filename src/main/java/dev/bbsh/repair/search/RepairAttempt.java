package dev.bbsh.repair.search;

import dev.bbsh.repair.token.Token;

/**
 * One way of having read the text up to a place.
 *
 * @param at byte offset behind the last token read
 * @param line the facts about its line that the next token needs
 */
public record RepairAttempt(GrammarState state, int at, RepairPath path, LineStart line) {

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

    public static RepairAttempt at(GrammarState state, int at) {
        return new RepairAttempt(state, at, RepairPath.EMPTY, LineStart.UNTOUCHED);
    }

    public int cost() {
        return path.cost();
    }

    public RepairAttempt with(RepairPath other) {
        return new RepairAttempt(state, at, other, line);
    }
}
