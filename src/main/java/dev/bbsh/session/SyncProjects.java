package dev.bbsh.session;

import dev.bbsh.backbone.FileKind;
import dev.bbsh.backbone.ProjectPair;
import dev.bbsh.backbone.data.SyncedIssueData;
import dev.bbsh.check.config.ConfigSides;
import dev.bbsh.check.config.reference.ReferenceRules;
import dev.bbsh.check.config.reference.References;
import dev.bbsh.json.Document;
import dev.bbsh.json.JsonValue;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The pair of projects that a document is about. */
public final class SyncProjects {

    private SyncProjects() {}

    /** The projects of synced issue data or of a sync config, when it tells both. */
    public static Optional<ProjectPair> of(Document document) {
        JsonValue root = document.root();
        return switch (FileKind.of(root)) {
            case ONE_SIDED, TWO_SIDED ->
                    SyncedIssueData.of(root).flatMap(SyncedIssueData::projects);
            case CONFIG -> ofConfig(root);
            case OTHER -> Optional.empty();
        };
    }

    private static Optional<ProjectPair> ofConfig(JsonValue root) {
        Optional<Told> known = root.derived(Told.class);
        if (known.isEmpty()) {
            known = Optional.of(new Told(ConfigSides.of(root, () -> references(root)).pair()));
            root.keep(known.get());
        }
        return known.get().pair();
    }

    private static References references(JsonValue root) {
        return References.of(root, ReferenceRules.standard(), Progress.NONE);
    }

    /** Kept beside a config: the prompt asks at every line. */
    private record Told(Optional<ProjectPair> pair) {}

    /**
     * The projects of the current document; those of the only sync that is open if it tells none.
     */
    static Optional<ProjectPair> current(Workspace workspace) {
        return workspace
                .current()
                .flatMap(workspace.documents()::exactly)
                .flatMap((open) -> of(open.content()))
                .map((pair) -> asOpened(pair, workspace))
                .or(() -> only(workspace));
    }

    /** The same projects in the order in which a document told them first. */
    private static ProjectPair asOpened(ProjectPair pair, Workspace workspace) {
        return open(workspace).stream().filter(pair::same).findFirst().orElse(pair);
    }

    /** The projects of the only sync that is open. */
    static Optional<ProjectPair> only(Workspace workspace) {
        List<ProjectPair> open = open(workspace);
        return open.size() == 1 ? Optional.of(open.getFirst()) : Optional.empty();
    }

    /** The projects of all open documents, each sync once. */
    public static List<ProjectPair> open(Workspace workspace) {
        List<ProjectPair> different = new ArrayList<>();
        for (OpenDocument open : workspace.documents().all()) {
            of(open.content())
                    .filter(
                            (pair) ->
                                    different.stream()
                                            .noneMatch(
                                                    (each) ->
                                                            workspace
                                                                    .cases()
                                                                    .areOfOneSync(each, pair)))
                    .ifPresent(different::add);
        }
        return different;
    }
}
