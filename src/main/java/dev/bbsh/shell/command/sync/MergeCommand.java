package dev.bbsh.shell.command.sync;

import dev.bbsh.backbone.Case;
import dev.bbsh.backbone.Movement;
import dev.bbsh.backbone.ProjectPair;
import dev.bbsh.backbone.overview.KeySample;
import dev.bbsh.migrate.Download;
import dev.bbsh.migrate.Merge;
import dev.bbsh.migrate.SyncPair;
import dev.bbsh.operation.sync.DocumentSide;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.DocumentOperation;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.shell.contract.Answer;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.Question;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.BbshException;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The answer to {@code merge}: merges two downloads, once it is known which project moves. */
final class MergeCommand {

    private static final int SHOWN = 3;

    private final Invocation in;
    private final SyncPair mirror;
    private final List<String> incomplete;

    private MergeCommand(Invocation in, OpenDocument one, OpenDocument other) {
        this.in = in;
        String line =
                "merge "
                        + one.name()
                        + " "
                        + other.name()
                        + in.given("moving").map((key) -> " --moving " + key).orElse("");
        this.incomplete = IncompleteInput.allowed(in, line, one, other);
        this.mirror =
                SyncPair.of(
                        Download.of(one.name(), one.analysis()),
                        Download.of(other.name(), other.analysis()),
                        in.progress());
    }

    static Answer answer(Invocation in) {
        in.given("as").ifPresent(in.workspace()::requireFree);
        List<OpenDocument> documents = documents(in);
        MergeCommand merging = new MergeCommand(in, documents.getFirst(), documents.getLast());
        Case known = merging.known();
        Optional<String> moving = in.given("moving").or(known::moving);
        if (moving.isEmpty()) {
            known.movement().filter(Movement::isNone).ifPresent((_) -> merging.refuse());
        }
        return moving.isPresent() ? merging.merge(moving.get()) : merging.question(known);
    }

    /** Refuses the merge: nothing tells which side creates the new sync. */
    private void refuse() {
        throw new BbshException(
                String.format(
                        Locale.ROOT,
                        "no project of %s and %s moves (case), so nothing says which one is first",
                        mirror.one().displayName(),
                        mirror.other().displayName()),
                "guide S6   or   case --forget");
    }

    /** The facts of the sync of the two downloads. */
    private Case known() {
        return in.workspace()
                .cases()
                .of(new ProjectPair(mirror.one().displayName(), mirror.other().displayName()));
    }

    private static List<OpenDocument> documents(Invocation in) {
        List<String> names = in.all("documents");
        if (names.isEmpty()) {
            return onlyTwo(in.workspace());
        }
        if (names.size() != 2) {
            throw new BbshException(
                    "a merge takes two documents, not " + names.size(), "merge NAME NAME");
        }
        return names.stream().map((name) -> in.workspace().document(name, in.progress())).toList();
    }

    private static List<OpenDocument> onlyTwo(Workspace workspace) {
        List<OpenDocument> downloads =
                workspace.documents().all().stream()
                        .filter((open) -> DocumentSide.of(open).size() == 1)
                        .toList();
        if (downloads.size() != 2) {
            throw new BbshException(
                    "a merge takes the downloads of two sides, and "
                            + Plurals.of(downloads.size(), "is", "are")
                            + " open",
                    downloads.size() < 2 ? "load FILE FILE" : lines(downloads));
        }
        return downloads;
    }

    /** A merge line for each pair of downloads that belong together. */
    private static String lines(List<OpenDocument> downloads) {
        List<DocumentSide> sides =
                downloads.stream().flatMap((each) -> DocumentSide.of(each).stream()).toList();
        List<String> lines = new ArrayList<>();
        for (DocumentSide one : sides) {
            sides.stream()
                    .filter((other) -> other.document().number() > one.document().number())
                    .filter(one::mirrors)
                    .map(
                            (other) ->
                                    "merge "
                                            + one.document().name()
                                            + " "
                                            + other.document().name())
                    .forEach(lines::add);
        }
        return lines.isEmpty()
                ? "load FILE     (the download of the other side)"
                : lines.stream().limit(SHOWN).collect(Collectors.joining("   or   "));
    }

    private Question question(Case known) {
        return new Question(
                known.movement().isPresent()
                        ? "both projects move: which one comes second? The first creates the new"
                                + " sync."
                        : "which project moves to Cloud?",
                List.of(
                        choice(mirror.one(), mirror.other()),
                        choice(mirror.other(), mirror.one())));
    }

    private Question.Choice choice(Download moving, Download staying) {
        String label = moving.displayName() + " moves, " + staying.displayName() + " stays";
        return new Question.Choice(label, line(word(moving, staying), in.given("as")));
    }

    /**
     * The word for the side that moves; projects with the same key are told apart by their
     * documents.
     */
    private static String word(Download moving, Download staying) {
        return moving.displayName().equals(staying.displayName())
                ? moving.name()
                : moving.displayName();
    }

    private String line(String moving, Optional<String> as) {
        return "merge "
                + mirror.one().name()
                + " "
                + mirror.other().name()
                + " --moving "
                + moving
                + as.map((name) -> " --as " + name).orElse("")
                + IncompleteInput.option(in);
    }

    private Outcome merge(String mover) {
        Merge merge = Merge.of(mirror, mover, in.progress());
        String name = in.given("as").orElseGet(() -> in.workspace().freeName("merged"));
        String line = line(word(merge.moving(), merge.staying()), Optional.of(name));
        Workspace next =
                in.workspace()
                        .with(learned(merge))
                        .made(
                                name,
                                merge.document(),
                                new DocumentOrigin.Made(line, new DocumentOperation.Merge()),
                                incomplete);
        return Outcome.report(new View.Message(said(merge, name)))
                .with(in.history().then(line, next))
                .recorded(line);
    }

    private Case learned(Merge merge) {
        String moving = merge.moving().displayName();
        String staying = merge.staying().displayName();
        Case known = known();
        return moving.equals(staying) ? known : known.withMoving(moving);
    }

    private static List<TextLine> said(Merge merge, String name) {
        String staying = merge.staying().displayName();
        String moving = merge.moving().displayName();
        List<TextLine> lines = new ArrayList<>();
        lines.add(
                TextLine.of(Style.NAME, name)
                        .and("   synced issue data, two sides: " + staying)
                        .and(" stays and is first, " + moving + " moves and is second"));
        lines.add(TextLine.of(proof(merge)));
        alone(merge.alone().staying(), staying).forEach(lines::add);
        alone(merge.alone().moving(), moving).forEach(lines::add);
        if (!merge.dropped().isEmpty()) {
            lines.add(
                    TextLine.of("both files say the same, kept once: ")
                            .and(String.join(", ", merge.dropped())));
        }
        return lines;
    }

    private static String proof(Merge merge) {
        return "proven: "
                + Plurals.of(merge.staying().side().size())
                + " + "
                + Plurals.of(merge.moving().side().size(), "record")
                + " unchanged byte for byte, "
                + Plurals.of(merge.pairs(), "pair");
    }

    private static List<TextLine> alone(KeySample issues, String project) {
        return issues.count() == 0
                ? List.of()
                : List.of(
                        TextLine.of(Style.WARNING, "warning: ")
                                .and(Plurals.of(issues.count(), "issue") + " of " + project)
                                .and(issues.count() == 1 ? " is unmatched: " : " are unmatched: ")
                                .and(SidePairLines.firstKeys(issues.first(), issues.count())));
    }
}
