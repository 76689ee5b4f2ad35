package dev.bbsh.json.edit;

import dev.bbsh.json.Document;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

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
        try (Stream<Edit> all = edits.get()) {
            Spliterator<Edit> each = all.spliterator();
            long count = each.getExactSizeIfKnown();
            progress.begin(title, inOrder || count < 0 ? count : 2 * count);
            Iterator<Edit> ordered =
                    inOrder
                            ? Spliterators.iterator(each)
                            : EditOrder.sorted(each, document.root(), progress).iterator();
            return document.with(new EditApplier(ordered, progress).applyTo(document.root()));
        }
    }

    /** Sorts edits in the order of the document; an outer value comes before its content. */
    private static final class EditOrder {

        private EditOrder() {}

        @SuppressWarnings("ArrayRecordComponent")
        private record Placed(Edit edit, long[] ordinals) {

            /** Compares places; of edits at the same place, renames come first. */
            int compare(Placed other) {
                int compared = Arrays.compare(ordinals, other.ordinals);
                return compared != 0 ? compared : Boolean.compare(!renames(), !other.renames());
            }

            private boolean renames() {
                return edit instanceof Edit.RenameKey;
            }
        }

        static List<Edit> sorted(Spliterator<Edit> edits, JsonValue root, Progress progress) {
            return StreamSupport.stream(edits, false)
                    .map(
                            (edit) -> {
                                progress.advance(1);
                                return new Placed(edit, ordinals(edit.at(), root));
                            })
                    .sorted(Placed::compare)
                    .map(Placed::edit)
                    .toList();
        }

        /**
         * The number of each child on the path; that of a child to be inserted is past the last.
         */
        private static long[] ordinals(Place place, JsonValue root) {
            List<Place.Step> steps = place.steps();
            long[] ordinals = new long[steps.size()];
            JsonValue at = root;
            for (int i = 0; i < ordinals.length; i++) {
                JsonValue parent = at;
                ordinals[i] = Place.ordinal(parent, steps.get(i)).orElse(parent.size());
                if (ordinals[i] >= parent.size()) {
                    return Arrays.copyOf(ordinals, i + 1);
                }
                at = parent.element(ordinals[i]);
            }
            return ordinals;
        }
    }
}
