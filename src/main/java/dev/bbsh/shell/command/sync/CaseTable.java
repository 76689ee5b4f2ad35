package dev.bbsh.shell.command.sync;

import dev.bbsh.backbone.Case;
import dev.bbsh.backbone.Cases;
import dev.bbsh.backbone.KeyChange;
import dev.bbsh.backbone.MigrationDates;
import dev.bbsh.backbone.MigrationMethod;
import dev.bbsh.backbone.Movement;
import dev.bbsh.backbone.ProjectPair;
import dev.bbsh.operation.customer.KnownSyncs;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.Style;
import dev.bbsh.render.View;
import dev.bbsh.render.View.Fact;
import dev.bbsh.session.Workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The recorded facts of one sync, or of all. */
final class CaseTable {

    /** The most other syncs that are named with their facts. */
    private static final int OTHERS = 3;

    private CaseTable() {}

    /** The facts of a sync, and the names of the others. */
    static View of(Case known, Workspace workspace) {
        return new View.Either(
                facts(known, method(known, workspace), workspace),
                facts(known, known.method().map(MigrationMethod::word), workspace));
    }

    private static View facts(Case known, Optional<String> method, Workspace workspace) {
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
                                method,
                                "case --method " + String.join("|", MigrationMethod.words()))));
        facts.add(Fact.of("key", text(keys(known), "case --key OLD=NEW, if it changes")));
        facts.add(Fact.of("configured at", text(known.configuredAt(), "case --configured-at KEY")));
        MigrationDates dates = workspace.cases().dates();
        dates.window().ifPresent((days) -> facts.add(Fact.of("window", Cell.of(days))));
        dates.goLive().ifPresent((day) -> facts.add(Fact.of("go-live", Cell.of(day.toString()))));
        List<Case> others = workspace.cases().others(known);
        if (!others.isEmpty()) {
            facts.add(Fact.of("other syncs", Cell.of(summaries(others))));
        }
        return new View.Facts(facts);
    }

    /** The method; with several syncs also if it is that of all. */
    private static Optional<String> method(Case known, Workspace workspace) {
        boolean several = new KnownSyncs(workspace).areSeveral();
        boolean common = known.method().equals(workspace.cases().method());
        return known.method()
                .map(MigrationMethod::word)
                .map((word) -> several ? word + (common ? " (every sync)" : " (this sync)") : word);
    }

    /** A row for each sync, and one for facts whose projects aren't known yet. */
    static View all(Workspace workspace) {
        Cases cases = workspace.cases();
        Stream<Case> known = new KnownSyncs(workspace).all().stream().map(cases::of);
        Stream<Case> waiting = cases.withoutProjects().map(cases::withCommon).stream();
        View table = table(known, waiting);
        return cases.dates().isEmpty()
                ? table
                : new View.Noted(table, () -> List.of("agreed: " + cases.dates().words()));
    }

    private static View table(Stream<Case> known, Stream<Case> waiting) {
        return new View.Table(
                List.of(
                        Column.of("sync"),
                        Column.of("moving"),
                        Column.of("method"),
                        Column.of("key"),
                        Column.of("configured at").named("configuredAt")),
                Stream.concat(known, waiting).map(CaseTable::row).toList(),
                "no sync is known");
    }

    private static List<Cell> row(Case known) {
        return List.of(
                Cell.of(
                        Style.NAME,
                        known.projects().map(ProjectPair::toString).orElse("no files yet")),
                cell(known.movement().map(Movement::word)),
                cell(known.method().map(MigrationMethod::word)),
                cell(keys(known)),
                cell(known.configuredAt()));
    }

    private static Cell cell(Optional<String> known) {
        return known.map(Cell::of).orElse(Cell.NONE);
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
        int more = others.size() - OTHERS;
        return others.stream().limit(OTHERS).map(Case::summary).collect(Collectors.joining("; "))
                + (more > 0 ? "; and " + more + " more (case --all)" : "");
    }

    private static Cell text(Optional<String> known, String line) {
        return known.map(Cell::of)
                .orElseGet(() -> Cell.of(Style.MUTED, "not recorded     (" + line + ")"));
    }
}
