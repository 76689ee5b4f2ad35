package dev.bbsh.shell.terminal.pager;

import org.jline.utils.AttributedString;

import java.util.List;
import java.util.Locale;

/**
 * The part of the rows that is on the screen: below the head of a table, which stays. Moved
 * sideways, it shows each line in one row, from a column on.
 */
final class Viewport {

    /** The columns of a move sideways. */
    private static final int STEP = 20;

    private final ScreenRows pages;

    /** The number of rows of a table's head. */
    private final int pinned;

    /** The first column on the screen, or -1 while long lines take several rows. */
    private int column = -1;

    private int height;

    private int top;

    private String searchText = "";

    private String said = "";

    /**
     * The beginning of a text.
     *
     * @param head true when its first row is the head of a table
     */
    Viewport(ScreenRows pages, boolean head) {
        this.pages = pages;
        this.pinned = head ? 1 : 0;
    }

    void resize(int rows) {
        height = Math.max(1, rows - pinned);
    }

    /** The first column on the screen. */
    int column() {
        return Math.max(0, column);
    }

    /** The head of the table; empty for another text. */
    List<String> head() {
        return column < 0 ? pages.rows(0, pinned) : pages.lines(0, pinned);
    }

    /** Moves right, or left and at last back to rows that are as long as the screen is wide. */
    void shift(boolean right) {
        said = "";
        if (right && column < 0) {
            top = Math.max(0, pages.lineOf(top + pinned) - pinned);
            column = 0;
        } else if (!right && column == 0) {
            column = -1;
            top = Math.max(0, pages.rowOf(top + pinned) - pinned);
            return;
        }
        column = column < 0 ? column : Math.max(0, column + (right ? STEP : -STEP));
    }

    private List<String> some(int from, int most) {
        return column < 0 ? pages.rows(from + pinned, most) : pages.lines(from + pinned, most);
    }

    private int count() {
        return Math.max(0, (column < 0 ? pages.count() : pages.lineCount()) - pinned);
    }

    int height() {
        return height;
    }

    /** The rows on the screen; fewer than fit when there are no more yet. */
    List<String> rows() {
        return some(top, height);
    }

    String searchText() {
        return searchText;
    }

    /** Moves down by a number of rows, up when it is negative; never beyond the existing rows. */
    void move(int by) {
        said = "";
        some(top + by, height);
        top = Math.clamp(top + (long) by, 0, Math.max(0, count() - height));
    }

    void toTop() {
        move(-top);
    }

    /** Moves to the last rows so far; true when there will be no more. */
    boolean toEnd() {
        move(count());
        return pages.isComplete() || pages.isLeft();
    }

    void searchFor(String text) {
        searchText = text.toLowerCase(Locale.ROOT);
    }

    void showMessage(String text) {
        said = text;
    }

    /**
     * Moves to the next row that contains the search text, among the rows so far.
     *
     * @param from the first row to look at
     * @return the row after the last that was looked at, or -1 when it was found
     */
    int find(int from) {
        List<String> some = some(from, Integer.MAX_VALUE - from - pinned);
        for (int i = 0; i < some.size(); i++) {
            if (holds(some.get(i))) {
                top = from + i;
                return -1;
            }
        }
        return from + some.size();
    }

    /** Moves to the previous such row above the screen; true when there is one. */
    boolean findBefore() {
        List<String> before = some(0, top);
        for (int row = top - 1; row >= 0; row--) {
            if (holds(before.get(row))) {
                top = row;
                return true;
            }
        }
        return false;
    }

    int top() {
        return top;
    }

    private boolean holds(String row) {
        return AttributedString.stripAnsi(row).toLowerCase(Locale.ROOT).contains(searchText);
    }

    /** The position in the text, such as {@code lines 1-23 of 12,345 so far}. */
    String position() {
        int count = count();
        int last = Math.min(count, top + height);
        String where =
                String.format(Locale.ROOT, "lines %,d-%,d of %,d", top + 1, last, count)
                        + end(last == count)
                        + (column > 0
                                ? String.format(Locale.ROOT, ", from column %,d", column + 1)
                                : "");
        return said.isEmpty() ? where : said + "     " + where;
    }

    private String end(boolean here) {
        if (!pages.isComplete()) {
            return " so far";
        }
        if (!here) {
            return "";
        }
        return pages.isFull() ? ", and more: --to FILE keeps all" : ", the end";
    }
}
