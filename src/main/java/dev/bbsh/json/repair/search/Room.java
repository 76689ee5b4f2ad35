package dev.bbsh.json.repair.search;

import dev.bbsh.json.repair.grammar.Level;
import dev.bbsh.json.repair.grammar.State;
import dev.bbsh.json.repair.token.Lexer;
import dev.bbsh.json.repair.token.Symbol;
import dev.bbsh.json.repair.token.Token;

/**
 * Other places where an edit of a bracket would do. A container directly inside one of its own kind
 * can end behind any of its children, and begin before any of its parent's.
 */
final class Room {

    private final byte[] text;

    Room(byte[] text) {
        this.text = text;
    }

    /** The path with a bracket added inside a container. */
    static Path adding(Path path, Level level, Symbol added) {
        if (added == Symbol.OPEN_ARRAY) {
            return level.kind() == Symbol.OPEN_ARRAY ? path.roomIn(level) : path;
        }
        return added.closes() && nested(level) ? path.roomIn(level) : path;
    }

    /** The path with a closing bracket taken out, behind what an attempt has read. */
    Path removing(Path path, Attempt attempt, Token removed) {
        Level level = attempt.state().level();
        Level outer = level.parent();
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
    private boolean strays(State state, int at, Token removed) {
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

    private static boolean nested(Level level) {
        return level.parent() != null && level.parent().kind() == level.kind();
    }
}
