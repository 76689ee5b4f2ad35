package dev.bbsh.report.html;

import dev.bbsh.report.Chapter;
import dev.bbsh.report.Report;
import dev.bbsh.text.Plurals;

import java.util.ArrayList;
import java.util.List;

/** Writes a report as a page. */
public final class HtmlReport {

    /** The most lines of a listing: what is more is counted. */
    private static final int LINES = 5_000;

    private final Html page = new Html();

    private final Report report;

    private final IssueLinks links;

    private int charts;

    private HtmlReport(Report report) {
        this.report = report;
        this.links = new IssueLinks(report.subject().sites());
    }

    /** The text of the page, to be saved as UTF-8. */
    public static String of(Report report) {
        HtmlReport writer = new HtmlReport(report);
        writer.write();
        return writer.page.toString();
    }

    private void write() {
        page.markup("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n<meta")
                .attribute("http-equiv", "Content-Security-Policy")
                .attribute("content", PageAssets.policy())
                .markup(
                        ">\n<meta name=\"viewport\" content=\"width=device-width,"
                                + " initial-scale=1\">\n<meta name=\"referrer\""
                                + " content=\"no-referrer\">\n<meta name=\"color-scheme\""
                                + " content=\"light dark\">\n")
                .element("title", report.title())
                .markup("\n<style>" + PageAssets.style() + "</style></head>\n")
                .markup("<body><a class=\"skip\" href=\"#main\">Skip to the content</a>\n");
        head();
        page.markup("<main id=\"main\" tabindex=\"-1\">\n");
        List<Chapter> chapters = report.chapters();
        for (int at = 1; at < chapters.size(); at++) {
            chapter(at, chapters.get(at));
        }
        page.markup("</main>\n<script>" + PageAssets.script() + "</script></body></html>\n");
    }

    private void head() {
        page.markup("<header>").element("h1", report.title());
        report.chapters().getFirst().parts().forEach((part) -> part(part, report.title()));
        page.markup("</header>\n<nav aria-label=\"Contents\"><ol>");
        for (int at = 1; at < report.chapters().size(); at++) {
            page.markup("<li><a href=\"#c")
                    .number(at)
                    .markup("\">")
                    .text(title(report.chapters().get(at)))
                    .markup("</a></li>");
        }
        page.markup("</ol></nav>\n");
    }

    /** The title without a number of its own, which the list of contents has already. */
    private static String title(Chapter chapter) {
        return chapter.title().replaceFirst("^[0-9]+\\. ", "");
    }

    private void chapter(int number, Chapter chapter) {
        page.markup("<section id=\"c")
                .number(number)
                .markup("\" aria-labelledby=\"h")
                .number(number)
                .markup("\"><h2 id=\"h")
                .number(number)
                .markup("\">")
                .text(chapter.title())
                .markup("</h2>\n");
        List<Chapter.Part> pending = new ArrayList<>();
        for (Chapter.Part part : chapter.parts()) {
            if (!(part instanceof Chapter.Part.Chart) && !pending.isEmpty()) {
                figures(pending);
            }
            if (part instanceof Chapter.Part.Chart) {
                pending.add(part);
            } else {
                part(part, chapter.title());
            }
        }
        figures(pending);
        page.markup("</section>\n");
    }

    /** Charts beside each other, where there is room. */
    private void figures(List<Chapter.Part> parts) {
        if (!parts.isEmpty()) {
            page.markup("<div class=\"figures\">");
            parts.forEach((part) -> part(part, ""));
            page.markup("</div>");
            parts.clear();
        }
    }

    private void part(Chapter.Part part, String chapter) {
        switch (part) {
            case Chapter.Part.Text(String text) -> linked("p", text);
            case Chapter.Part.Subtitle(String text) -> page.element("h3", text);
            case Chapter.Part.Points(List<String> points) -> {
                page.markup("<ul>");
                points.forEach((point) -> linked("li", point));
                page.markup("</ul>");
            }
            case Chapter.Part.Lines(List<String> lines) -> listing(lines, chapter);
            case Chapter.Part.Table table ->
                    new PageTable(
                                    table.title().isEmpty() ? chapter : table.title(),
                                    table.title().isEmpty(),
                                    table.columns(),
                                    table.rows())
                            .add(page, links);
            case Chapter.Part.Chart chart -> figure(chart);
            case Chapter.Part.Findings found -> new FindingArticles(found, links).add(page);
        }
    }

    private void linked(String element, String text) {
        page.markup("<" + element + ">");
        links.add(text, page);
        page.markup("</" + element + ">");
    }

    private void listing(List<String> lines, String chapter) {
        page.markup("<pre").region("Lines", chapter).markup("><code>");
        lines.stream().limit(LINES).forEach((line) -> page.text(line).markup("\n"));
        page.markup("</code></pre>");
        if (lines.size() > LINES) {
            page.element("p", "... and " + Plurals.of(lines.size() - LINES, "more line"));
        }
    }

    private void figure(Chapter.Part.Chart chart) {
        String id = "f" + ++charts;
        BarChart drawing = new BarChart(chart, id, page);
        page.markup("<figure>").element("figcaption", chart.title());
        drawing.draw();
        drawing.legend();
        if (!chart.note().isEmpty()) {
            page.markup("<p class=\"muted\">").text(chart.note()).markup("</p>");
        }
        page.markup("<details><summary>").text("Numbers: " + chart.title()).markup("</summary>");
        new PageTable(chart.title(), true, chart.columns(), chart.rows()).add(page, links);
        page.markup("</details></figure>");
    }
}
