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
import java.util.stream.Stream;

/**
 * Prints a table as text: columns separated by two spaces, without lines.
 *
 * <pre>
 * side    key   issues  last sync
 * first   SAM2   1,204  2020-11-06 11:43:52Z
 * </pre>
 *
 * <p>The first rows determine the widths of the columns; a later row that needs more takes more.
 */
public final class TextTable {

    private static final int ROWS_THAT_COUNT = 1000;
    private static final int NARROWEST = 8;
    private static final String GAP = "  ";

    private final Table table;
    private final Screen screen;
    private final CellText cells;
    private final Printer out;
    private int[] widths;

    public TextTable(Table table, Screen screen, Printer out) {
        this.table = table;
        this.screen = screen;
        this.cells = new CellText(screen);
        this.out = out;
        this.widths = new int[table.columns().size()];
    }

    public void print(Progress progress) {
        LeadingItems<List<Cell>> opening =
                LeadingItems.of(table.rows().iterator(), ROWS_THAT_COUNT, screen.terminal());
        if (opening.first().isEmpty()) {
            printNothing();
            return;
        }
        List<Row> first = opening.first().stream().map(this::row).toList();
        Row titles = titles();
        boolean titled = titles.texts.stream().anyMatch((title) -> !title.isEmpty());
        widths = screen.terminal() ? shrunk(widths(titles, first)) : widths(titles, first);
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

    private Row titles() {
        List<String> texts = table.columns().stream().map(Column::title).toList();
        return new Row(texts, texts.stream().map((_) -> Style.HEADING).toList());
    }

    private Row row(List<Cell> row) {
        return new Row(
                row.stream().map(cells::shown).map(Printer::visible).toList(),
                row.stream().map(CellText::style).toList());
    }

    private int[] widths(Row titles, List<Row> rows) {
        int[] widest = new int[widths.length];
        Stream.concat(Stream.of(titles), rows.stream()).forEach((row) -> row.widen(widest));
        return widest;
    }

    private int[] shrunk(int[] wanted) {
        int[] fitting = wanted.clone();
        int room = screen.width() - GAP.length() * (wanted.length - 1);
        for (int over = Arrays.stream(wanted).sum() - room; over > 0; over--) {
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
            widen(i, DisplayWidth.of(whole));
            String text = cut(whole, row.styles.get(i), widths[i]);
            int missing = Math.max(0, widths[i] - DisplayWidth.of(text));
            boolean right = table.columns().get(i).alignment() == Column.Alignment.RIGHT;
            if (!text.isEmpty()) {
                out.print(" ".repeat(blanks + (right ? missing : 0)));
                out.print(row.styles.get(i), text);
                blanks = 0;
            }
            blanks += GAP.length() + (right && !text.isEmpty() ? 0 : missing);
        }
        out.newline();
    }

    private String cut(String text, Style style, int cells) {
        if (!screen.terminal()) {
            return text;
        }
        return style == Style.PATH ? PathExcerpt.of(text, cells) : DisplayWidth.cut(text, cells);
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
    private record Row(List<String> texts, List<Style> styles) {

        void widen(int[] widest) {
            for (int i = 0; i < widest.length; i++) {
                widest[i] = Math.max(widest[i], DisplayWidth.of(texts.get(i)));
            }
        }
    }
}
