package dev.bbsh.render.text;

import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.Printer;
import dev.bbsh.render.Screen;
import dev.bbsh.render.Style;
import dev.bbsh.render.View.Table;
import dev.bbsh.work.Progress;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Prints a table as text: columns separated by two spaces, without lines.
 *
 * <pre>
 * side    key   issues  last sync
 * first   SAM2   1,204  2020-11-06 11:43:52Z
 * </pre>
 *
 * <p>The first rows determine the widths of the columns; a later row that needs more takes more. A
 * column of bars gets shorter before a text is cut, and is left out where bars tell nothing.
 */
public final class TextTable {

    private static final int ROWS_THAT_COUNT = 1000;
    private static final int NARROWEST = 8;
    private static final String GAP = "  ";

    private final Table table;
    private final Screen screen;
    private final CellText cells;
    private final Printer out;
    private List<Column> columns = List.of();
    private boolean bars;
    private int[] widths;

    public TextTable(Table table, Screen screen, Printer out) {
        this.table = table;
        this.screen = screen;
        this.cells = new CellText(screen);
        this.out = out;
        this.widths = new int[0];
    }

    public void print(Progress progress) {
        if (screen.spoken()) {
            new SpokenTable(table, screen, out).print(progress);
            return;
        }
        LeadingItems<List<Cell>> opening =
                LeadingItems.of(table.rows().iterator(), ROWS_THAT_COUNT, screen.terminal());
        if (opening.first().isEmpty()) {
            printNothing();
            return;
        }
        bars = opening.first().stream().flatMap(List::stream).anyMatch(TextTable::tells);
        columns = columns(opening.first().getFirst());
        List<Row> first = opening.first().stream().map(this::row).toList();
        Row titles = titles();
        boolean titled = titles.texts.stream().anyMatch((title) -> !title.isEmpty());
        widths =
                screen.terminal()
                        ? shrunk(widths(titles, first), first.getFirst())
                        : widths(titles, first);
        (titled ? Stream.concat(Stream.of(titles), first.stream()) : first.stream())
                .forEach(this::print);
        while (opening.rest().hasNext()) {
            progress.advance(0);
            print(row(opening.rest().next()));
        }
    }

    private void printNothing() {
        if (!table.whenEmpty().isEmpty()) {
            out.print(Style.MUTED, table.whenEmpty()).newline();
        }
    }

    private static boolean tells(Cell cell) {
        return cell instanceof Cell.Bar bar && bar.tells();
    }

    private boolean isShown(Cell cell) {
        return bars || !(cell instanceof Cell.Bar);
    }

    /** The columns that are shown, given their first row. */
    private List<Column> columns(List<Cell> row) {
        return IntStream.range(0, row.size())
                .filter((i) -> isShown(row.get(i)))
                .mapToObj(table.columns()::get)
                .toList();
    }

    private Row titles() {
        return rowOf(columns.stream().map((each) -> Cell.of(Style.HEADING, each.title())).toList());
    }

    private Row row(List<Cell> row) {
        return rowOf(row.stream().filter(this::isShown).toList());
    }

    private Row rowOf(List<Cell> row) {
        return new Row(row, row.stream().map(cells::shown).map(Printer::visible).toList());
    }

    private int[] widths(Row titles, List<Row> rows) {
        int[] widest = new int[columns.size()];
        Stream.concat(Stream.of(titles), rows.stream()).forEach((row) -> row.widen(widest));
        return widest;
    }

    private int[] shrunk(int[] wanted, Row first) {
        int[] fitting = wanted.clone();
        int room = screen.width() - GAP.length() * (wanted.length - 1);
        int over = Arrays.stream(wanted).sum() - room;
        for (int i = 0; i < fitting.length; i++) {
            if (first.cells.get(i) instanceof Cell.Bar) {
                int less = Math.clamp(over, 0, Math.max(0, fitting[i] - NARROWEST));
                fitting[i] -= less;
                over -= less;
            }
        }
        for (; over > 0; over--) {
            int widest = widest(fitting);
            if (fitting[widest] <= NARROWEST) {
                break;
            }
            fitting[widest]--;
        }
        return fitting;
    }

    private static int widest(int[] all) {
        int widest = 0;
        for (int i = 1; i < all.length; i++) {
            widest = all[i] > all[widest] ? i : widest;
        }
        return widest;
    }

    private void print(Row row) {
        int blanks = 0;
        for (int i = 0; i < widths.length; i++) {
            String whole = row.texts.get(i);
            Style style = CellText.style(row.cells.get(i));
            widen(i, DisplayWidth.of(whole));
            String text = cut(row.cells.get(i), whole, widths[i]);
            int missing = Math.max(0, widths[i] - DisplayWidth.of(text));
            boolean right = columns.get(i).alignment() == Column.Alignment.RIGHT;
            if (!text.isEmpty()) {
                out.print(" ".repeat(blanks + (right ? missing : 0)));
                out.print(style, text);
                blanks = 0;
            }
            blanks += GAP.length() + (right && !text.isEmpty() ? 0 : missing);
        }
        out.newline();
    }

    private String cut(Cell cell, String text, int cells) {
        if (!screen.terminal()) {
            return text;
        }
        if (cell instanceof Cell.Bar bar) {
            return bar.text(cells);
        }
        return CellText.style(cell) == Style.PATH
                ? PathExcerpt.of(text, cells)
                : DisplayWidth.cut(text, cells);
    }

    /** Widens a column for a longer later value, if the screen has room left. */
    private void widen(int column, int wanted) {
        if (screen.terminal() && wanted > widths[column]) {
            int room = screen.width() - GAP.length() * (widths.length - 1);
            int spare = Math.max(0, room - Arrays.stream(widths).sum());
            widths[column] += Math.min(spare, wanted - widths[column]);
        }
    }

    /** A row as shown. */
    private record Row(List<Cell> cells, List<String> texts) {

        void widen(int[] widest) {
            for (int i = 0; i < widest.length; i++) {
                widest[i] = Math.max(widest[i], DisplayWidth.of(texts.get(i)));
            }
        }
    }
}
