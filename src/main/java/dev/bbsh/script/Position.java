package dev.bbsh.script;

/**
 * A place in a text that may hold several lines.
 *
 * @param text the whole text
 * @param offset where, in {@code char}s from 0
 */
record Position(String text, int offset) {

    /** How many lines of the text come before the one with this place. */
    int linesBefore() {
        return (int) text.substring(0, offset).chars().filter((c) -> c == '\n').count();
    }

    /** The column in its line, in code points, from 1. */
    int column() {
        int lineStart = text.lastIndexOf('\n', offset - 1) + 1;
        return text.codePointCount(lineStart, offset) + 1;
    }
}
