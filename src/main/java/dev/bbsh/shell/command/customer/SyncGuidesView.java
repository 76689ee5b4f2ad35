package dev.bbsh.shell.command.customer;

import dev.bbsh.backbone.Movement;
import dev.bbsh.backbone.ProjectPair;
import dev.bbsh.guide.Guide;
import dev.bbsh.operation.customer.KnownSyncs;
import dev.bbsh.operation.customer.each.SyncGuide;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.session.Workspace;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The checklists of all syncs: a row each, with the next step. */
public final class SyncGuidesView {

    private SyncGuidesView() {}

    /** The view of checklists, of the syncs of this workspace. */
    public static View of(List<SyncGuide> guides, Workspace workspace) {
        KnownSyncs syncs = new KnownSyncs(workspace);
        View table =
                new View.Table(
                        List.of(
                                Column.of("sync"),
                                Column.of("scenario"),
                                Column.of("moving"),
                                Column.count("done"),
                                Column.count("of"),
                                Column.of("next")),
                        guides.stream().map((each) -> row(each, syncs)).toList());
        View end =
                View.message(
                        TextLine.of(
                                        "Done are steps in bbsh; those in Jira can't be seen. In"
                                                + " full:   ")
                                .and(Style.COMMAND, "use NAME")
                                .and("   then   ")
                                .and(Style.COMMAND, "guide"));
        return new View.Either(
                new View.Sections(List.of(View.Section.of("", table), View.Section.of("", end))),
                table);
    }

    private static List<Cell> row(SyncGuide each, KnownSyncs syncs) {
        return List.of(
                Cell.of(Style.NAME, each.sync().title()),
                each.guide()
                        .map((guide) -> Cell.of(guide.scenario().word()))
                        .orElseGet(() -> Cell.of(Style.MUTED, "not known")),
                each.sync().facts().movement().map(Movement::word).map(Cell::of).orElse(Cell.NONE),
                each.guide().isPresent() ? Cell.of(each.done()) : Cell.NONE,
                each.guide().isPresent() ? Cell.of(each.all()) : Cell.NONE,
                Cell.of(Style.COMMAND, next(each, syncs)));
    }

    /** The line to type next. */
    private static String next(SyncGuide each, KnownSyncs syncs) {
        Optional<ProjectPair> pair = each.sync().pair();
        if (each.sync().facts().movement().isEmpty() && pair.isPresent()) {
            return pair.get().projects().stream()
                    .map((key) -> syncs.line(pair, "--moving " + key, Optional.of(key)))
                    .collect(Collectors.joining("   or   "));
        }
        if (each.sync().missing().size() == 1) {
            return "load FILE     (the download of " + each.sync().missing().getFirst() + ")";
        }
        return each.next()
                .flatMap(Guide.Step::command)
                .orElseGet(
                        () ->
                                "use "
                                        + each.sync().documents().getLast().name()
                                        + "   then   guide");
    }
}
