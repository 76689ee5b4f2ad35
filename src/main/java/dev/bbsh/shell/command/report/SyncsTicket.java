package dev.bbsh.shell.command.report;

import dev.bbsh.backbone.Cases;
import dev.bbsh.backbone.MigrationMethod;
import dev.bbsh.backbone.Movement;
import dev.bbsh.check.Severity;
import dev.bbsh.guide.IssueWording;
import dev.bbsh.guide.ReportData;
import dev.bbsh.guide.TicketReport;
import dev.bbsh.operation.check.CheckRunner;
import dev.bbsh.operation.customer.SyncFiles;
import dev.bbsh.operation.customer.each.SyncCheck;
import dev.bbsh.operation.customer.each.SyncWorkspace;
import dev.bbsh.report.Chapter;
import dev.bbsh.session.CheckResult;
import dev.bbsh.session.LatestResults;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.history.History;
import dev.bbsh.shell.command.sync.DocumentLines;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.text.Plurals;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The summary of all syncs for a ticket: an overview, then the chapters of each. */
final class SyncsTicket {

    private final Invocation in;
    private final IssueWording wording;
    private final List<ReportData> syncs = new ArrayList<>();

    /** The data of each sync; syncs that weren't checked yet are checked. */
    SyncsTicket(Invocation in, IssueWording wording) {
        this.in = in;
        this.wording = wording;
        CheckRunner runner = new CheckRunner(in.workspace(), in.now(), in.progress());
        for (SyncWorkspace each : SyncWorkspace.all(in.workspace(), in.progress())) {
            syncs.add(data(each, SyncCheck.of(each, runner)));
        }
    }

    private ReportData data(SyncWorkspace one, List<SyncCheck> checks) {
        Optional<CheckResult> checked =
                checks.stream().flatMap((each) -> each.result().stream()).findFirst();
        Workspace all = one.workspace();
        Cases own =
                new Cases(
                        all.cases().all().stream()
                                .filter((each) -> each.projects().isPresent())
                                .filter(
                                        (each) ->
                                                one.sync().pair().filter(each::isAbout).isPresent())
                                .toList(),
                        all.cases().method());
        LatestResults results = all.results();
        Workspace only =
                all.with(own)
                        .withResults(
                                new LatestResults(
                                        results.last(),
                                        checked,
                                        results.scenarios(),
                                        results.platform(),
                                        results.uses(),
                                        results.kept(),
                                        results.offered(),
                                        results.proofs()));
        History history =
                new History(
                        in.history().past().stream().map((step) -> step(step, one.sync())).toList(),
                        only,
                        List.of());
        Invocation of =
                new Invocation(in.signature(), in.arguments(), history, in.progress(), in.now());
        return SessionReport.of(of, Optional.empty(), List.of());
    }

    private static History.Step step(History.Step step, SyncFiles sync) {
        return step.with(SyncWorkspace.only(sync, step.other()));
    }

    /** The number of syncs. */
    int size() {
        return syncs.size();
    }

    /** The number of findings in all checks. */
    long findings() {
        return syncs.stream()
                .flatMap((each) -> each.checked().stream())
                .mapToLong((each) -> each.findings().count())
                .sum();
    }

    /**
     * The report.
     *
     * @param script the lines that repeat the session
     */
    TicketReport report(List<String> script) {
        List<Chapter> chapters = new ArrayList<>(List.of(overview()));
        for (ReportData each : syncs) {
            String title =
                    each.facts()
                            .projects()
                            .map((pair) -> pair.one() + " / " + pair.other())
                            .orElse("");
            for (Chapter chapter : TicketReport.ofSync(each, wording)) {
                chapters.add(new Chapter(title + ": " + chapter.title(), chapter.parts()));
            }
        }
        others().ifPresent(chapters::add);
        TicketEvidence.verifications(in.workspace())
                .ifPresent((table) -> chapters.add(new Chapter("Proofs", List.of(table))));
        chapters.add(TicketReport.script(script));
        return new TicketReport(chapters);
    }

    private Chapter overview() {
        List<List<String>> rows = new ArrayList<>();
        syncs.forEach((each) -> rows.add(row(each)));
        return new Chapter(
                "Migration of " + Plurals.of(syncs.size(), "Backbone sync"),
                List.of(
                        new Chapter.Part.Text(
                                "Written " + in.now().truncatedTo(ChronoUnit.MINUTES) + "."),
                        new Chapter.Part.Table(
                                List.of("sync", "moving", "how", "errors", "warnings", "infos"),
                                rows)));
    }

    private static List<String> row(ReportData sync) {
        return List.of(
                sync.facts().projects().map(Object::toString).orElse(""),
                sync.facts().movement().map(Movement::word).orElse("not recorded"),
                sync.facts().method().map(MigrationMethod::word).orElse("not recorded"),
                count(sync, Severity.ERROR),
                count(sync, Severity.WARNING),
                count(sync, Severity.INFO));
    }

    private static String count(ReportData sync, Severity severity) {
        return sync.checked()
                .map((check) -> Plurals.of(check.findings().count(severity)))
                .orElse("not checked");
    }

    /** The documents that name no projects. */
    private Optional<Chapter> others() {
        List<String> names =
                SyncFiles.all(in.workspace()).stream()
                        .filter((each) -> each.pair().isEmpty())
                        .flatMap((each) -> each.documents().stream())
                        .map((open) -> open.name() + ": " + DocumentLines.kind(open.analysis()))
                        .toList();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Chapter("Files of no sync", List.of(new Chapter.Part.Points(names))));
    }
}
