package dev.bbsh.operation.customer;

import dev.bbsh.backbone.Case;
import dev.bbsh.backbone.FileKind;
import dev.bbsh.backbone.ProjectPair;
import dev.bbsh.operation.sync.DocumentSide;
import dev.bbsh.session.SyncProjects;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The open documents of one sync.
 *
 * @param pair its projects; empty for the documents that name none
 * @param documents in the order in which they were opened
 * @param facts the facts that apply to the sync
 */
public record SyncFiles(Optional<ProjectPair> pair, List<OpenDocument> documents, Case facts) {

    public SyncFiles {
        documents = List.copyOf(documents);
    }

    /** The documents of each sync, in the order of the first ones; then those of no sync. */
    public static List<SyncFiles> all(Workspace workspace) {
        Map<Optional<Set<String>>, List<OpenDocument>> byKeys = byKeys(workspace);
        List<SyncFiles> groups = new ArrayList<>();
        for (ProjectPair pair : workspace.syncs().all()) {
            List<OpenDocument> own =
                    workspace.cases().hasFactsOf(pair)
                            ? of(pair, workspace)
                            : byKeys.getOrDefault(Optional.of(keys(pair)), List.of());
            groups.add(new SyncFiles(Optional.of(pair), own, workspace.cases().of(pair)));
        }
        List<OpenDocument> rest = byKeys.getOrDefault(Optional.empty(), List.of());
        if (!rest.isEmpty()) {
            groups.add(new SyncFiles(Optional.empty(), rest, Case.UNKNOWN));
        }
        return groups;
    }

    private static Map<Optional<Set<String>>, List<OpenDocument>> byKeys(Workspace workspace) {
        return workspace.documents().all().stream()
                .collect(
                        Collectors.groupingBy(
                                (open) -> SyncProjects.of(open).map(SyncFiles::keys)));
    }

    private static Set<String> keys(ProjectPair pair) {
        return new HashSet<>(pair.projects());
    }

    /** The documents of a sync, also those under its keys before or after the move. */
    private static List<OpenDocument> of(ProjectPair pair, Workspace workspace) {
        Predicate<ProjectPair> own = workspace.cases().ofSync(pair);
        return workspace.documents().all().stream()
                .filter((open) -> SyncProjects.of(open).filter(own).isPresent())
                .toList();
    }

    /** The name of the sync: {@code ORBIT / DEPOT}. */
    public String title() {
        return pair.map((both) -> both.one() + " / " + both.other()).orElse("no sync");
    }

    /** The configs. */
    public List<OpenDocument> configs() {
        return documents.stream()
                .filter((open) -> open.analysis().kind() == FileKind.CONFIG)
                .toList();
    }

    /** The downloads of one side of the sync, for the project with this key in the pair. */
    public List<DocumentSide> downloads(String project) {
        return loaded().stream()
                .filter((open) -> open.analysis().kind() == FileKind.ONE_SIDED)
                .flatMap((open) -> DocumentSide.of(open).stream())
                .filter((side) -> side.side().project().map(facts::here).equals(known(project)))
                .toList();
    }

    private static Optional<String> known(String project) {
        return Optional.of(project);
    }

    /** The files with both sides, by their first side. */
    public List<DocumentSide> wholes() {
        return loaded().stream()
                .filter((open) -> open.analysis().kind() == FileKind.TWO_SIDED)
                .flatMap((open) -> DocumentSide.of(open).stream().limit(1))
                .toList();
    }

    private List<OpenDocument> loaded() {
        return documents.stream()
                .filter((open) -> open.origin() instanceof DocumentOrigin.Loaded)
                .toList();
    }

    /** The projects whose download is not open, when there is no file with both sides. */
    public List<String> missing() {
        return pair.map(ProjectPair::projects).orElse(List.of()).stream()
                .filter((_) -> wholes().isEmpty())
                .filter((project) -> downloads(project).isEmpty())
                .toList();
    }

    /** The two downloads that belong together: of each side the newest. */
    public List<DocumentSide> newest(Progress progress) {
        return pair.map(ProjectPair::projects).orElse(List.of()).stream()
                .flatMap((project) -> newest(downloads(project), progress).stream())
                .toList();
    }

    /**
     * Both sides as far as they are open: the newest download of each, or those of the newest file
     * with both if one is missing.
     */
    List<DocumentSide> sides(Progress progress) {
        List<DocumentSide> downloads = newest(progress);
        return downloads.size() < 2
                ? newestWhole(progress).stream()
                        .flatMap((whole) -> DocumentSide.of(whole.document()).stream())
                        .toList()
                : downloads;
    }

    /** The newest file with both sides. */
    public Optional<DocumentSide> newestWhole(Progress progress) {
        return newest(wholes(), progress);
    }

    /** The newest of some downloads, by their data; the last one opened when that is the same. */
    static Optional<DocumentSide> newest(List<DocumentSide> some, Progress progress) {
        return some.stream()
                .max(
                        Comparator.<DocumentSide>comparingLong((each) -> dataEnds(each, progress))
                                .thenComparingLong((each) -> each.document().number()));
    }

    /** The time of the last message in a document, epoch milliseconds UTC. */
    static long dataEnds(DocumentSide side, Progress progress) {
        return side.document().analysis().summary(progress).lastSync().orElse(Long.MIN_VALUE);
    }
}
