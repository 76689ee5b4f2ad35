package dev.bbsh.shell.command.sync;

import dev.bbsh.backbone.Case;
import dev.bbsh.backbone.KeyChange;
import dev.bbsh.backbone.MigrationMethod;
import dev.bbsh.backbone.Movement;
import dev.bbsh.backbone.ProjectPair;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Style;
import dev.bbsh.render.View;
import dev.bbsh.render.View.Fact;
import dev.bbsh.session.Workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The facts of the current sync as they are shown, and the names of the others. */
final class CaseView {

    private CaseView() {}

    static View of(Workspace workspace) {
        Case known = workspace.facts();
        List<Fact> facts = new ArrayList<>();
        facts.add(
                Fact.of(
                        "projects",
                        text(known.projects().map(ProjectPair::toString), "load FILE...")));
        facts.add(
                Fact.of(
                        "moving",
                        text(
                                known.movement().map(Movement::word),
                                "case --moving KEY, none, or both")));
        facts.add(
                Fact.of(
                        "method",
                        text(
                                known.method().map(MigrationMethod::word),
                                "case --method " + String.join("|", MigrationMethod.words()))));
        facts.add(Fact.of("key", text(keys(known), "case --key OLD=NEW, if it changes")));
        facts.add(Fact.of("configured at", text(known.configuredAt(), "case --configured-at KEY")));
        List<Case> others = workspace.cases().others(known);
        if (!others.isEmpty()) {
            facts.add(Fact.of("other syncs", Cell.of(summaries(others))));
        }
        return new View.Facts(facts);
    }

    private static Optional<String> keys(Case known) {
        return known.keyChanges().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        known.keyChanges().stream()
                                .map(KeyChange::toString)
                                .collect(Collectors.joining(", ")));
    }

    /** The other cases in words, such as {@code SAM2 and SP2: SAM2 moves, by jcma}. */
    private static String summaries(List<Case> others) {
        return others.stream().map(Case::summary).collect(Collectors.joining("; "));
    }

    private static Cell text(Optional<String> known, String line) {
        return known.map(Cell::of)
                .orElseGet(() -> Cell.of(Style.MUTED, "not said     (" + line + ")"));
    }
}
