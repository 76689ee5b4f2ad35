package dev.bbsh.session;

import dev.bbsh.backbone.FileKind;
import dev.bbsh.backbone.ProjectPair;
import dev.bbsh.backbone.index.SyncedIssueData;
import dev.bbsh.check.config.ConfigSides;
import dev.bbsh.check.config.rule.ReferenceRules;
import dev.bbsh.check.config.scan.References;
import dev.bbsh.json.Document;
import dev.bbsh.json.JsonValue;
import dev.bbsh.work.Progress;

import java.util.Optional;

/** Finds the pair of projects that a document is about. */
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
        Optional<Told> known = root.cached(Told.class);
        if (known.isEmpty()) {
            known = Optional.of(new Told(ConfigSides.of(root, () -> references(root)).pair()));
            root.cache(known.get());
        }
        return known.get().pair();
    }

    private static References references(JsonValue root) {
        return References.of(root, ReferenceRules.standard(), Progress.NONE);
    }

    /** The projects of a config, cached with it: the prompt needs them at every line. */
    private record Told(Optional<ProjectPair> pair) {}
}
