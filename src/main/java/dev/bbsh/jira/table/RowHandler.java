package dev.bbsh.jira.table;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;

import java.util.ArrayList;
import java.util.List;

/** Builds rows from the events of the parser. */
final class RowHandler extends AbstractBaseCsvCallbackHandler<CsvRow.Cells> {

    private final long before;
    private final List<String> cells = new ArrayList<>();
    private long line = 1;

    /** A handler for a text that begins after this number of lines. */
    RowHandler(long before) {
        this.before = before;
    }

    /** The line in which the last row begins, or the one that is being read. */
    long line() {
        return before + line;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        line = startingLineNumber;
        cells.clear();
    }

    @Override
    protected void handleField(int index, char[] text, int offset, int length, boolean quoted) {
        cells.add(new String(text, offset, length).strip());
    }

    @Override
    protected CsvRow.Cells buildRecord() {
        return new CsvRow.Cells(line(), cells);
    }
}
