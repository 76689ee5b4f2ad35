package dev.bbsh.shell.command.report;

import dev.bbsh.backbone.overview.DocumentSummary;
import dev.bbsh.file.Location;
import dev.bbsh.guide.ReportData;
import dev.bbsh.render.TimeFormat;
import dev.bbsh.repair.result.Repair;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.shell.command.jira.JiraLines;
import dev.bbsh.shell.command.sync.DocumentLines;
import dev.bbsh.shell.command.value.Differences;
import dev.bbsh.text.FirstFew;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The open documents, catalogs and mappings, for a ticket. */
final class TicketFiles {

    private static final int REPAIRS = 20;

    private TicketFiles() {}

    static List<ReportData.File> of(Workspace workspace, Progress progress) {
        List<ReportData.File> files = new ArrayList<>();
        workspace.documents().all().forEach((open) -> files.add(of(open, workspace, progress)));
        workspace
                .jira()
                .catalogs()
                .forEach(
                        (open) ->
                                files.add(
                                        other(open.name(), JiraLines.summary(open), open.from())));
        workspace
                .jira()
                .mappings()
                .forEach(
                        (open) ->
                                files.add(
                                        other(open.name(), JiraLines.summary(open), open.from())));
        return files;
    }

    private static ReportData.File other(String name, String what, String from) {
        return new ReportData.File(name, what, from, "as loaded", List.of());
    }

    private static ReportData.File of(OpenDocument open, Workspace workspace, Progress progress) {
        String from =
                switch (open.origin()) {
                    case DocumentOrigin.Loaded loaded ->
                            loaded.file().name()
                                    + ", modified "
                                    + TimeFormat.iso(loaded.stamp().modified().toEpochMilli());
                    case DocumentOrigin.Made made -> made.line();
                };
        String saved =
                workspace
                        .saved()
                        .of(open)
                        .filter((copy) -> !isSource(open, copy.file()))
                        .map((copy) -> ", saved to " + copy.file().name())
                        .orElse("");
        String unsaved = workspace.saved().isUnsaved(open) ? ", not saved" : "";
        return new ReportData.File(
                open.name(),
                what(open, progress) + incomplete(open),
                from,
                Differences.summary(open, progress) + saved + unsaved,
                corrected(open.origin().repairs()));
    }

    private static boolean isSource(OpenDocument open, Location file) {
        return open.origin() instanceof DocumentOrigin.Loaded loaded && loaded.file().equals(file);
    }

    private static String what(OpenDocument open, Progress progress) {
        String what = DocumentLines.kind(open.analysis());
        DocumentSummary summary = open.analysis().summary(progress);
        return summary.kind().holdsIssues()
                ? what
                        + ", "
                        + Plurals.of(summary.issues(), "issue")
                        + ", "
                        + Plurals.of(summary.comments(), "comment")
                        + ", "
                        + Plurals.of(summary.attachments(), "attachment")
                        + summary.lastSync().stream()
                                .mapToObj((time) -> ", last sync " + TimeFormat.iso(time))
                                .collect(Collectors.joining())
                : what;
    }

    private static String incomplete(OpenDocument open) {
        return open.incomplete().isEmpty()
                ? ""
                : "; INCOMPLETE: " + String.join("; ", open.incomplete());
    }

    private static List<String> corrected(List<Repair> repairs) {
        List<String> lines = new ArrayList<>();
        repairs.stream()
                .limit(REPAIRS)
                .forEach((each) -> lines.add(each.isOfAll() ? ofAll(each) : atPlace(each)));
        if (repairs.size() > REPAIRS) {
            lines.add(FirstFew.more(repairs.size() - REPAIRS));
        }
        return lines;
    }

    private static String ofAll(Repair repair) {
        return repair.rule() + ", " + repair.before() + ": " + repair.why();
    }

    private static String atPlace(Repair repair) {
        return "line "
                + repair.line()
                + ", column "
                + repair.column()
                + ": "
                + repair.rule()
                + " ("
                + repair.why()
                + "): "
                + repair.before()
                + " became "
                + repair.after();
    }
}
