package dev.bbsh.operation.report;

import dev.bbsh.backbone.ProjectPair;
import dev.bbsh.check.Findings;
import dev.bbsh.guide.Guide;
import dev.bbsh.operation.diagnosis.CustomerQuestions;
import dev.bbsh.operation.diagnosis.CustomerQuestions.CustomerQuestion;
import dev.bbsh.operation.kept.KeptGuide;
import dev.bbsh.operation.report.DigestedFiles.DigestedFile;
import dev.bbsh.report.Chapter;
import dev.bbsh.session.CheckResult;
import dev.bbsh.session.Workspace;
import dev.bbsh.text.ByteSize;
import dev.bbsh.text.EnumWords;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The report for the customer: where we are, what is needed, what to change, what was found and
 * changed, what could not be checked, and what is next. It has no codes, no names of this program
 * and no names of documents.
 */
public final class CustomerReport {

    private final Workspace workspace;
    private final Instant now;
    private final ProjectPair projects;
    private final Optional<CustomerQuestions> questions;
    private final Optional<IssueNumbers> numbers;
    private final CustomerRows rows;
    private final DigestedFiles files;
    private final Optional<Guide> guide;

    /**
     * A report on the current sync.
     *
     * @throws BbshException when no file names its projects
     */
    public CustomerReport(Workspace workspace, Instant now, Progress progress) {
        this.workspace = workspace;
        this.now = now;
        this.projects =
                workspace
                        .facts()
                        .projects()
                        .orElseThrow(
                                () ->
                                        new BbshException(
                                                "a report for the customer is about one sync, and"
                                                        + " no file of one is open",
                                                "load FILE     (synchronized issues or a config)"));
        this.questions = OpenQuestions.of(workspace);
        this.numbers = IssueNumbers.of(workspace, now, progress);
        this.rows = CustomerRows.of(workspace, progress);
        this.files = DigestedFiles.of(workspace, progress);
        this.guide = KeptGuide.current(workspace, progress);
    }

    /** The chapters: the head, and eight that are numbered. */
    public List<Chapter> chapters() {
        return List.of(
                Chapter.of(
                        "Migration of the synchronization "
                                + projects.one()
                                + " and "
                                + projects.other(),
                        new Chapter.Part.Text(date())),
                new CustomerProgress(workspace, questions, files).chapter(),
                new Chapter("2. What we need from you", needed()),
                new Chapter("3. What to change", rows.parts()),
                new Chapter("4. What we found in the data", found()),
                new Chapter("5. What we changed", new CustomerChanges(workspace).parts()),
                new Chapter("6. What we could not check, and why", List.of(points(notChecked()))),
                new Chapter("7. Next steps, in this order", List.of(steps())),
                new Chapter("8. Attachments", attachments()));
    }

    /** The day, such as {@code 27 November 2026}. */
    private String date() {
        LocalDate day = now.atZone(ZoneOffset.UTC).toLocalDate();
        String month = EnumWords.word(day.getMonth());
        return day.getDayOfMonth()
                + " "
                + Character.toUpperCase(month.charAt(0))
                + month.substring(1)
                + " "
                + day.getYear();
    }

    private static Chapter.Part points(List<String> points) {
        return new Chapter.Part.Points(points);
    }

    private List<Chapter.Part> needed() {
        List<List<String>> asked = new ArrayList<>();
        for (CustomerQuestion each : questions.map(CustomerQuestions::all).orElse(List.of())) {
            if (each.answer().isEmpty()) {
                add(asked, each.question(), each.why(), each.where());
            }
        }
        rows.questions().forEach((each) -> add(asked, each, "", ""));
        return List.of(
                asked.isEmpty()
                        ? new Chapter.Part.Text("Nothing at the moment.")
                        : new Chapter.Part.Table(
                                List.of("No.", "Question", "Why we ask", "Where to find it"),
                                asked));
    }

    private static void add(List<List<String>> asked, String question, String why, String where) {
        asked.add(List.of(String.valueOf(asked.size() + 1), question, why, where));
    }

    private List<Chapter.Part> found() {
        Optional<Findings> findings =
                workspace.checked().filter((each) -> !each.ofBackup()).map(CheckResult::findings);
        if (findings.isEmpty()) {
            return List.of(new Chapter.Part.Text("We have not checked the data yet."));
        }
        CustomerFindings found =
                new CustomerFindings(findings.get(), Optional.of(projects), numbers);
        List<Chapter.Part> parts = new ArrayList<>(found.parts());
        if (!found.minor().isEmpty()) {
            parts.add(new Chapter.Part.Text(found.minor()));
        }
        return parts;
    }

    private Chapter.Part steps() {
        List<List<String>> rows = new ArrayList<>();
        CustomerSteps.of(guide)
                .forEach((step) -> rows.add(List.of(String.valueOf(rows.size() + 1), step)));
        return new Chapter.Part.Table(List.of("No.", "Step"), rows);
    }

    /** Never empty without saying so. */
    private List<String> notChecked() {
        List<String> points = new ArrayList<>(rows.notChecked());
        if (workspace.checked().isEmpty()) {
            points.add("The data: we have not checked it yet.");
        }
        numbers.filter((each) -> !each.bothSides())
                .ifPresent(
                        (each) ->
                                points.add(
                                        "Whether the issues of "
                                                + each.one()
                                                + " have partners: we don't have the file of the"
                                                + " other side."));
        if (workspace.jira().catalogs().isEmpty()) {
            points.add(
                    "Whether the issues, comments and attachments exist in the new Jira: we have no"
                            + " data of it.");
        }
        if (numbers.isPresent()) {
            points.add(
                    "The texts of comments and the contents of attachments: the files have only"
                            + " their IDs.");
        }
        workspace.documents().all().stream()
                .filter((each) -> !each.incomplete().isEmpty())
                .findFirst()
                .ifPresent((_) -> points.add("Records that are missing: a file is incomplete."));
        if (points.isEmpty()) {
            points.add("Nothing: we checked all that these files allow to check.");
        }
        return points;
    }

    private List<Chapter.Part> attachments() {
        List<List<String>> all = new ArrayList<>();
        files.all().stream().filter(DigestedFile::saved).forEach((it) -> all.add(row(it)));
        files.all().stream().filter((it) -> !it.saved()).forEach((it) -> all.add(row(it)));
        return List.of(
                new Chapter.Part.Text(
                        "A digest (SHA-256) is the same only for the same file: so we both know"
                                + " which one is meant."),
                new Chapter.Part.Table(List.of("File", "From", "Size", "SHA-256"), all));
    }

    private static List<String> row(DigestedFile file) {
        return List.of(
                file.file(),
                file.saved() ? "us, for you" : "you",
                ByteSize.words(file.bytes()),
                file.sha256().orElse(file.state()));
    }
}
