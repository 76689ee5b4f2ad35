package dev.bbsh.shell.terminal.completion;

import dev.bbsh.guide.Guide;
import dev.bbsh.operation.kept.KeptGuide;
import dev.bbsh.operation.kept.StepLookup;
import dev.bbsh.session.Workspace;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.util.List;

/** Completions for the steps of the current guide: their numbers, with their texts. */
final class StepCompletions {

    private StepCompletions() {}

    static List<Completion> of(Workspace workspace) {
        if (!workspace.jira().backupNames().isEmpty()) {
            // The guide of a backup checks it, which takes too long for a key.
            return List.of();
        }
        try {
            return KeptGuide.current(workspace, Progress.NONE).stream()
                    .flatMap((guide) -> open(guide).stream())
                    .toList();
        } catch (BbshException unreadable) {
            return List.of();
        }
    }

    private static List<Completion> open(Guide guide) {
        StepLookup lookup = new StepLookup(guide);
        return guide.tasks().stream()
                .filter((step) -> !step.done())
                .map(
                        (step) ->
                                Completion.of(
                                        String.valueOf(lookup.number(step)),
                                        StepLookup.brief(step)))
                .toList();
    }
}
