package dev.bbsh.report.html;

import dev.bbsh.report.Chapter;
import dev.bbsh.report.FindingGroup;
import dev.bbsh.report.html.PageTable.Facets;
import dev.bbsh.text.FirstFew;
import dev.bbsh.text.Plurals;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The findings of a page: counters that filter, a table of the rules, and an article on each. */
record FindingArticles(Chapter.Part.Findings found, IssueLinks links) {

    void add(Html page) {
        page.markup("<p>").text(found.summary()).markup("</p>");
        if (found.groups().isEmpty()) {
            return;
        }
        counters(page);
        new PageTable(
                        "Findings by rule",
                        false,
                        FindingGroup.columns(),
                        found.groups().stream().map(FindingGroup::row).toList())
                .add(page, links, (row) -> Optional.of(facets(found.groups().get(row))));
        found.groups().forEach((group) -> article(group, page));
    }

    /** The counters work with a script only, and are hidden without one. */
    private void counters(Html page) {
        Map<String, Long> severities = new LinkedHashMap<>();
        found.groups()
                .forEach((each) -> severities.merge(each.severity(), each.count(), Long::sum));
        page.markup(
                "<div class=\"counters\" hidden><div role=\"group\" aria-label=\"Show findings of a"
                        + " severity\">");
        severities.forEach(
                (severity, count) -> counter("severity", severity, severity, count, page));
        page.markup("</div><div role=\"group\" aria-label=\"Show findings of a rule\">");
        found.groups().stream()
                .collect(
                        Collectors.toMap(
                                FindingGroup::rule,
                                FindingGroup::count,
                                Long::sum,
                                LinkedHashMap::new))
                .forEach((rule, count) -> counter("rule", rule, rule, count, page));
        page.markup(
                "</div><p><label>Find in findings <input type=\"search\" class=\"find\"></label>"
                        + " <button type=\"button\" class=\"all\">Show all</button>"
                        + " <span class=\"shown\" role=\"status\"></span></p></div>");
    }

    private static void counter(String facet, String value, String title, long count, Html page) {
        page.markup("<button type=\"button\" aria-pressed=\"false\"")
                .attribute("data-facet", facet)
                .attribute("data-value", value)
                .markup(">")
                .text(title)
                .markup(" <b>")
                .text(Plurals.of(count))
                .markup("</b></button> ");
    }

    private static Facets facets(FindingGroup group) {
        return new Facets(group.severity(), group.rule());
    }

    private void article(FindingGroup group, Html page) {
        page.markup("<article class=\"finding\"");
        facets(group).add(page);
        page.markup("><h3><span")
                .attribute("class", "badge " + group.severity())
                .markup(">")
                .text(group.severity())
                .markup("</span> ")
                .text(group.title())
                .markup("</h3><p class=\"muted\">")
                .text(
                        Plurals.of(group.count(), "finding")
                                + ", rule "
                                + group.rule()
                                + ", "
                                + group.certainty())
                .markup("</p><ul class=\"examples\">");
        group.examples().forEach((each) -> item(each, page));
        if (group.count() > group.examples().size()) {
            page.element("li", FirstFew.more(group.count() - group.examples().size()));
        }
        page.markup("</ul>");
        if (!group.advice().isEmpty()) {
            page.markup("<h4>What to do</h4><ul>");
            group.advice().forEach((each) -> item(each, page));
            page.markup("</ul>");
        }
        page.markup("</article>");
    }

    private void item(String text, Html page) {
        page.markup("<li>");
        links.add(text, page);
        page.markup("</li>");
    }
}
