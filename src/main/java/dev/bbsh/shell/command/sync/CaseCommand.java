package dev.bbsh.shell.command.sync;

import dev.bbsh.backbone.Case;
import dev.bbsh.backbone.Cases;
import dev.bbsh.backbone.KeyChange;
import dev.bbsh.backbone.MigrationMethod;
import dev.bbsh.backbone.Movement;
import dev.bbsh.backbone.index.SyncedIssueData;
import dev.bbsh.operation.sync.CaseChoice;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.session.Workspace;
import dev.bbsh.shell.contract.Answer;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The answer to {@code case}: records the facts of a sync, or shows them. */
final class CaseCommand {

    private final Invocation in;
    private final Workspace workspace;
    private final Optional<String> moving;
    private final Optional<String> configuredAt;
    private final List<KeyChange> keys;

    private CaseCommand(Invocation in) {
        this.in = in;
        this.workspace = in.workspace();
        this.moving = in.given("moving").map(this::project);
        this.configuredAt = in.given("configured-at").map(this::project);
        this.keys = in.all("key").stream().map(KeyChange::of).toList();
    }

    static Answer answer(Invocation in) {
        CaseCommand facts = new CaseCommand(in);
        return in.flag("forget") || facts.isTold()
                ? facts.recorded()
                : Outcome.data(CaseView.of(in.workspace()));
    }

    private boolean isTold() {
        return Stream.of("moving", "method", "key", "configured-at")
                .anyMatch((option) -> in.given(option).isPresent());
    }

    private Outcome recorded() {
        Case known = new CaseChoice(workspace).of(named(), keys);
        Cases kept = in.flag("forget") ? workspace.cases().without(known) : workspace.cases();
        Case begun = in.flag("forget") ? forgotten(known) : known;
        Case next = isTold() ? learned(begun) : begun;
        Workspace then = workspace.with(isTold() ? kept.with(next) : kept);
        then = in.flag("forget") ? then.withoutScenario(known) : then;
        String title = next.isKnown() ? "case " + next.words() : "forget the case";
        return Outcome.report(View.message(summary(next, then)))
                .with(in.history().then(title, then));
    }

    private static Case forgotten(Case known) {
        return known.projects().map(Case::of).orElse(Case.UNKNOWN);
    }

    /** The projects that the line names. */
    private List<String> named() {
        List<String> named = new ArrayList<>();
        moving.map(Movement::of).flatMap(Movement::project).ifPresent(named::add);
        configuredAt.ifPresent(named::add);
        return named;
    }

    private Case learned(Case known) {
        Case next = known;
        for (KeyChange change : keys) {
            next = next.withKeyChange(change);
        }
        next = moving.map(next::here).map(next::withMoving).orElse(next);
        next = configuredAt.map(next::here).map(next::withConfiguredAt).orElse(next);
        return in.given("method").map(MigrationMethod::of).map(next::withMethod).orElse(next);
    }

    /** The project that a word names; a side may also be named by its document. */
    private String project(String word) {
        return workspace
                .documents()
                .exactly(word)
                .flatMap((open) -> open.analysis().issues())
                .filter(SyncedIssueData::isOneSided)
                .flatMap((data) -> data.sides().getFirst().project())
                .orElse(word);
    }

    private static TextLine summary(Case known, Workspace workspace) {
        boolean one =
                workspace.cases().others(known).isEmpty() && workspace.syncs().all().size() < 2;
        String about =
                one
                        ? ""
                        : known.projects()
                                .map((each) -> String.format(Locale.ROOT, " of %s", each))
                                .orElse("");
        if (!known.isKnown()) {
            return TextLine.of("nothing is known of the case" + about);
        }
        TextLine line = TextLine.of("case" + about + ": ").and(known.words());
        return known.staying()
                .map((staying) -> line.and(Style.MUTED, "     (" + staying + " stays)"))
                .orElse(line);
    }
}
