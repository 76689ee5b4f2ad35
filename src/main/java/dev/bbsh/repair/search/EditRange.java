package dev.bbsh.repair.search;

import dev.bbsh.repair.token.Lexer;
import dev.bbsh.repair.token.Symbol;
import dev.bbsh.repair.token.Token;

/**
 * Other places where an edit of a bracket would do. A container directly inside one of its own kind
 * can end behind any of its children, and begin before any of its parent's.
 */
final class EditRange {

    private final byte[] text;

    EditRange(byte[] text) {
        this.text = text;
    }

    /** The path with a bracket added inside a container. */
    static RepairPath adding(RepairPath path, OpenContainer level, Symbol added) {
        if (added == Symbol.OPEN_ARRAY) {
            return level.kind() == Symbol.OPEN_ARRAY ? path.roomIn(level) : path;
        }
        return added.closes() && nested(level) ? path.roomIn(level) : path;
    }

    /** The path with a closing bracket taken out, behind what an attempt has read. */
    RepairPath removing(RepairPath path, RepairAttempt attempt, Token removed) {
        OpenContainer level = attempt.state().level();
        OpenContainer outer = level.parent();
        return outer != null
                        && removed.symbol().closes()
                        && nested(level)
                        && !strays(attempt.state(), attempt.at(), removed)
                ? path.roomIn(outer)
                : path;
    }

    /**
     * True when a bracket can close nothing here, and no opening bracket far before it would change
     * that: an array could only contain the value just before it.
     */
    private boolean strays(GrammarState state, int at, Token removed) {
        if (state.after(removed.symbol(), removed.start()) != null) {
            return false;
        }
        return switch (state.phase()) {
            case FIRST, NEXT, VALUE -> true;
            case COLON ->
                    removed.symbol() == Symbol.CLOSE_OBJECT
                            || new Lexer(text).read(removed.end()).symbol() == Symbol.COLON;
            case AFTER ->
                    removed.symbol() == Symbol.CLOSE_OBJECT || !Symbol.of(text[at - 1]).closes();
        };
    }

    private static boolean nested(OpenContainer level) {
        return level.parent() != null && level.parent().kind() == level.kind();
    }
}
