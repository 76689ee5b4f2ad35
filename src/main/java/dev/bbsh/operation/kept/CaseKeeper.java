package dev.bbsh.operation.kept;

import dev.bbsh.backbone.Cases;
import dev.bbsh.file.write.WriteProtection;
import dev.bbsh.guide.Guide;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.kept.CaseFolder;
import dev.bbsh.session.kept.KeptCase;
import dev.bbsh.session.kept.KeptEvent;
import dev.bbsh.session.kept.KeptStep;
import dev.bbsh.work.Progress;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Keeps in the folder of a case what a session has changed: facts, files, the scenario, and the
 * line that did it.
 *
 * @param folder the folder of the case
 * @param now the time of the events
 */
public record CaseKeeper(CaseFolder folder, Instant now) {

    /**
     * Keeps what a line has changed; nothing for a session without a case.
     *
     * @return the files that the case can't keep, in words
     */
    public static List<String> keep(
            String line, Workspace before, Workspace after, Instant now, Progress progress) {
        Optional<CaseFolder> kept = after.results().kept();
        if (kept.isEmpty() || WriteProtection.isOn()) {
            return List.of();
        }
        boolean opens = !kept.equals(before.results().kept());
        List<KeptEvent> events = new ArrayList<>();
        if (!opens && isChange(before, after)) {
            events.add(new KeptEvent.LineRun(now, line));
        }
        CaseKeeper keeper = new CaseKeeper(kept.get(), now);
        KeptCase present = kept.get().read();
        Cases facts = JoinedFacts.after(present, before, after, opens);
        if (!facts.equals(present.facts())) {
            events.add(new KeptEvent.FactsRecorded(now, facts));
        }
        CaseFiles files = new CaseFiles(kept.get(), present, progress);
        events.addAll(files.used(line, after, now));
        files.open(opens ? Workspace.empty(after.settings()) : before, after, now)
                .ifPresent(events::add);
        keeper.keep(after, present, events, progress);
        return files.changed();
    }

    private static boolean isChange(Workspace before, Workspace after) {
        return !before.documents().equals(after.documents())
                || !before.cases().equals(after.cases())
                || !before.jira().equals(after.jira())
                || !before.saved().equals(after.saved());
    }

    private void keep(
            Workspace workspace, KeptCase kept, List<KeptEvent> events, Progress progress) {
        workspace
                .scenario()
                .filter((word) -> !kept.scenario().equals(Optional.of(word)))
                .ifPresent((word) -> events.add(new KeptEvent.ScenarioFound(now, word)));
        if (workspace.jira().backupNames().isEmpty()) {
            // The guide of a backup checks it, which takes long.
            events.addAll(done(workspace, kept, progress));
        }
        folder.add(events);
    }

    /** The steps of the guide that the session has done and the case doesn't keep yet. */
    private List<KeptEvent> done(Workspace workspace, KeptCase kept, Progress progress) {
        return KeptGuide.current(workspace, progress).stream()
                .flatMap(
                        (guide) ->
                                guide.tasks().stream()
                                        .filter(Guide.Step::done)
                                        .map((step) -> step(guide, step)))
                .filter((step) -> kept.steps().stream().noneMatch(step::isDoneBy))
                .<KeptEvent>map((step) -> new KeptEvent.StepMarked(now, step))
                .toList();
    }

    private KeptStep step(Guide guide, Guide.Step step) {
        return new KeptStep(
                guide.scenario().word(),
                step.page(),
                step.text(),
                LocalDate.ofInstant(now, ZoneOffset.UTC),
                Optional.empty(),
                step.command().isPresent() ? "by bbsh" : "");
    }
}
