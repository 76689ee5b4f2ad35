package dev.bbsh.session.document;

import dev.bbsh.backbone.index.SyncedIssueData;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds documents by the key of their local project. */
public final class LocalProject {

    private LocalProject() {}

    /** The key of the project whose issues are local in a one-sided download. */
    public static Optional<String> of(OpenDocument document) {
        return document.analysis()
                .issues()
                .filter(SyncedIssueData::isOneSided)
                .flatMap((data) -> data.sides().getFirst().project());
    }

    /** The documents whose local project has this key; if there are none, case is ignored. */
    static List<OpenDocument> named(String key, List<OpenDocument> documents) {
        List<OpenDocument> exactly = named(key::equals, documents);
        return exactly.isEmpty() ? named(key::equalsIgnoreCase, documents) : exactly;
    }

    private static List<OpenDocument> named(Predicate<String> meant, List<OpenDocument> documents) {
        return documents.stream().filter((open) -> of(open).filter(meant).isPresent()).toList();
    }
}
