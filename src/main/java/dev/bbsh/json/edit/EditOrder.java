package dev.bbsh.json.edit;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Sorts edits in the order of the document; an outer value comes before its content. */
final class EditOrder {

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

    static List<Edit> sorted(Stream<Edit> edits, JsonValue root) {
        return edits.map((edit) -> new Placed(edit, ordinals(edit.at(), root)))
                .sorted(Placed::compare)
                .map(Placed::edit)
                .toList();
    }

    /** The number of each child on the path; that of a child to be inserted is past the last. */
    private static long[] ordinals(Place place, JsonValue root) {
        long[] ordinals = new long[place.steps().size()];
        JsonValue at = root;
        for (int i = 0; i < ordinals.length; i++) {
            JsonValue parent = at;
            ordinals[i] = Place.ordinal(parent, place.steps().get(i)).orElse(parent.size());
            if (ordinals[i] >= parent.size()) {
                return Arrays.copyOf(ordinals, i + 1);
            }
            at = parent.element(ordinals[i]);
        }
        return ordinals;
    }
}
