package dev.bbsh.shell.command.report;

import dev.bbsh.guide.Guide;
import dev.bbsh.guide.ReportData;
import dev.bbsh.guide.Scenario;
import dev.bbsh.guide.Situation;
import dev.bbsh.operation.guide.CurrentScenario;
import dev.bbsh.operation.guide.SessionSituation;
import dev.bbsh.session.CheckResult;
import dev.bbsh.session.SyncProjects;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.session.history.History;
import dev.bbsh.shell.command.backup.BackupLines;
import dev.bbsh.shell.command.guide.ManualMarkup;
import dev.bbsh.shell.command.sync.SidePairLines;
import dev.bbsh.shell.contract.Invocation;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The data of a report, as the session has it. */
final class SessionReport {

    private final Invocation in;
    private final Workspace workspace;

    private SessionReport(Invocation in) {
        this.in = in;
        this.workspace = in.workspace();
    }

    /**
     * The data of a report.
     *
     * @param scenario the one whose next steps it lists; that of the current sync when empty
     * @param script the lines that repeat the session
     */
    static ReportData of(Invocation in, Optional<Scenario> scenario, List<String> script) {
        return new SessionReport(in).data(scenario, script);
    }

    private ReportData data(Optional<Scenario> scenario, List<String> script) {
        return new ReportData(
                in.now(),
                workspace.facts(),
                workspace.cases().others(workspace.facts()),
                backups(),
                TicketFiles.of(workspace, in.progress()),
                SidePairLines.facts(workspace, in.progress()).stream()
                        .map((line) -> line.text().replaceFirst(" {3}", ": "))
                        .toList(),
                workspace.checked().map(this::check),
                steps(),
                next(scenario),
                script);
    }

    /** The open backups; none when documents are open, for they are what the session is about. */
    private List<ReportData.SiteFacts> backups() {
        return workspace.documents().all().isEmpty()
                ? workspace.jira().backupNames().stream()
                        .map(
                                (name) ->
                                        new ReportData.SiteFacts(
                                                name,
                                                BackupLines.facts(workspace.jira().backup(name))))
                        .toList()
                : List.of();
    }

    private ReportData.Check check(CheckResult checked) {
        String other = checked.ofBackup() ? "" : otherSync(checked.basis().documents().getFirst());
        return new ReportData.Check(
                checked.line() + other, checked.findings(), checked.holdsIn(workspace));
    }

    private String otherSync(OpenDocument first) {
        return workspace.syncs().ofCurrent().test(first)
                ? ""
                : SyncProjects.of(first)
                        .map((each) -> String.format(Locale.ROOT, ", of another sync: %s", each))
                        .orElse("");
    }

    /**
     * The titles of the steps that changed data: not of those that opened or recorded something.
     */
    private List<String> steps() {
        List<String> titles = new ArrayList<>();
        Workspace after = workspace;
        for (History.Step step : in.history().past().reversed()) {
            if (isChanged(step.other(), after)) {
                titles.addFirst(step.title());
            }
            after = step.other();
        }
        return titles;
    }

    private static boolean isChanged(Workspace before, Workspace after) {
        Map<Long, OpenDocument> known =
                before.documents().all().stream()
                        .collect(
                                Collectors.toMap(
                                        OpenDocument::number, (each) -> each, (first, _) -> first));
        return !after.jira().rules().equals(before.jira().rules())
                || after.jira().mappings().stream()
                        .filter((each) -> each.date().isEmpty())
                        .anyMatch((made) -> !before.jira().mappings().contains(made))
                || after.documents().all().stream()
                        .anyMatch((each) -> isChanged(each, known.get(each.number())));
    }

    private static boolean isChanged(OpenDocument now, @Nullable OpenDocument before) {
        return before == null
                ? now.origin() instanceof DocumentOrigin.Made
                : !before.content().equals(now.content());
    }

    /** The steps of the scenario's guide that the session has not done. */
    private Optional<ReportData.Next> next(Optional<Scenario> scenario) {
        Situation situation = SessionSituation.of(workspace, in.progress());
        return scenario.or(() -> CurrentScenario.of(workspace, situation))
                .map((each) -> next(Guide.of(each, situation)));
    }

    private static ReportData.Next next(Guide guide) {
        return new ReportData.Next(
                guide.scenario().word() + ": " + guide.title(),
                guide.stages().stream()
                        .flatMap((stage) -> stage.steps().stream())
                        .filter((step) -> !step.done())
                        .filter((step) -> step.where() != Guide.Step.Where.NOWHERE)
                        .map(SessionReport::text)
                        .toList());
    }

    private static String text(Guide.Step step) {
        String where =
                switch (step.where()) {
                    case JIRA -> "Jira: ";
                    case BBSH, LATER -> "bbsh: ";
                    case APP -> "app: ";
                    case BACKUP -> "backup: ";
                    case NOWHERE -> "";
                };
        return where
                + ManualMarkup.line(step.text()).text()
                + step.command().stream().map((line) -> ": " + line).collect(Collectors.joining());
    }
}
