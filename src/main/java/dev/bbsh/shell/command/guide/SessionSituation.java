package dev.bbsh.shell.command.guide;

import dev.bbsh.backbone.FileKind;
import dev.bbsh.backbone.overview.DocumentSummary;
import dev.bbsh.guide.Situation;
import dev.bbsh.session.CheckResult;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.DocumentOperation;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.text.Plurals;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The facts that a guide needs, as far as the session knows them. */
final class SessionSituation {

    private SessionSituation() {}

    static Situation of(Invocation in) {
        List<OpenDocument> loaded = loaded(in.workspace()).toList();
        return new Situation(
                in.workspace().facts(),
                loaded.stream().map((each) -> new Situation.File(each.name(), kind(each))).toList(),
                done(in.workspace()),
                made(in.workspace(), DocumentOperation.Merge.class)
                        .map(OpenDocument::name)
                        .findFirst(),
                loaded.stream()
                        .filter((each) -> kind(each) == FileKind.ONE_SIDED)
                        .map((each) -> received(each, in))
                        .toList());
    }

    private static FileKind kind(OpenDocument open) {
        return FileKind.of(open.content().root());
    }

    private static Stream<OpenDocument> loaded(Workspace workspace) {
        return ofSync(workspace).filter((each) -> each.origin() instanceof DocumentOrigin.Loaded);
    }

    private static Stream<OpenDocument> made(
            Workspace workspace, Class<? extends DocumentOperation> operation) {
        return ofSync(workspace)
                .filter(
                        (each) ->
                                each.origin() instanceof DocumentOrigin.Made made
                                        && operation.isInstance(made.making()));
    }

    /** The documents of the current sync, and those that name no projects. */
    private static Stream<OpenDocument> ofSync(Workspace workspace) {
        return workspace.documents().all().stream().filter(workspace.syncs()::isCurrent);
    }

    /** The beginnings of the lines that need not be typed again. */
    private static Set<String> done(Workspace workspace) {
        Set<String> done = new LinkedHashSet<>();
        workspace.facts().movement().ifPresent((each) -> done.add("case --moving " + each.word()));
        workspace
                .facts()
                .method()
                .ifPresent((method) -> done.add("case --method " + method.word()));
        workspace.checked().map(CheckResult::line).ifPresent(done::add);
        made(workspace, DocumentOperation.Merge.class).forEach((_) -> done.add("merge"));
        ofSync(workspace)
                .map(OpenDocument::origin)
                .forEach(
                        (origin) -> {
                            if (origin
                                    instanceof
                                    DocumentOrigin.Made(_, DocumentOperation.Swap swap)) {
                                done.add("swap " + swap.of());
                            }
                        });
        workspace.documents().all().stream()
                .filter((each) -> workspace.saved().of(each).isPresent())
                .filter((each) -> each.origin() instanceof DocumentOrigin.Made)
                .forEach((each) -> done.add("save " + each.name()));
        return done;
    }

    /**
     * The copies that a document holds, with their direction: copies are on the side that received
     * them.
     */
    private static String received(OpenDocument open, Invocation in) {
        DocumentSummary summary = open.analysis().summary(in.progress());
        long comments = 0;
        long attachments = 0;
        Optional<String> to = Optional.empty();
        Optional<String> from = Optional.empty();
        for (var connector : summary.connectors()) {
            comments += connector.comments().copies();
            attachments += connector.attachments().copies();
            to = to.or(connector::project);
            from = from.or(connector::partnerProject);
        }
        return from.orElse("?")
                + " -> "
                + to.orElse("?")
                + " "
                + Plurals.of(comments, "comment")
                + ", "
                + Plurals.of(attachments, "attachment");
    }
}
