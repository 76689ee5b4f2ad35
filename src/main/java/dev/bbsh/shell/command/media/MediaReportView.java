package dev.bbsh.shell.command.media;

import dev.bbsh.check.Severity;
import dev.bbsh.check.backup.media.MediaFinding;
import dev.bbsh.check.backup.media.MediaReport;
import dev.bbsh.check.backup.media.ProjectMedia;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.shell.command.finding.FailOn;
import dev.bbsh.shell.command.finding.FindingLines;
import dev.bbsh.text.ByteSize;
import dev.bbsh.text.FirstFew;
import dev.bbsh.text.Plurals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The report of a check of media: the totals, the largest projects, the findings with examples.
 *
 * @param name of the archive
 */
record MediaReportView(String name, MediaReport report) {

    private static final int PROJECTS = 10;

    private static final int EXAMPLES = 3;

    private static final int INDENT = 9;

    /**
     * The report as text, and all that is known for other programs.
     *
     * @param failed the severity because of which the line fails, if it does
     */
    View view(Optional<Severity> failed) {
        return new View.Either(new View.Sections(text(failed)), data());
    }

    private List<View.Section> text(Optional<Severity> failed) {
        List<View.Section> sections = new ArrayList<>();
        sections.add(View.Section.of("", View.message(title())));
        if (!report.projects().isEmpty()) {
            sections.add(View.Section.of("", projects(PROJECTS)));
        }
        sections.add(View.Section.of("", new View.Message(findings())));
        failed.ifPresent((severity) -> sections.add(FailOn.section(severity)));
        return sections;
    }

    private TextLine title() {
        MediaReport.Totals totals = report.totals();
        return TextLine.of(Style.NAME, name)
                .and("   " + Plurals.of(totals.attachments(), "attachment"))
                .and(" in " + Plurals.of(report.projects().size(), "project"))
                .and(", " + Plurals.of(totals.avatars(), "avatar"))
                .and(", " + Plurals.of(totals.logos(), "logo"))
                .and(", " + ByteSize.words(totals.bytes()));
    }

    private View projects(int most) {
        List<List<Cell>> rows =
                new ArrayList<>(
                        report.projects().stream().limit(most).map(MediaReportView::row).toList());
        int more = report.projects().size() - rows.size();
        if (more > 0) {
            rows.add(List.of(Cell.of(FirstFew.more(more)), Cell.NONE, Cell.NONE));
        }
        return new View.Table(
                List.of(Column.of("project"), Column.count("attachments"), Column.count("size")),
                rows);
    }

    private static List<Cell> row(ProjectMedia project) {
        return List.of(
                Cell.of(Style.NAME, project.key()),
                Cell.of(project.attachments()),
                Cell.of(ByteSize.words(project.bytes())));
    }

    private List<TextLine> findings() {
        List<TextLine> lines = new ArrayList<>();
        lines.add(TextLine.of(totals() + " found"));
        for (MediaFinding each : report.findings()) {
            lines.add(first(each));
            lines.addAll(details(each));
        }
        return lines;
    }

    private String totals() {
        String words =
                Arrays.stream(Severity.values())
                        .filter((severity) -> report.count(severity) > 0)
                        .map((severity) -> Plurals.of(report.count(severity), severity.word()))
                        .collect(Collectors.joining(", "));
        return words.isEmpty() ? "nothing" : words;
    }

    private static TextLine first(MediaFinding each) {
        Severity severity = each.rule().severity();
        String word = severity.word();
        String count = each.examples().isEmpty() ? "" : Plurals.of(each.count()) + "  ";
        return TextLine.of(FindingLines.style(severity), word + " ".repeat(INDENT - word.length()))
                .and(
                        TextLine.of(count + each.rule().title()),
                        TextLine.of(Style.MUTED, each.rule().id()),
                        INDENT);
    }

    private static List<TextLine> details(MediaFinding each) {
        boolean info = each.rule().severity() == Severity.INFO;
        String indent = " ".repeat(INDENT);
        List<TextLine> lines = new ArrayList<>();
        List<String> shown = each.examples().stream().limit(info ? 1 : EXAMPLES).toList();
        shown.forEach((name) -> lines.add(TextLine.of(indent).and(Style.PATH, name)));
        long more = each.count() - shown.size();
        if (more > 0 && !shown.isEmpty()) {
            lines.add(TextLine.of(indent + "... " + FirstFew.more(more)));
        }
        if (!info) {
            lines.add(
                    TextLine.of(" ".repeat(INDENT - 2) + "try: ")
                            .and(Style.COMMAND, each.advice()));
        }
        return lines;
    }

    private View data() {
        MediaReport.Totals totals = report.totals();
        View facts =
                new View.Facts(
                        List.of(
                                View.Fact.of("name", Cell.of(name)),
                                View.Fact.of("bytes", Cell.of(totals.bytes())),
                                View.Fact.of("files", Cell.of(totals.files())),
                                View.Fact.of("attachments", Cell.of(totals.attachments())),
                                View.Fact.of("avatars", Cell.of(totals.avatars())),
                                View.Fact.of("logos", Cell.of(totals.logos()))));
        return new View.Sections(
                List.of(
                        View.Section.of("media", facts),
                        View.Section.of("projects", projectData()),
                        View.Section.of("findings", findingData())));
    }

    private View projectData() {
        return new View.Table(
                List.of(
                        Column.of("project"),
                        Column.count("attachments"),
                        Column.count("bytes"),
                        Column.count("packed")),
                report.projects().stream()
                        .map(
                                (each) ->
                                        List.of(
                                                Cell.of(each.key()),
                                                Cell.of(each.attachments()),
                                                Cell.of(each.bytes()),
                                                Cell.of(each.packed())))
                        .toList());
    }

    private View findingData() {
        return new View.Table(
                List.of(
                        Column.of("rule"),
                        Column.of("severity"),
                        Column.of("certainty"),
                        Column.count("count"),
                        Column.of("message"),
                        Column.of("examples"),
                        Column.of("advice")),
                report.findings().stream().map(MediaReportView::data).toList());
    }

    private static List<Cell> data(MediaFinding each) {
        return List.of(
                Cell.of(each.rule().id()),
                Cell.of(each.rule().severity().word()),
                Cell.of(each.rule().certainty().word()),
                Cell.of(each.count()),
                Cell.of(each.rule().title()),
                Cell.of(each.examples()),
                Cell.of(each.advice()));
    }
}
