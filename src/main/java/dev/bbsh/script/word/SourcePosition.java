package dev.bbsh.script.word;

/**
 * A position in a text that may have several lines.
 *
 * @param text the whole text
 * @param offset in {@code char}s from 0
 */
public record SourcePosition(String text, int offset) {

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
