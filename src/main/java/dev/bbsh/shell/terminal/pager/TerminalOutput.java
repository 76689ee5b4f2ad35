package dev.bbsh.shell.terminal.pager;

import dev.bbsh.shell.worker.Worker;
import dev.bbsh.work.Abandonment;

import org.jline.terminal.Terminal;

import java.io.Writer;

/**
 * The output to a terminal: lines, and below them one line about running work, which makes room for
 * all other output.
 */
public final class TerminalOutput extends Writer implements Worker.ProgressLine {

    private static final String ERASE = "\r\u001b[K";

    private static final int NARROWEST = 20;

    private final Terminal terminal;

    private final StringBuilder pending = new StringBuilder();

    private boolean atLineStart = true;

    private boolean progressShown;

    private boolean covered;

    /** The output of a terminal. */
    public TerminalOutput(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public synchronized void write(char[] text, int offset, int length) {
        if (!Abandonment.isCurrent()) {
            pending.append(text, offset, length);
        }
    }

    synchronized void line(String text) {
        if (!Abandonment.isCurrent()) {
            pending.append(text).append('\n');
        }
    }

    @Override
    public synchronized void flush() {
        if (pending.isEmpty() || Abandonment.isCurrent()) {
            return;
        }
        erase();
        terminal.writer().write(pending.toString());
        terminal.writer().flush();
        atLineStart = pending.charAt(pending.length() - 1) == '\n';
        pending.setLength(0);
    }

    @Override
    public synchronized void show(String line) {
        if (covered || !atLineStart) {
            return;
        }
        int room = Math.max(NARROWEST, terminal.getWidth() - 1);
        erase();
        progressShown = !line.isEmpty();
        terminal.writer().write(line.length() > room ? line.substring(0, room) : line);
        terminal.writer().flush();
    }

    /** Assumes that the cursor is at the start of a line, whatever was written. */
    synchronized void beginLine() {
        atLineStart = true;
    }

    private void erase() {
        if (progressShown) {
            terminal.writer().write(ERASE);
            progressShown = false;
        }
    }

    /** Leaves the screen to another writer; text that was not flushed yet is dropped. */
    synchronized void cover() {
        if (Abandonment.isCurrent()) {
            return;
        }
        pending.setLength(0);
        erase();
        covered = true;
    }

    /** Takes the screen back. */
    synchronized void uncover() {
        covered = false;
    }

    @Override
    public void close() {
        flush();
    }
}
