package dev.bbsh.shell.command.sync;

import dev.bbsh.backbone.Case;
import dev.bbsh.backbone.KeyChange;
import dev.bbsh.backbone.MigrationMethod;
import dev.bbsh.backbone.ProjectPair;
import dev.bbsh.backbone.data.SyncedIssueData;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.render.View.Fact;
import dev.bbsh.session.Workspace;
import dev.bbsh.shell.contract.Answer;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Learns the facts of the case, and shows them. */
final class CaseFacts {

    private CaseFacts() {}

    static Answer answer(Invocation in) {
        Case known = in.workspace().facts();
        Case next = learned(in, in.flag("forget") ? Case.UNKNOWN : known);
        if (!said(in)) {
            return Outcome.data(view(known));
        }
        String title = next.isKnown() ? "case " + words(next) : "forget the case";
        return Outcome.report(View.message(summary(next)))
                .with(in.history().then(title, in.workspace().with(next)));
    }

    private static boolean said(Invocation in) {
        return in.flag("forget") || saidFacts(in);
    }

    private static boolean saidFacts(Invocation in) {
        return List.of("moving", "method", "key", "configured-at").stream()
                .anyMatch((option) -> in.given(option).isPresent());
    }

    private static Case learned(Invocation in, Case known) {
        Case next = known;
        Optional<String> moving = in.given("moving").map((word) -> project(word, in.workspace()));
        Optional<String> configuredAt =
                in.given("configured-at").map((word) -> project(word, in.workspace()));
        Optional<ProjectPair> pair =
                known.projects().isPresent()
                        ? known.projects()
                        : onlyPair(in.workspace(), moving.or(() -> configuredAt));
        next = pair.isPresent() && saidFacts(in) ? next.about(pair.get()) : next;
        next = moving.isPresent() ? next.withMoving(moving.get()) : next;
        next = configuredAt.isPresent() ? next.withConfiguredAt(configuredAt.get()) : next;
        next = in.given("method").map(MigrationMethod::of).map(next::withMethod).orElse(next);
        return in.given("key").map(KeyChange::of).map(next::withKeyChange).orElse(next);
    }

    /** A side may also be named by its document. */
    private static String project(String word, Workspace workspace) {
        return workspace
                .documents()
                .exactly(word)
                .flatMap((open) -> SyncedIssueData.of(open.content().root()))
                .filter(SyncedIssueData::isOneSided)
                .flatMap((data) -> data.sides().getFirst().project())
                .orElse(word);
    }

    /** The projects of what is open, when they are the same everywhere, or only these have it. */
    private static Optional<ProjectPair> onlyPair(Workspace workspace, Optional<String> project) {
        List<ProjectPair> different = new ArrayList<>();
        workspace.documents().all().stream()
                .flatMap((open) -> SyncedIssueData.of(open.content().root()).stream())
                .flatMap((data) -> data.projects().stream())
                .filter((pair) -> different.stream().noneMatch(pair::same))
                .forEach(different::add);
        if (different.size() > 1 && project.isPresent()) {
            different.removeIf((pair) -> !pair.has(project.get()));
        }
        return different.size() == 1 ? Optional.of(different.getFirst()) : Optional.empty();
    }

    private static View view(Case known) {
        return new View.Facts(
                List.of(
                        Fact.of(
                                "projects",
                                text(known.projects().map(ProjectPair::toString), "load FILE...")),
                        Fact.of("moving", text(known.moving(), "case --moving KEY")),
                        Fact.of(
                                "method",
                                text(
                                        known.method().map(MigrationMethod::word),
                                        "case --method "
                                                + String.join("|", MigrationMethod.words()))),
                        Fact.of(
                                "key",
                                text(
                                        known.keyChange().map(KeyChange::toString),
                                        "case --key OLD=NEW, if it changes")),
                        Fact.of(
                                "configured at",
                                text(known.configuredAt(), "case --configured-at KEY"))));
    }

    private static Cell text(Optional<String> known, String line) {
        return known.map(Cell::of)
                .orElseGet(() -> Cell.of(Style.MUTED, "not said     (" + line + ")"));
    }

    private static TextLine summary(Case known) {
        if (!known.isKnown()) {
            return TextLine.of("nothing is known of the case");
        }
        TextLine line = TextLine.of("case: ").and(words(known));
        return known.staying()
                .map((staying) -> line.and(Style.MUTED, "     (" + staying + " stays)"))
                .orElse(line);
    }

    private static String words(Case known) {
        List<String> words = new ArrayList<>();
        known.moving().ifPresent((key) -> words.add(key + " moves"));
        known.method().ifPresent((method) -> words.add("by " + method.word()));
        known.keyChange().ifPresent((change) -> words.add("its key changes " + change));
        known.configuredAt().ifPresent((key) -> words.add("configured at " + key));
        return words.isEmpty() ? "no facts" : String.join(", ", words);
    }
}
