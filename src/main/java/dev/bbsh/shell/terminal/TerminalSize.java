package dev.bbsh.shell.terminal;

import org.jline.terminal.Size;
import org.jline.terminal.Terminal;

/** The size of a terminal; 80 x 24 when none is set. */
final class TerminalSize {

    private static final int COLUMNS = 80;

    private static final int ROWS = 24;

    private TerminalSize() {}

    /** Sets a size that is 0, as over a serial line: the line editor can't draw without columns. */
    static void ensure(Terminal terminal) {
        Size size = terminal.getSize();
        if (size.getColumns() > 0 && size.getRows() > 0) {
            return;
        }
        int columns = size.getColumns() > 0 ? size.getColumns() : COLUMNS;
        int rows = size.getRows() > 0 ? size.getRows() : ROWS;
        try {
            terminal.setSize(new Size(columns, rows));
        } catch (RuntimeException fixed) {
            // The size stays as it is.
        }
    }
}
