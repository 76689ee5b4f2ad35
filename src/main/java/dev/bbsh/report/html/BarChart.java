package dev.bbsh.report.html;

import dev.bbsh.report.Chapter;
import dev.bbsh.text.Plurals;

import java.util.List;
import java.util.Locale;

/**
 * A bar chart as an inline SVG. Series differ by their filling (solid, striped, dotted), so it
 * reads without colours; the number is at the end of each bar.
 *
 * <pre>
 *     2025-05  ██████████████ 12
 *              ////// 5
 * </pre>
 */
final class BarChart {

    /** The width in units of the drawing, which a phone shows one to one. */
    private static final int WIDTH = 360;

    private static final int LABELS = 104;

    private static final int NUMBERS = 72;

    private static final int BAR = 14;

    private static final int GAP = 8;

    /** The characters of a label that fit. */
    private static final int LABEL = 15;

    private static final List<String> FILLS = List.of("solid", "striped", "dotted");

    private final Chapter.Part.Chart chart;

    private final String id;

    private final Html page;

    BarChart(Chapter.Part.Chart chart, String id, Html page) {
        this.chart = chart;
        this.id = id;
        this.page = page;
    }

    /** Adds the drawing. */
    void draw() {
        int height = chart.bars().size() * rowHeight() + GAP;
        page.markup(
                        "<svg class=\"chart\" role=\"img\" viewBox=\"0 0 "
                                + WIDTH
                                + " "
                                + height
                                + "\"")
                .attribute("aria-labelledby", id + "t")
                .markup("><title")
                .attribute("id", id + "t")
                .markup(">")
                .text(chart.title() + ": the table below has the numbers")
                .markup("</title>");
        patterns();
        long most = most();
        for (int row = 0; row < chart.bars().size(); row++) {
            bar(chart.bars().get(row), GAP / 2 + row * rowHeight(), most);
        }
        page.markup("</svg>");
    }

    private int rowHeight() {
        return BAR * chart.series().size() + GAP;
    }

    private long most() {
        return chart.bars().stream()
                .flatMap((bar) -> bar.counts().stream())
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
    }

    /** The fillings; their IDs are those of this drawing. */
    private void patterns() {
        page.markup("<defs><pattern")
                .attribute("id", id + "striped")
                .markup(
                        " width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\""
                            + " patternTransform=\"rotate(45)\"><rect class=\"paper\" width=\"6\""
                            + " height=\"6\"/><rect class=\"ink2\" width=\"3\" height=\"6\"/>"
                            + "</pattern><pattern")
                .attribute("id", id + "dotted")
                .markup(
                        " width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\"><rect"
                            + " class=\"paper\" width=\"6\" height=\"6\"/><circle class=\"ink3\""
                            + " cx=\"3\" cy=\"3\" r=\"1.8\"/></pattern></defs>");
    }

    private void bar(Chapter.Bar bar, int top, long most) {
        String label =
                bar.label().length() > LABEL
                        ? bar.label().substring(0, LABEL - 3) + "..."
                        : bar.label();
        page.markup(
                        "<text x=\""
                                + (LABELS - 6)
                                + "\" y=\""
                                + (top + BAR - 3)
                                + "\" class=\"label\">")
                .text(label)
                .markup("</text>");
        for (int at = 0; at < bar.counts().size(); at++) {
            long count = bar.counts().get(at);
            filled(at, count, width(count, most), top + at * BAR);
        }
    }

    /** The width of a bar; one that is not zero can be seen. */
    private static double width(long count, long most) {
        if (count <= 0) {
            return 0;
        }
        return Math.max(2, (double) count * (WIDTH - LABELS - NUMBERS) / most);
    }

    private void filled(int series, long count, double width, int top) {
        String fill = FILLS.get(series % FILLS.size());
        if (width > 0) {
            page.markup(
                    String.format(
                            Locale.ROOT,
                            "<rect class=\"bar %s\" x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\"",
                            fill,
                            LABELS,
                            top + 1,
                            width,
                            BAR - 3));
            if (!fill.equals("solid")) {
                page.attribute("fill", "url(#" + id + fill + ")");
            }
            page.markup("/>");
        }
        page.markup(
                        String.format(
                                Locale.ROOT,
                                "<text class=\"count\" x=\"%.1f\" y=\"%d\">",
                                LABELS + width + 4,
                                top + BAR - 3))
                .text(Plurals.of(count))
                .markup("</text>");
    }

    /** Adds the fillings and the series that they stand for, when there are several. */
    void legend() {
        if (chart.series().size() < 2) {
            return;
        }
        page.markup("<ul class=\"legend\">");
        for (int at = 0; at < chart.series().size(); at++) {
            String fill = FILLS.get(at % FILLS.size());
            page.markup(
                    "<li><svg aria-hidden=\"true\" viewBox=\"0 0 24 12\" width=\"24\""
                            + " height=\"12\"><rect class=\"bar "
                            + fill
                            + "\" x=\"1\" y=\"1\" width=\"22\" height=\"10\"");
            if (!fill.equals("solid")) {
                page.attribute("fill", "url(#" + id + fill + ")");
            }
            page.markup("/></svg> ").text(chart.series().get(at)).markup("</li>");
        }
        page.markup("</ul>");
    }
}
