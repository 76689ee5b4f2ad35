package dev.bbsh.render.text;

import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.Printer;
import dev.bbsh.render.Screen;
import dev.bbsh.render.Style;
import dev.bbsh.render.View.Table;
import dev.bbsh.work.Progress;

import java.util.List;

/**
 * Prints a table as lines to be read aloud: a line for each cell that has a text, and an empty line
 * between two rows.
 *
 * <pre>
 * side: first
 * key: SAM2
 * issues: 1,204
 * </pre>
 *
 * <p>A table of one column, or without titles, has one line for each row. Bars are left out: the
 * number beside them says the same.
 */
final class SpokenTable {

    private final Table table;

    private final CellText cells;

    private final Printer out;

    SpokenTable(Table table, Screen screen, Printer out) {
        this.table = table;
        this.cells = new CellText(screen);
        this.out = out;
    }

    void print(Progress progress) {
        boolean lines =
                table.columns().size() > 1
                        && table.columns().stream().anyMatch((each) -> !each.title().isEmpty());
        boolean first = true;
        for (List<Cell> row : table.rows()) {
            progress.advance(0);
            if (lines && !first) {
                out.newline();
            }
            if (lines) {
                printLines(row);
            } else {
                printLine(row);
            }
            first = false;
        }
        if (first && !table.whenEmpty().isEmpty()) {
            out.print(Style.MUTED, table.whenEmpty()).newline();
        }
    }

    private void printLines(List<Cell> row) {
        for (int i = 0; i < row.size(); i++) {
            String text = text(row.get(i));
            Column column = table.columns().get(i);
            if (!text.isEmpty()) {
                out.print(column.title().isEmpty() ? column.key() : column.title());
                out.print(": ").print(text).newline();
            }
        }
    }

    private void printLine(List<Cell> row) {
        out.print(
                String.join(
                        "  ",
                        row.stream().map(this::text).filter((text) -> !text.isEmpty()).toList()));
        out.newline();
    }

    private String text(Cell cell) {
        return cell instanceof Cell.Bar ? "" : cells.shown(cell);
    }
}
