package dev.bbsh.session;

import dev.bbsh.backbone.data.SyncedIssueData;
import dev.bbsh.json.Document;

import java.util.Optional;

/** Tells by what project key people call a document. */
final class LocalProject {

    private LocalProject() {}

    /** The key of the project whose issues are local in a one-sided download. */
    static Optional<String> of(Document document) {
        return SyncedIssueData.of(document.root())
                .filter(SyncedIssueData::isOneSided)
                .flatMap((data) -> data.sides().getFirst().project());
    }
}
