package dev.bbsh.operation.kept;

import dev.bbsh.backbone.Case;
import dev.bbsh.backbone.Cases;
import dev.bbsh.backbone.KeyChange;
import dev.bbsh.backbone.Movement;
import dev.bbsh.backbone.ProjectPair;
import dev.bbsh.session.kept.KeptEvent;
import dev.bbsh.session.kept.KeptStep;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The texts in the events of a case, each replaced by another one.
 *
 * @param plain replaces names and notes
 * @param line replaces a command line
 */
record EventTexts(UnaryOperator<String> plain, UnaryOperator<String> line) {

    /** An event with other texts; files and their paths stay. */
    KeptEvent replaced(KeptEvent event) {
        return switch (event) {
            case KeptEvent.Opened opened ->
                    new KeptEvent.Opened(opened.at(), plain.apply(opened.name()));
            case KeptEvent.FactsRecorded facts ->
                    new KeptEvent.FactsRecorded(facts.at(), replaced(facts.facts()));
            case KeptEvent.LineRun run -> new KeptEvent.LineRun(run.at(), line.apply(run.line()));
            case KeptEvent.NoteWritten note ->
                    new KeptEvent.NoteWritten(note.at(), plain.apply(note.text()));
            case KeptEvent.StepMarked marked ->
                    new KeptEvent.StepMarked(marked.at(), replaced(marked.step()));
            case KeptEvent.ScenarioFound _, KeptEvent.FileUsed _, KeptEvent.FilesOpen _ -> event;
        };
    }

    /** The step with its text as the guide has it, without names. */
    private KeptStep replaced(KeptStep step) {
        return new KeptStep(
                step.scenario(),
                step.page(),
                step.page(),
                step.day(),
                step.waitsFor().map(plain),
                plain.apply(step.note()));
    }

    private Cases replaced(Cases cases) {
        return new Cases(cases.all().stream().map(this::replaced).toList(), cases.method());
    }

    private Case replaced(Case one) {
        List<KeyChange> changes =
                one.keyChanges().stream()
                        .map(
                                (each) ->
                                        new KeyChange(
                                                plain.apply(each.before()),
                                                plain.apply(each.after())))
                        .toList();
        return new Case(
                one.projects()
                        .map(
                                (pair) ->
                                        new ProjectPair(
                                                plain.apply(pair.one()),
                                                plain.apply(pair.other()))),
                one.movement().map(this::replaced),
                one.method(),
                changes,
                one.configuredAt().map(plain));
    }

    private Movement replaced(Movement movement) {
        return movement instanceof Movement.One(String key)
                ? new Movement.One(plain.apply(key))
                : movement;
    }
}
