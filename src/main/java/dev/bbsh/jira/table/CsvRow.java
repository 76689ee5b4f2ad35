package dev.bbsh.jira.table;

import java.util.List;

/** A row of a table. */
public sealed interface CsvRow {

    /** The line in which it begins, from 1. */
    long line();

    /**
     * A row with its values.
     *
     * @param cells the values without their quotes, and without spaces around them
     */
    record Cells(long line, List<String> cells) implements CsvRow {

        public Cells {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A line that breaks the rules of quotes; reading goes on in the next line.
     *
     * @param text the text of the line
     */
    record Broken(long line, String text) implements CsvRow {}

    /**
     * A line with a quote that is never closed: the table is cut, or a quote is missing.
     *
     * @param text the text of the line
     */
    record Unclosed(long line, String text) implements CsvRow {}
}
