package dev.bbsh.shell.terminal.pager;

import org.jline.utils.AttributedString;

import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * Text as rows of a screen, as far as it was printed. One thread prints; another one reads the rows
 * and waits for more. Who prints waits when he is far ahead of who reads.
 */
final class Pages extends Writer {

    /** What is printed further ahead is of no use to a person. */
    private static final int AHEAD = 100_000;

    private static final int MOST = 2_000_000;

    private static final long WAIT_MILLIS = 100;

    private final int width;

    private final Browsing browsing;

    private final List<String> rows = new ArrayList<>();

    private final StringBuilder line = new StringBuilder();

    private int wanted;

    private boolean complete;

    private boolean full;

    private boolean left;

    /**
     * No text yet.
     *
     * @param width of the screen in cells
     * @param browsing hears of rows on the thread that prints
     */
    Pages(int width, Browsing browsing) {
        this.width = width;
        this.browsing = browsing;
    }

    /** Nobody wants to see more. */
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
        List<String> ended = rowsOf(line.toString());
        line.setLength(0);
        int count;
        synchronized (this) {
            rows.addAll(ended);
            count = rows.size();
            notifyAll();
        }
        browsing.counted(count);
        awaitReader();
    }

    /** A line that is longer than the screen is wide takes several rows. */
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
            browsing.patience();
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

    /** All was printed. */
    synchronized void complete() {
        complete = true;
        notifyAll();
    }

    /** Whoever prints may stop. */
    synchronized void leave() {
        left = true;
        notifyAll();
    }

    synchronized boolean isComplete() {
        return complete;
    }

    /** Whether there is more than pages can hold. */
    synchronized boolean isFull() {
        return full;
    }

    synchronized boolean isLeft() {
        return left;
    }

    /** How many rows there are so far. */
    synchronized int count() {
        return rows.size();
    }

    /** Rows from one on, as many as there are, at most so many; more are printed meanwhile. */
    synchronized List<String> rows(int from, int most) {
        wanted = Math.max(wanted, from + most);
        notifyAll();
        int begin = Math.clamp(from, 0, rows.size());
        return List.copyOf(rows.subList(begin, Math.min(rows.size(), begin + most)));
    }

    @Override
    public void flush() {
        browsing.flush();
    }

    @Override
    public void close() {}
}
