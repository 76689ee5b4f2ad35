package dev.bbsh.operation.kept;

import dev.bbsh.file.Location;
import dev.bbsh.file.read.FileDigest;
import dev.bbsh.file.write.WriteProtection;
import dev.bbsh.guide.Guide;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.session.kept.CaseFolder;
import dev.bbsh.session.kept.KeptCase;
import dev.bbsh.session.kept.KeptEvent;
import dev.bbsh.session.kept.KeptFile;
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

    /** Keeps what a line has changed; nothing for a session without a case. */
    public static void keep(
            String line, Workspace before, Workspace after, Instant now, Progress progress) {
        Optional<CaseFolder> kept = after.results().kept();
        boolean opens = !kept.equals(before.results().kept());
        if (kept.isPresent() && !WriteProtection.isOn()) {
            List<KeptEvent> events = new ArrayList<>();
            if (!opens && isChange(before, after)) {
                events.add(new KeptEvent.LineRun(now, line));
            }
            new CaseKeeper(kept.get(), now).keep(after, events, progress);
        }
    }

    private static boolean isChange(Workspace before, Workspace after) {
        return !before.documents().equals(after.documents())
                || !before.cases().equals(after.cases())
                || !before.jira().equals(after.jira())
                || !before.saved().equals(after.saved());
    }

    private void keep(Workspace workspace, List<KeptEvent> events, Progress progress) {
        KeptCase kept = folder.read();
        if (!kept.facts().equals(workspace.cases())) {
            events.add(new KeptEvent.FactsRecorded(now, workspace.cases()));
        }
        workspace
                .scenario()
                .filter((word) -> !kept.scenario().equals(Optional.of(word)))
                .ifPresent((word) -> events.add(new KeptEvent.ScenarioFound(now, word)));
        for (OpenDocument open : workspace.documents().all()) {
            if (open.origin() instanceof DocumentOrigin.Loaded loaded && !isKept(loaded, kept)) {
                String digest = FileDigest.of(loaded.file(), progress).sha256();
                KeptFile file = new KeptFile(path(loaded.file()), loaded.stamp(), digest);
                events.add(new KeptEvent.FileLoaded(now, file));
            }
        }
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

    private boolean isKept(DocumentOrigin.Loaded loaded, KeptCase kept) {
        String path = path(loaded.file());
        return kept.files().stream()
                .map(KeptEvent.FileLoaded::file)
                .anyMatch(
                        (each) -> each.path().equals(path) && each.stamp().equals(loaded.stamp()));
    }

    /** The path of a file: relative inside the folder of the case, so that it can be moved. */
    private String path(Location file) {
        String inside = folder.folder() + "/";
        String path = file.absolute().toString();
        return path.startsWith(inside) ? path.substring(inside.length()) : path;
    }
}
