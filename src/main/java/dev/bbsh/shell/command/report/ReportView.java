package dev.bbsh.shell.command.report;

import dev.bbsh.check.Severity;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.report.Chapter;
import dev.bbsh.report.FindingGroup;
import dev.bbsh.report.Report;
import dev.bbsh.text.FirstFew;

import java.util.ArrayList;
import java.util.List;

/** The view of a report, for text and Markdown: charts are tables, and examples are few. */
final class ReportView {

    private static final int EXAMPLES = 3;

    private static final View NOTHING = new View.Page(List.of());

    private final List<View.Section> sections = new ArrayList<>();

    private ReportView() {}

    static View of(Report report) {
        ReportView view = new ReportView();
        report.chapters().forEach(view::chapter);
        return new View.Sections(view.sections);
    }

    private void chapter(Chapter chapter) {
        boolean titled = chapter.parts().isEmpty() || begins(chapter.parts().getFirst());
        String title = chapter.title();
        if (titled) {
            add(title, NOTHING);
            title = "";
        }
        for (Chapter.Part part : chapter.parts()) {
            part(title, part);
            title = "";
        }
    }

    /** True for a part with a title of its own. */
    private static boolean begins(Chapter.Part part) {
        return switch (part) {
            case Chapter.Part.Subtitle _, Chapter.Part.Chart _ -> true;
            case Chapter.Part.Table table -> !table.title().isEmpty();
            case Chapter.Part.Text _,
                    Chapter.Part.Points _,
                    Chapter.Part.Lines _,
                    Chapter.Part.Findings _ ->
                    false;
        };
    }

    private void add(String title, View view) {
        sections.add(View.Section.of(title, view));
    }

    private void part(String title, Chapter.Part part) {
        switch (part) {
            case Chapter.Part.Text(String text) ->
                    add(title, page(new View.Block.Paragraph(TextLine.of(text))));
            case Chapter.Part.Subtitle(String text) -> add(text, NOTHING);
            case Chapter.Part.Points(List<String> points) -> add(title, page(points(points)));
            case Chapter.Part.Lines(List<String> lines) ->
                    add(title, page(new View.Block.Listing(lines)));
            case Chapter.Part.Table table ->
                    add(
                            table.title().isEmpty() ? title : table.title(),
                            table(table.columns(), table.rows()));
            case Chapter.Part.Chart chart -> {
                add(chart.title(), table(chart.columns(), chart.rows()));
                if (!chart.note().isEmpty()) {
                    add("", page(new View.Block.Paragraph(TextLine.of(chart.note()))));
                }
            }
            case Chapter.Part.Findings found -> findings(title, found);
        }
    }

    private void findings(String title, Chapter.Part.Findings found) {
        part(title, new Chapter.Part.Text(found.summary()));
        if (!found.groups().isEmpty()) {
            add(
                    "",
                    table(
                            FindingGroup.columns(),
                            found.groups().stream().map(FindingGroup::row).toList()));
        }
        found.groups().stream()
                .filter((each) -> !each.severity().equals(Severity.INFO.word()))
                .forEach(this::examples);
    }

    private void examples(FindingGroup group) {
        List<String> points = new ArrayList<>(group.examples().stream().limit(EXAMPLES).toList());
        if (group.count() > points.size()) {
            points.add(FirstFew.more(group.count() - points.size()));
        }
        String title = group.title();
        String text =
                Character.toUpperCase(title.charAt(0))
                        + title.substring(1)
                        + " ("
                        + group.rule()
                        + "):";
        add("", page(new View.Block.Paragraph(TextLine.of(text))));
        add("", page(points(points)));
    }

    private static View.Block points(List<String> points) {
        return new View.Block.Points(points.stream().map(TextLine::of).toList());
    }

    private static View page(View.Block block) {
        return new View.Page(List.of(block));
    }

    private static View table(List<String> columns, List<List<String>> rows) {
        return new View.Table(
                columns.stream().map(Column::of).toList(),
                rows.stream().map((row) -> row.stream().map(Cell::of).toList()).toList());
    }
}
