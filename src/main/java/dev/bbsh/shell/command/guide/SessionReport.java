package dev.bbsh.shell.command.guide;

import dev.bbsh.guide.Guide;
import dev.bbsh.guide.GuideStep;
import dev.bbsh.guide.Scenario;
import dev.bbsh.guide.Situation;
import dev.bbsh.guide.report.ReportData;
import dev.bbsh.operation.guide.CurrentScenario;
import dev.bbsh.operation.guide.SessionSituation;
import dev.bbsh.session.CheckResult;
import dev.bbsh.session.SyncProjects;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.session.history.History;
import dev.bbsh.shell.command.sync.SidePairLines;
import dev.bbsh.shell.contract.Invocation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The data of a report, as the session has it. */
final class SessionReport {

    /** The titles of steps that change no data. */
    private static final Pattern LOOKS =
            Pattern.compile("(load|close|case|forget|catalog|mapping|backup load)\\b.*");

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
                TicketFiles.of(workspace, in.progress()),
                SidePairLines.facts(workspace, in.progress()).stream()
                        .map((line) -> line.text().replaceFirst(" {3}", ": "))
                        .toList(),
                workspace.checked().map(this::check),
                steps(),
                next(scenario),
                script);
    }

    private ReportData.Check check(CheckResult checked) {
        String other = checked.ofBackup() ? "" : otherSync(checked.basis().documents().getFirst());
        return new ReportData.Check(
                checked.line() + other, checked.findings(), checked.holdsIn(workspace));
    }

    private String otherSync(OpenDocument first) {
        return workspace.syncs().isCurrent(first)
                ? ""
                : SyncProjects.of(first)
                        .map((each) -> String.format(Locale.ROOT, ", of another sync: %s", each))
                        .orElse("");
    }

    private List<String> steps() {
        return in.history().past().stream()
                .map(History.Step::title)
                .filter((title) -> !LOOKS.matcher(title).matches())
                .toList();
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
                        .filter((step) -> step.where() != GuideStep.Where.NOWHERE)
                        .map(SessionReport::text)
                        .toList());
    }

    private static String text(GuideStep step) {
        String where =
                switch (step.where()) {
                    case JIRA -> "Jira: ";
                    case BBSH, LATER -> "bbsh: ";
                    case BACKUP -> "backup: ";
                    case NOWHERE -> "";
                };
        return where
                + ManualMarkup.line(step.text()).text()
                + step.command().stream().map((line) -> ": " + line).collect(Collectors.joining());
    }
}
