package dev.bbsh.shell.command.report;

import dev.bbsh.guide.Guide;
import dev.bbsh.guide.IssueWording;
import dev.bbsh.guide.ReportData;
import dev.bbsh.guide.TicketReport;
import dev.bbsh.operation.diagnosis.CustomerQuestions;
import dev.bbsh.operation.kept.KeptGuide;
import dev.bbsh.operation.report.CaseMeasures;
import dev.bbsh.operation.report.CertaintyChapter;
import dev.bbsh.operation.report.DigestedFiles;
import dev.bbsh.operation.report.IssueNumbers;
import dev.bbsh.operation.report.NumbersChapter;
import dev.bbsh.operation.report.OpenQuestions;
import dev.bbsh.report.Chapter;
import dev.bbsh.report.Measure;
import dev.bbsh.report.saved.ReportComparison;
import dev.bbsh.report.saved.SavedReport;
import dev.bbsh.session.SessionProof;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.shell.command.difference.EditedIssues;
import dev.bbsh.shell.command.finding.ClickList;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.text.Plurals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The chapters of a ticket's report that are computed from the data, and its measures. */
final class TicketEvidence {

    private static final String CLICKS =
            "Values to choose in each tab, if the config was imported already";

    private final Invocation in;
    private final ReportData data;
    private final DigestedFiles files;
    private final Optional<IssueNumbers> numbers;
    private final Optional<CustomerQuestions> questions;
    private final List<Measure> measures;

    TicketEvidence(ReportData data, Invocation in) {
        this.in = in;
        this.data = data;
        Workspace workspace = in.workspace();
        this.files = DigestedFiles.of(workspace, in.progress());
        this.numbers = IssueNumbers.of(workspace, in.now(), in.progress());
        this.questions = OpenQuestions.of(workspace);
        Optional<Guide> guide = KeptGuide.current(workspace, in.progress());
        this.measures =
                CaseMeasures.of(
                        data,
                        new CaseMeasures.Sources(files, numbers, questions, guide, workspace));
    }

    /** The measures of the case. */
    List<Measure> measures() {
        return measures;
    }

    /**
     * The chapters.
     *
     * @param before the report that the case is compared with
     */
    TicketReport.Evidence chapters(IssueWording wording, Optional<SavedReport> before) {
        List<Chapter> middle = new ArrayList<>();
        clicks().ifPresent(middle::add);
        new NumbersChapter(in.workspace(), wording, in.now(), in.progress())
                .of(numbers)
                .ifPresent(middle::add);
        List<Chapter> proofs = new ArrayList<>();
        edits().ifPresent(proofs::add);
        proofs.add(new Chapter("Proofs", proofs()));
        proofs.add(CertaintyChapter.of(in.workspace(), data, numbers));
        proofs.add(OpenQuestions.chapter(questions));
        return new TicketReport.Evidence(
                before.map((it) -> new ReportComparison(it, measures).chapter()).stream().toList(),
                middle,
                proofs);
    }

    private Optional<Chapter> clicks() {
        return in.workspace()
                .checked()
                .map((checked) -> ClickList.parts(checked.numbers().all()))
                .filter((parts) -> !parts.isEmpty())
                .map((parts) -> new Chapter(CLICKS, parts));
    }

    private Optional<Chapter> edits() {
        List<Chapter.Part> parts = new ArrayList<>();
        for (OpenDocument each : in.workspace().documents().all()) {
            parts.addAll(EditedIssues.of(each, in));
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(new Chapter("Differences", parts));
    }

    private List<Chapter.Part> proofs() {
        List<Chapter.Part> parts = new ArrayList<>();
        List<String> proven = new MadeDocuments(in).proofs();
        parts.add(
                proven.isEmpty()
                        ? new Chapter.Part.Text("No document was made from others.")
                        : new Chapter.Part.Points(proven));
        verifications(in.workspace()).ifPresent(parts::add);
        if (!files.all().isEmpty()) {
            parts.add(
                    new Chapter.Part.Table(
                            "Files by digest",
                            List.of("document", "file", "use", "bytes", "SHA-256"),
                            files.all().stream().map(TicketEvidence::row).toList()));
        }
        return parts;
    }

    /** The last verifications of a session, if there are some. */
    static Optional<Chapter.Part> verifications(Workspace workspace) {
        List<List<String>> rows =
                workspace.results().proofs().last().stream()
                        .map((each) -> row(each, workspace))
                        .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Chapter.Part.Table(
                                "Verifications of this session",
                                List.of("state", "command", "result"),
                                rows));
    }

    private static List<String> row(SessionProof proof, Workspace workspace) {
        return List.of(
                proof.outdated(workspace).map((why) -> "outdated: " + why).orElse("current"),
                proof.line(),
                proof.result());
    }

    private static List<String> row(DigestedFiles.DigestedFile file) {
        return List.of(
                file.document(),
                file.file(),
                file.saved() ? "saved" : "loaded",
                Plurals.of(file.bytes()),
                file.sha256().orElse(file.state()));
    }
}
