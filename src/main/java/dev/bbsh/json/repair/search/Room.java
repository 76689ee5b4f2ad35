package dev.bbsh.json.repair.search;

import dev.bbsh.json.repair.token.Symbol;

/**
 * Where else an edit of a bracket would do. A container directly inside one of its own kind can end
 * behind any of its children, and begin before any of its parent's.
 */
final class Room {

    private Room() {}

    /** The path with a bracket added inside a container. */
    static Path adding(Path path, Level level, Symbol added) {
        if (added == Symbol.OPEN_ARRAY) {
            return level.kind() == Symbol.OPEN_ARRAY ? path.roomIn(level) : path;
        }
        return added.closes() && nested(level) ? path.roomIn(level) : path;
    }

    /** The path with a closing bracket of a container taken out. */
    static Path removing(Path path, Level level, Symbol removed) {
        Level outer = level.parent();
        return outer != null && removed.closes() && nested(level) ? path.roomIn(outer) : path;
    }

    private static boolean nested(Level level) {
        return level.parent() != null && level.parent().kind() == level.kind();
    }
}
