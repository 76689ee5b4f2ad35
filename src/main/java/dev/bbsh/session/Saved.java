package dev.bbsh.session;

import dev.bbsh.file.Location;
import dev.bbsh.json.Document;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is on disk, by the number of the document. It is no part of what undo takes back: after a
 * save and an undo the document differs from its file.
 */
public record Saved(Map<Long, Copy> copies, long highest) {

    /** Nothing was opened yet. */
    static final Saved NOTHING = new Saved(Map.of(), 0);

    public Saved {
        copies = Map.copyOf(copies);
    }

    /**
     * A document as it is on disk.
     *
     * @param file absolute
     */
    public record Copy(Location file, Document content) {}

    /** What is on disk of a document, if anything. */
    public Optional<Copy> of(OpenDocument document) {
        return Optional.ofNullable(copies.get(document.number()));
    }

    /** Whether a document would be lost if the session ended now. */
    public boolean misses(OpenDocument document) {
        return of(document).filter((copy) -> copy.content().equals(document.content())).isEmpty();
    }

    Saved with(long number, Copy copy) {
        Map<Long, Copy> next = new HashMap<>(copies);
        next.put(number, copy);
        return new Saved(next, highest);
    }

    Saved counted() {
        return new Saved(copies, highest + 1);
    }
}
