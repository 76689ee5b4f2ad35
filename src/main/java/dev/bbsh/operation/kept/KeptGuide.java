package dev.bbsh.operation.kept;

import dev.bbsh.guide.Guide;
import dev.bbsh.guide.Scenario;
import dev.bbsh.guide.Situation;
import dev.bbsh.operation.guide.CurrentScenario;
import dev.bbsh.operation.guide.SessionSituation;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.kept.CaseFolder;
import dev.bbsh.session.kept.KeptCase;
import dev.bbsh.session.kept.KeptStep;
import dev.bbsh.work.Progress;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The guide of a session, with the steps that its case keeps as done. */
public final class KeptGuide {

    private KeptGuide() {}

    /** The guide of a scenario. */
    public static Guide of(Scenario scenario, Situation situation, Workspace workspace) {
        return ticked(
                Guide.of(scenario, situation), workspace.results().kept().map(CaseFolder::read));
    }

    /** The guide of the scenario that applies; empty when none is known. */
    public static Optional<Guide> current(Workspace workspace, Progress progress) {
        Situation situation = SessionSituation.of(workspace, progress);
        return scenario(workspace, situation).map((scenario) -> of(scenario, situation, workspace));
    }

    /** The scenario that applies: that of the session, or the one that its case keeps. */
    public static Optional<Scenario> scenario(Workspace workspace, Situation situation) {
        return CurrentScenario.of(workspace, situation)
                .or(
                        () ->
                                workspace
                                        .results()
                                        .kept()
                                        .map(CaseFolder::read)
                                        .flatMap(KeptCase::scenario)
                                        .map(Scenario::of));
    }

    private static Guide ticked(Guide guide, Optional<KeptCase> kept) {
        List<KeptStep> steps = kept.map(KeptCase::steps).orElse(List.of());
        return guide.withDone(
                steps.stream()
                        .filter(KeptStep::isDone)
                        .filter((step) -> step.scenario().equals(guide.scenario().word()))
                        .map(KeptStep::page)
                        .collect(Collectors.toSet()));
    }
}
