package dev.bbsh.shell.command.sync;

import dev.bbsh.backbone.FileKind;
import dev.bbsh.backbone.ProjectPair;
import dev.bbsh.operation.sync.DocumentSide;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.session.SyncProjects;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.text.FirstFew;
import dev.bbsh.text.Plurals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The lines about documents that belong to different syncs. */
final class DifferentSyncLines {

    private static final int NAMED = 3;

    private final Workspace workspace;
    private final Set<String> opened;
    private final List<TextLine> lines = new ArrayList<>();
    private boolean warned;

    /**
     * Compares the open documents.
     *
     * @param opened the names of the new documents
     */
    DifferentSyncLines(Workspace workspace, Set<String> opened) {
        this.workspace = workspace;
        this.opened = opened;
    }

    /**
     * A line for each document that does not belong to the rest.
     *
     * @param sides the sides of all documents
     * @param asks true when the new documents were opened just now
     */
    List<TextLine> lines(List<DocumentSide> sides, boolean asks) {
        apart(sides);
        configs();
        syncs(asks);
        return lines;
    }

    /**
     * Warns about one-sided downloads of several syncs, when none of them has its other side here.
     */
    private void apart(List<DocumentSide> sides) {
        List<DocumentSide> alone =
                sides.stream()
                        .filter((side) -> !side.others() && isTold(side))
                        .filter((side) -> sides.stream().noneMatch(side::mirrors))
                        .toList();
        long syncs = alone.stream().map(DifferentSyncLines::direction).distinct().count();
        if (syncs > 1
                && alone.stream().anyMatch((side) -> opened.contains(side.document().name()))) {
            warned = true;
            lines.add(
                    TextLine.of(Style.WARNING, "warning: ")
                            .and("not the two sides of the same sync: ")
                            .and(
                                    FirstFew.of(
                                                    alone.stream().map(DifferentSyncLines::named),
                                                    alone.size(),
                                                    NAMED)
                                            .words()));
        }
    }

    /**
     * Adds a line about data of another sync than all before, unless a fact or a warning says so
     * already.
     */
    private void syncs(boolean asks) {
        List<OpenDocument> first =
                workspace
                        .cases()
                        .different(
                                ofKind(FileKind::holdsIssues).stream()
                                        .filter((data) -> SyncProjects.of(data).isPresent())
                                        .toList(),
                                (data) -> SyncProjects.of(data).orElseThrow());
        List<ProjectPair> all =
                first.stream().map((data) -> SyncProjects.of(data).orElseThrow()).toList();
        boolean news = first.stream().anyMatch((data) -> opened.contains(data.name()));
        if (asks && news && !warned && all.size() > 1 && workspace.cases().all().isEmpty()) {
            lines.add(
                    TextLine.of(Plurals.of(all.size(), "sync") + " are open: ")
                            .and(
                                    all.stream()
                                            .map(ProjectPair::toString)
                                            .collect(Collectors.joining("; "))));
        }
    }

    /** Warns about a config whose projects have no open data, when other data is open. */
    private void configs() {
        List<OpenDocument> data = ofKind(FileKind::holdsIssues);
        for (OpenDocument config : ofKind(FileKind.CONFIG::equals)) {
            boolean news =
                    opened.contains(config.name())
                            || data.stream().anyMatch((each) -> opened.contains(each.name()));
            Optional<ProjectPair> pair = SyncProjects.of(config);
            List<ProjectPair> others =
                    data.stream().flatMap((each) -> SyncProjects.of(each).stream()).toList();
            if (news
                    && pair.isPresent()
                    && !others.isEmpty()
                    && others.stream().noneMatch(workspace.cases().ofSync(pair.get()))) {
                lines.add(
                        TextLine.of(Style.WARNING, "warning: ")
                                .and(config.name() + " belongs to " + pair.get())
                                .and(", but no data of that sync is open"));
            }
        }
    }

    private List<OpenDocument> ofKind(Predicate<FileKind> kind) {
        return workspace.documents().all().stream()
                .filter((open) -> kind.test(FileKind.of(open.content().root())))
                .toList();
    }

    private static boolean isTold(DocumentSide side) {
        return side.side().project().isPresent() && side.side().partnerProject().isPresent();
    }

    private static String named(DocumentSide side) {
        return side.document().name() + " is " + direction(side);
    }

    private static String direction(DocumentSide side) {
        return side.displayName() + " -> " + side.side().partnerProject().orElse("?");
    }
}
