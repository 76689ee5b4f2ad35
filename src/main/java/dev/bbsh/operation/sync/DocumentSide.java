package dev.bbsh.operation.sync;

import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.backbone.index.IssueRecords;
import dev.bbsh.backbone.index.Side;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.LocalProject;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A side, and the document that holds it.
 *
 * @param others true when the document holds another side, too
 */
public record DocumentSide(OpenDocument document, Side side, boolean others) {

    /** All open sides, those of the current document first. */
    public static List<DocumentSide> open(Workspace workspace) {
        List<DocumentSide> sides = new ArrayList<>();
        workspace.documents().all().stream()
                .sorted(Comparator.comparing((each) -> !isCurrent(each, workspace)))
                .forEach((document) -> sides.addAll(of(document)));
        return sides;
    }

    private static boolean isCurrent(OpenDocument document, Workspace workspace) {
        return workspace.current().filter(document.name()::equals).isPresent();
    }

    public static List<DocumentSide> of(OpenDocument document) {
        return document.analysis().issues().stream()
                .flatMap(
                        (data) ->
                                data.sides().stream()
                                        .map(
                                                (side) ->
                                                        new DocumentSide(
                                                                document,
                                                                side,
                                                                !data.isOneSided())))
                .toList();
    }

    /** The project that a word names: a side may also be named by its document. */
    public static String project(String word, Workspace workspace) {
        return workspace.documents().exactly(word).flatMap(LocalProject::of).orElse(word);
    }

    /** The side with the matched issues, if it is open. */
    public Optional<DocumentSide> partner(List<DocumentSide> open) {
        return open.stream().filter(this::mirrors).findFirst();
    }

    /** True when the projects of another side mirror those of this one. */
    public boolean mirrors(DocumentSide other) {
        boolean together = others ? document.number() == other.document.number() : !other.others;
        return together
                && !side.equals(other.side)
                && side.project().isPresent()
                && side.project().equals(other.side.partnerProject())
                && side.partnerProject().equals(other.side.project());
    }

    /** The first issue with a key. */
    public Optional<SyncedIssue> issue(IssueField field, String key, Progress progress) {
        return IssueRecords.of(side, progress).find(field, key);
    }

    /** The name that the user knows: that of the project, else that of the document. */
    public String displayName() {
        return side.project().orElse(document.name());
    }
}
