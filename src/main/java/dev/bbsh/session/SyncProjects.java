package dev.bbsh.session;

import dev.bbsh.backbone.ProjectPair;
import dev.bbsh.check.config.ConfigSides;
import dev.bbsh.check.config.rule.ReferenceRules;
import dev.bbsh.check.config.scan.References;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.work.Progress;

import java.util.Optional;

/** Finds the pair of projects that a document is about. */
public final class SyncProjects {

    private SyncProjects() {}

    /** The projects of synced issue data or of a sync config, when it tells both. */
    public static Optional<ProjectPair> of(OpenDocument document) {
        return document.analysis()
                .projects((root) -> ConfigSides.of(root, () -> references(document)).pair());
    }

    private static References references(OpenDocument document) {
        return document.references(ReferenceRules.standard(), Progress.NONE);
    }
}
