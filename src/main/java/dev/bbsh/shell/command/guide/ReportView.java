package dev.bbsh.shell.command.guide;

import dev.bbsh.guide.report.Chapter;
import dev.bbsh.guide.report.TicketReport;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The view of a report. */
final class ReportView {

    private static final String CLICKS =
            "Values to choose in each tab, if the config was imported already";

    private ReportView() {}

    /**
     * The view of a report.
     *
     * @param clicks the values to choose in the interface, when a config was checked
     */
    static View of(TicketReport report, Optional<View> clicks) {
        List<View.Section> sections = new ArrayList<>();
        for (Chapter chapter : report.chapters()) {
            String title = chapter.title();
            for (Chapter.Part part : chapter.parts()) {
                sections.add(View.Section.of(title, view(part)));
                title = "";
            }
            if (chapter.title().equals(TicketReport.FOUND)) {
                clicks.ifPresent((view) -> sections.add(View.Section.of(CLICKS, view)));
            }
        }
        return new View.Sections(sections);
    }

    private static View view(Chapter.Part part) {
        return switch (part) {
            case Chapter.Part.Text(String text) ->
                    page(new View.Block.Paragraph(TextLine.of(text)));
            case Chapter.Part.Points(List<String> points) ->
                    page(new View.Block.Points(points.stream().map(TextLine::of).toList()));
            case Chapter.Part.Lines(List<String> lines) -> page(new View.Block.Listing(lines));
            case Chapter.Part.Table(List<String> columns, List<List<String>> rows) ->
                    new View.Table(
                            columns.stream().map(Column::of).toList(),
                            rows.stream()
                                    .map((row) -> row.stream().map(Cell::of).toList())
                                    .toList());
        };
    }

    private static View page(View.Block block) {
        return new View.Page(List.of(block));
    }
}
