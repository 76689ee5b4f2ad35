package dev.bbsh.session;

import dev.bbsh.backbone.ProjectPair;
import dev.bbsh.check.config.ConfigSides;
import dev.bbsh.check.config.rule.ReferenceRules;
import dev.bbsh.check.config.scan.References;
import dev.bbsh.json.JsonValue;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.work.Progress;

import java.util.Optional;

/** Finds the pair of projects that a document is about. */
public final class SyncProjects {

    private SyncProjects() {}

    /** The projects of synced issue data or of a sync config, when it tells both. */
    public static Optional<ProjectPair> of(OpenDocument document) {
        return document.analysis().projects(SyncProjects::ofConfig);
    }

    private static Optional<ProjectPair> ofConfig(JsonValue root) {
        return ConfigSides.of(root, () -> references(root)).pair();
    }

    private static References references(JsonValue root) {
        return References.of(root, ReferenceRules.standard(), Progress.NONE);
    }
}
