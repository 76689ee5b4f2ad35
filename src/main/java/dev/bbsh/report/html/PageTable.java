package dev.bbsh.report.html;

import dev.bbsh.text.Plurals;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A table of a page: with a caption, in a box of its own that scrolls, so that a wide one doesn't
 * make the page wide.
 *
 * @param caption the words above it
 * @param repeated true when the caption only repeats the heading above it
 * @param columns the titles of its columns
 * @param rows each with as many texts as there are columns
 */
record PageTable(String caption, boolean repeated, List<String> columns, List<List<String>> rows) {

    /** The most rows of a page: what is more is counted. */
    static final int MOST = 1_000;

    private static final Pattern NUMBER = Pattern.compile("-?[0-9][0-9,]*|");

    void add(Html page, IssueLinks links) {
        add(page, links, (_) -> Optional.empty());
    }

    /**
     * Adds the table.
     *
     * @param facets the severity and the rule of a row, by which it can be filtered
     */
    void add(Html page, IssueLinks links, IntFunction<Optional<Facets>> facets) {
        page.markup("<div class=\"wide\"")
                .region("Table", caption)
                .markup("><table class=\"data\">")
                .markup(repeated ? "<caption class=\"spoken\">" : "<caption>")
                .text(caption)
                .markup("</caption>")
                .markup("<thead><tr>");
        columns.forEach((title) -> page.markup("<th scope=\"col\">").text(title).markup("</th>"));
        page.markup("</tr></thead><tbody>");
        List<Boolean> numbers =
                IntStream.range(0, columns.size()).mapToObj(this::isNumber).toList();
        for (int row = 0; row < Math.min(rows.size(), MOST); row++) {
            page.markup("<tr");
            facets.apply(row).ifPresent((it) -> it.add(page));
            page.markup(">");
            cells(rows.get(row), numbers, page, links);
            page.markup("</tr>");
        }
        page.markup("</tbody></table></div>");
        if (rows.size() > MOST) {
            page.element("p", "... and " + Plurals.of(rows.size() - MOST, "more row"));
        }
    }

    private static void cells(
            List<String> row, List<Boolean> numbers, Html page, IssueLinks links) {
        for (int column = 0; column < row.size(); column++) {
            page.markup(numbers.get(column) ? "<td class=\"n\">" : "<td>");
            links.add(row.get(column), page);
            page.markup("</td>");
        }
    }

    private boolean isNumber(int column) {
        return rows.stream().anyMatch((row) -> !row.get(column).isEmpty())
                && rows.stream().allMatch((row) -> NUMBER.matcher(row.get(column)).matches());
    }

    /** The severity and the rule of a row or an article. */
    record Facets(String severity, String rule) {

        void add(Html page) {
            page.attribute("data-severity", severity).attribute("data-rule", rule);
        }
    }
}
