package dev.bbsh.shell.terminal.pager;

import org.jline.utils.AttributedString;

import java.util.List;
import java.util.Locale;

/** The part of the rows that is on the screen. */
final class Viewport {

    private final ScreenRows pages;

    private int height;

    private int top;

    private String searchText = "";

    private String said = "";

    Viewport(ScreenRows pages) {
        this.pages = pages;
    }

    void resize(int rows) {
        height = Math.max(1, rows);
    }

    int height() {
        return height;
    }

    /** The rows on the screen; fewer than fit when there are no more yet. */
    List<String> rows() {
        return pages.rows(top, height);
    }

    String searchText() {
        return searchText;
    }

    /** Moves down by a number of rows, up when it is negative; never beyond the existing rows. */
    void move(int by) {
        said = "";
        pages.rows(top + by, height);
        top = Math.clamp(top + (long) by, 0, Math.max(0, pages.count() - height));
    }

    void toTop() {
        move(-top);
    }

    /** Moves to the last rows so far; true when there will be no more. */
    boolean toEnd() {
        move(pages.count());
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
        List<String> some = pages.rows(from, Integer.MAX_VALUE - from);
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
        List<String> before = pages.rows(0, top);
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
        int count = pages.count();
        int last = Math.min(count, top + height);
        String where =
                String.format(Locale.ROOT, "lines %,d-%,d of %,d", top + 1, last, count)
                        + end(last == count);
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
