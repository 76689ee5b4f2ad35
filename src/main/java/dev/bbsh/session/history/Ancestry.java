package dev.bbsh.session.history;

import dev.bbsh.json.Document;
import dev.bbsh.json.analysis.SharedText;
import dev.bbsh.session.document.OpenDocument;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the documents that a document was made from, as far as the session still has them. */
public final class Ancestry {

    private Ancestry() {}

    /**
     * The contents that a document has, had, or was made from: its own first, then those of other
     * documents of the session that share text with it, such as the two downloads of a merge. For
     * the result of a query, all documents of the session count: the result may be empty and share
     * no text with the document it comes from.
     */
    public static List<Document> of(OpenDocument document, History history) {
        Set<Document> found = Collections.newSetFromMap(new IdentityHashMap<>());
        found.add(document.content());
        found.add(document.asLoaded());
        Stream.concat(
                        Stream.of(history.present()),
                        history.past().stream().map(History.Step::other))
                .flatMap((workspace) -> workspace.documents().all().stream())
                .filter((other) -> isRelated(document, other))
                .forEach(
                        (other) -> {
                            found.add(other.content());
                            found.add(other.asLoaded());
                        });
        return List.copyOf(found);
    }

    private static boolean isRelated(OpenDocument document, OpenDocument other) {
        return document.number() == 0
                || document.number() == other.number()
                || SharedText.isIn(document.asLoaded(), other.asLoaded())
                || SharedText.isIn(document.asLoaded(), other.content());
    }
}
