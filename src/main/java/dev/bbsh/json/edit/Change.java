package dev.bbsh.json.edit;

import dev.bbsh.json.Document;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What shall become of a document, as data. All places refer to the document before the change; no
 * edit may stand inside another, and two may not have the same place.
 *
 * @param title what it does, in a few words that begin with a capital letter
 * @param edits in the order of the document, anew at each call
 */
public record Change(String title, Supplier<Stream<Edit>> edits) {

    /** A change of few edits, in any order. */
    public static Change of(String title, Edit... edits) {
        return of(title, List.of(edits));
    }

    /** A change of few edits, in any order. */
    public static Change of(String title, List<Edit> edits) {
        List<Edit> kept = List.copyOf(edits);
        return new Change(title, kept::stream);
    }

    /**
     * The document after the change; what is not touched is shared with the one before.
     *
     * @throws BbshException when a place does not exist, or two edits overlap
     */
    public Document applyTo(Document document, Progress progress) {
        progress.begin(title, -1);
        try (Stream<Edit> all = edits.get()) {
            return document.with(EditTree.of(all, progress).applyTo(document.root()));
        }
    }
}
