package dev.bbsh.session;

import dev.bbsh.json.CommonText;
import dev.bbsh.json.Document;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds what a document was made of, as far as the session still has it. */
public final class Ancestry {

    private Ancestry() {}

    /**
     * The contents that a document has, had, or was made of: its own first, then others of the
     * session that share text with it, such as the two downloads of a merge. The result of a query
     * may be empty and share nothing: it comes from something that is open.
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
                || CommonText.isIn(document.asLoaded(), other.asLoaded())
                || CommonText.isIn(document.asLoaded(), other.content());
    }
}
