package dev.bbsh.shell.terminal.pager;

import org.jline.utils.AttributedString;

import java.io.Writer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The text printed so far, as rows of a screen. One thread prints; another one reads the rows and
 * waits for more. The thread that prints waits when it is far ahead of the reader.
 */
final class ScreenRows extends Writer {

    /** The rows that may be printed ahead of the reader; more are of no use to a person. */
    private static final int AHEAD = 100_000;

    private static final int MOST = 2_000_000;

    private static final long WAIT_MILLIS = 100;

    private final int width;

    private final PagedPrinting browsing;

    private final List<String> rows = new ArrayList<>();

    private final List<String> lines = new ArrayList<>();

    /** The row with which each line begins. */
    private final List<Integer> begins = new ArrayList<>();

    private final StringBuilder line = new StringBuilder();

    private int wanted;

    private boolean complete;

    private boolean full;

    private boolean left;

    /**
     * A text without rows.
     *
     * @param width of the screen in cells
     * @param browsing is told of rows on the thread that prints
     */
    ScreenRows(int width, PagedPrinting browsing) {
        this.width = width;
        this.browsing = browsing;
    }

    /** Thrown to the thread that prints when the user wants to see no more. */
    static final class LeftException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private LeftException() {
            super("left", null, false, false);
        }
    }

    @Override
    public void write(char[] text, int offset, int length) {
        int from = offset;
        for (int i = offset; i < offset + length; i++) {
            if (text[i] == '\n') {
                line.append(text, from, i - from);
                from = i + 1;
                endLine();
            }
        }
        line.append(text, from, offset + length - from);
    }

    private void endLine() {
        String text = line.toString();
        List<String> ended = rowsOf(text);
        line.setLength(0);
        int count;
        synchronized (this) {
            lines.add(text);
            begins.add(rows.size());
            rows.addAll(ended);
            count = rows.size();
            notifyAll();
        }
        browsing.rowsPrinted(count);
        awaitReader();
    }

    /** The rows of a line: several when it is longer than the screen is wide. */
    private List<String> rowsOf(String text) {
        if (text.length() <= width) {
            return List.of(text);
        }
        AttributedString styled = AttributedString.fromAnsi(text);
        return styled.columnLength() <= width
                ? List.of(text)
                : styled.columnSplitLength(width).stream().map(AttributedString::toAnsi).toList();
    }

    private synchronized void awaitReader() {
        while (!left && rows.size() - AHEAD > wanted && rows.size() < MOST) {
            browsing.checkCancelled();
            try {
                wait(WAIT_MILLIS);
            } catch (InterruptedException e) {
                throw new LeftException();
            }
        }
        full = rows.size() >= MOST;
        complete |= full;
        if (left || full) {
            throw new LeftException();
        }
    }

    /** Marks the text as complete. */
    synchronized void complete() {
        complete = true;
        notifyAll();
    }

    /** Marks the text as left by its reader: the thread that prints may stop. */
    synchronized void leave() {
        left = true;
        notifyAll();
    }

    synchronized boolean isComplete() {
        return complete;
    }

    /** True when there is more text than can be kept. */
    synchronized boolean isFull() {
        return full;
    }

    synchronized boolean isLeft() {
        return left;
    }

    /** The number of rows so far. */
    synchronized int count() {
        return rows.size();
    }

    /**
     * The rows from an index on, as many as there are, at most {@code most}; lets more be printed.
     */
    synchronized List<String> rows(int from, int most) {
        wanted = Math.max(wanted, from + most);
        notifyAll();
        int begin = Math.clamp(from, 0, rows.size());
        return List.copyOf(rows.subList(begin, Math.min(rows.size(), begin + most)));
    }

    /** The number of lines so far; a line takes a row or more. */
    synchronized int lineCount() {
        return lines.size();
    }

    /** The lines from an index on, like {@link #rows}. */
    synchronized List<String> lines(int from, int most) {
        int begin = Math.clamp(from, 0, lines.size());
        rows(begin == lines.size() ? rows.size() : begins.get(begin), most);
        return List.copyOf(lines.subList(begin, Math.min(lines.size(), begin + most)));
    }

    /** The line to which a row belongs. */
    synchronized int lineOf(int row) {
        int found = Collections.binarySearch(begins, row);
        return Math.max(0, found >= 0 ? found : -found - 2);
    }

    /** The first row of a line. */
    synchronized int rowOf(int line) {
        return line < begins.size() ? begins.get(line) : rows.size();
    }

    @Override
    public void flush() {
        browsing.flush();
    }

    @Override
    public void close() {}
}
