package dev.bbsh.shell.command.sync;

import dev.bbsh.backbone.Case;
import dev.bbsh.backbone.Counted;
import dev.bbsh.backbone.ProjectPair;
import dev.bbsh.backbone.overview.KeySample;
import dev.bbsh.migrate.Download;
import dev.bbsh.migrate.Merge;
import dev.bbsh.migrate.Mirror;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.session.OpenDocument;
import dev.bbsh.session.Origin;
import dev.bbsh.session.Workspace;
import dev.bbsh.shell.contract.Answer;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.Question;
import dev.bbsh.work.BbshException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Merges two downloads, once it is known who moves. */
final class Merging {

    private final Invocation in;
    private final Mirror mirror;

    private Merging(Invocation in, OpenDocument one, OpenDocument other) {
        this.in = in;
        this.mirror =
                Mirror.of(
                        Download.of(one.name(), one.content()),
                        Download.of(other.name(), other.content()),
                        in.progress());
    }

    static Answer answer(Invocation in) {
        List<OpenDocument> documents = documents(in);
        Merging merging = new Merging(in, documents.getFirst(), documents.getLast());
        Optional<String> moving = in.given("moving").or(() -> in.workspace().facts().moving());
        return moving.isPresent() ? merging.merge(moving.get()) : merging.question();
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
                        .filter((open) -> SideOf.of(open).size() == 1)
                        .toList();
        if (downloads.size() != 2) {
            throw new BbshException(
                    "a merge takes the downloads of two sides, and "
                            + Counted.of(downloads.size(), "is", "are")
                            + " open",
                    downloads.size() < 2
                            ? "load FILE FILE"
                            : "merge "
                                    + downloads.get(0).name()
                                    + " "
                                    + downloads.get(1).name()
                                    + "     (or any other two)");
        }
        return downloads;
    }

    private Question question() {
        return new Question(
                "which project moves to Cloud?",
                List.of(
                        choice(mirror.one(), mirror.other()),
                        choice(mirror.other(), mirror.one())));
    }

    private Question.Choice choice(Download moving, Download staying) {
        String label = moving.called() + " moves, " + staying.called() + " stays";
        return new Question.Choice(label, line(word(moving, staying), in.given("as")));
    }

    /** Projects with the same key are told apart by their documents. */
    private static String word(Download moving, Download staying) {
        return moving.called().equals(staying.called()) ? moving.name() : moving.called();
    }

    private String line(String moving, Optional<String> as) {
        return "merge "
                + mirror.one().name()
                + " "
                + mirror.other().name()
                + " --moving "
                + moving
                + as.map((name) -> " --as " + name).orElse("");
    }

    private Outcome merge(String mover) {
        Merge merge = Merge.of(mirror, mover, in.progress());
        String name = in.given("as").orElseGet(() -> in.workspace().freeName("merged"));
        String line = line(word(merge.moving(), merge.staying()), Optional.of(name));
        Workspace next =
                in.workspace()
                        .with(learned(merge))
                        .made(name, merge.document(), new Origin.Made(line));
        return Outcome.report(new View.Message(said(merge, name)))
                .with(in.history().then(line, next))
                .recorded(line);
    }

    private Case learned(Merge merge) {
        String moving = merge.moving().called();
        String staying = merge.staying().called();
        Case known = in.workspace().facts();
        boolean told = !moving.equals(staying);
        return told ? known.about(new ProjectPair(staying, moving)).withMoving(moving) : known;
    }

    private static List<TextLine> said(Merge merge, String name) {
        String staying = merge.staying().called();
        String moving = merge.moving().called();
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
                + Counted.of(merge.staying().side().size())
                + " + "
                + Counted.of(merge.moving().side().size(), "record")
                + " unchanged byte for byte, "
                + Counted.of(merge.pairs(), "pair");
    }

    private static List<TextLine> alone(KeySample issues, String project) {
        return issues.count() == 0
                ? List.of()
                : List.of(
                        TextLine.of(Style.WARNING, "warning: ")
                                .and(Counted.of(issues.count(), "issue") + " of " + project)
                                .and(issues.count() == 1 ? " is unmatched: " : " are unmatched: ")
                                .and(TogetherLines.some(issues.first(), issues.count())));
    }
}
