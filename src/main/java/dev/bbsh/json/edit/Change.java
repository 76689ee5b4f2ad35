package dev.bbsh.json.edit;

import dev.bbsh.json.Document;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A change of a document, as data. All places refer to the document before the change; no edit may
 * be inside another, and two may not have the same place; but a renamed member may get another
 * value, or be edited inside.
 *
 * @param title the change in a few words that begin with a capital letter
 * @param edits newly created at each call
 * @param inOrder true when they come in the order of the document: then they are never held all at
 *     once
 */
public record Change(String title, Supplier<Stream<Edit>> edits, boolean inOrder) {

    /** A change of few edits, in any order. */
    public static Change of(String title, Edit... edits) {
        return of(title, List.of(edits));
    }

    /** A change of few edits, in any order. */
    public static Change of(String title, List<Edit> edits) {
        List<Edit> kept = List.copyOf(edits);
        return new Change(title, kept::stream, false);
    }

    /** A change of any number of edits, in the order of the document. */
    public static Change streaming(String title, Supplier<Stream<Edit>> edits) {
        return new Change(title, edits, true);
    }

    /**
     * The document after the change; unchanged parts are shared with the one before.
     *
     * @throws BbshException when a place does not exist, or two edits overlap
     */
    public Document applyTo(Document document, Progress progress) {
        progress.begin(title, -1);
        try (Stream<Edit> all = edits.get()) {
            Iterator<Edit> ordered =
                    inOrder ? all.iterator() : EditOrder.sorted(all, document.root()).iterator();
            return document.with(new EditApplier(ordered, progress).applyTo(document.root()));
        }
    }
}
