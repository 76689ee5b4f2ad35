package dev.bbsh.session;

import dev.bbsh.file.Location;
import dev.bbsh.file.Stamp;
import dev.bbsh.json.Document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is on disk, by the number of the document. It is no part of what undo takes back: after a
 * save and an undo the document differs from its file.
 *
 * @param overwritten what the files became from which documents were read, where the session wrote
 *     over them
 */
public record Saved(Map<Long, Copy> copies, Map<Long, Stamp> overwritten, long highest) {

    /** Nothing was opened yet. */
    static final Saved NOTHING = new Saved(Map.of(), Map.of(), 0);

    public Saved {
        copies = Map.copyOf(copies);
        overwritten = Map.copyOf(overwritten);
    }

    /**
     * A document as it is on disk.
     *
     * @param file absolute
     * @param stamp what the file was just after
     * @param incomplete what is known to be missing in it, which the file does not say
     */
    public record Copy(Location file, Stamp stamp, Document content, List<String> incomplete) {

        public Copy {
            incomplete = List.copyOf(incomplete);
        }

        public Copy(Location file, Stamp stamp, Document content) {
            this(file, stamp, content, List.of());
        }

        /** The file as it was just after. */
        public OnDisk onDisk() {
            return new OnDisk(file, stamp, Optional.of(content));
        }
    }

    /** What is on disk of a document, if anything. */
    public Optional<Copy> of(OpenDocument document) {
        return Optional.ofNullable(copies.get(document.number()));
    }

    /** What is known to be missing in a file that the session wrote, as long as it is the same. */
    List<String> missingIn(Location file, Stamp stamp) {
        return copies.values().stream()
                .filter((copy) -> copy.stamp().equals(stamp) && copy.file().isSameAs(file))
                .flatMap((copy) -> copy.incomplete().stream())
                .distinct()
                .toList();
    }

    /** Whether a document would be lost if the session ended now. */
    public boolean misses(OpenDocument document) {
        return of(document).filter((copy) -> copy.content().equals(document.content())).isEmpty();
    }

    /** The file that a document was read from, as the session last knew it. */
    public Optional<OnDisk> source(OpenDocument document) {
        Stamp own = overwritten.get(document.number());
        return document.source().map((read) -> own == null ? read : read.rewritten(own));
    }

    Saved with(OpenDocument document, Copy copy) {
        Map<Long, Copy> next = new HashMap<>(copies);
        next.put(document.number(), copy);
        Map<Long, Stamp> sources = new HashMap<>(overwritten);
        document.source()
                .filter((source) -> source.file().isSameAs(copy.file()))
                .ifPresent((_) -> sources.put(document.number(), copy.stamp()));
        return new Saved(next, sources, highest);
    }

    Saved counted() {
        return new Saved(copies, overwritten, highest + 1);
    }
}
