package dev.bbsh.check;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Member;
import dev.bbsh.json.Place;
import dev.bbsh.json.edit.Edit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names that members get, and those that members keep beside them.
 *
 * @param given how often each name is given in an object
 * @param kept the places of members that keep their name
 */
record NewNames(Map<Place, Integer> given, Set<Place> kept) {

    static NewNames of(JsonValue root, List<Edit> edits) {
        Map<Place, Integer> given = new HashMap<>();
        Set<Place> kept = new HashSet<>();
        for (Edit edit : edits) {
            if (edit instanceof Edit.RenameKey(Place at, String name)) {
                given.merge(beside(at, name), 1, Integer::sum);
                at.parent()
                        .flatMap((place) -> place.in(root))
                        .ifPresent((all) -> members(all, at, kept));
            }
        }
        for (Edit edit : edits) {
            if (edit instanceof Edit.RenameKey) {
                kept.remove(edit.at());
            }
        }
        return new NewNames(given, kept);
    }

    private static void members(JsonValue object, Place at, Set<Place> into) {
        for (Member member : object.members()) {
            into.add(beside(at, member.name()));
        }
    }

    private static Place beside(Place at, String name) {
        return at.parent().orElse(at).child(name);
    }

    /** Whether a member would get the name of another one. */
    boolean isTaken(Edit edit) {
        return edit instanceof Edit.RenameKey(Place at, String name)
                && (kept.contains(beside(at, name)) || given.getOrDefault(beside(at, name), 0) > 1);
    }
}
