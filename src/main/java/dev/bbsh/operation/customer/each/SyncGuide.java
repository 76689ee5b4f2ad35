package dev.bbsh.operation.customer.each;

import dev.bbsh.guide.Guide;
import dev.bbsh.guide.Scenario;
import dev.bbsh.guide.Situation;
import dev.bbsh.operation.customer.SyncFiles;
import dev.bbsh.operation.guide.CurrentScenario;
import dev.bbsh.operation.guide.SessionSituation;
import dev.bbsh.session.Workspace;
import dev.bbsh.work.Progress;

import java.util.List;
import java.util.Optional;

/**
 * The progress of a sync's checklist, as far as bbsh can tell.
 *
 * @param sync the sync
 * @param guide the checklist of its scenario; empty when that is not known yet
 */
public record SyncGuide(SyncFiles sync, Optional<Guide> guide) {

    /** The checklists of all syncs whose documents are open. */
    public static List<SyncGuide> all(Workspace workspace, Progress progress) {
        return SyncWorkspace.all(workspace, progress).stream()
                .map((each) -> of(each, progress))
                .toList();
    }

    private static SyncGuide of(SyncWorkspace one, Progress progress) {
        Situation situation = SessionSituation.of(one.workspace(), progress);
        Optional<Scenario> scenario = CurrentScenario.of(one.workspace(), situation);
        return new SyncGuide(one.sync(), scenario.map((each) -> Guide.of(each, situation)));
    }

    private List<Guide.Step> steps() {
        return guide.map(Guide::stages).orElse(List.of()).stream()
                .flatMap((stage) -> stage.steps().stream())
                .filter((step) -> step.where() == Guide.Step.Where.BBSH)
                .toList();
    }

    /** The number of steps in bbsh. */
    public long all() {
        return steps().size();
    }

    /** The number of steps in bbsh that are done. */
    public long done() {
        return steps().stream().filter(Guide.Step::done).count();
    }

    /** The first step in bbsh that is not done; steps in Jira can't be seen. */
    public Optional<Guide.Step> next() {
        return steps().stream().filter((step) -> !step.done()).findFirst();
    }
}
