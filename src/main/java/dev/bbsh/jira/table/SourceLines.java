package dev.bbsh.jira.table;

import java.io.IOException;
import java.io.Reader;

/**
 * A text source for a parser that keeps its last lines, so that they can be shown and read again.
 */
final class SourceLines extends Reader {

    private static final int BLOCK = 1 << 14;

    private final Reader in;
    private final StringBuilder kept = new StringBuilder();
    private final char[] block = new char[BLOCK];
    private int at;
    private long first = 1;
    private boolean ended;

    SourceLines(Reader in) {
        this.in = in;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        if (at == kept.length() && !fill()) {
            return -1;
        }
        int part = Math.min(length, kept.length() - at);
        kept.getChars(at, at + part, into, offset);
        at += part;
        return part;
    }

    private boolean fill() throws IOException {
        int read = ended ? -1 : in.read(block);
        ended = read < 0;
        if (!ended) {
            kept.append(block, 0, read);
        }
        return !ended;
    }

    /** The first characters, without consuming them. */
    String start(int length) throws IOException {
        while (kept.length() < length && fill()) {
            // As many characters as there are.
        }
        return kept.substring(0, Math.min(length, kept.length()));
    }

    /** True when the source has no more text. */
    boolean isEnded() throws IOException {
        return at == kept.length() && !fill();
    }

    /** Forgets the lines before this one, when there are many. */
    void forget(long line) {
        if (kept.length() > 4 * BLOCK) {
            drop(line);
        }
    }

    private void drop(long line) {
        int end = 0;
        while (first < line && end < kept.length()) {
            end = lineEnd(end);
            first++;
        }
        kept.delete(0, end);
        at = Math.max(0, at - end);
    }

    /** The index after the line break that ends the line at an index. */
    private int lineEnd(int from) {
        for (int i = from; i < kept.length(); i++) {
            char each = kept.charAt(i);
            if (each == '\n') {
                return i + 1;
            }
            if (each == '\r') {
                return i + 1 < kept.length() && kept.charAt(i + 1) == '\n' ? i + 2 : i + 1;
            }
        }
        return kept.length();
    }

    /** The text of a line that is not forgotten, without its line break. */
    String line(long line) {
        drop(line);
        return kept.substring(0, lineEnd(0)).strip();
    }

    /** The text from a line on, as far as it was read. */
    String from(long line) {
        drop(line);
        return kept.toString();
    }

    /** Reads again from a line on. */
    void restart(long line) {
        drop(line);
        at = 0;
    }

    /** The number of the first line that is kept. */
    long first() {
        return first;
    }

    /** True when the text that was read last ends with a line break. */
    boolean endsWithLineBreak() {
        char last = kept.isEmpty() ? '\n' : kept.charAt(kept.length() - 1);
        return last == '\n' || last == '\r';
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
