package dev.bbsh.json.edit;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The edits of a change, arranged as the values that they touch. */
final class EditTree {

    private final Place at;
    private final Map<Place.Step, EditTree> children = new LinkedHashMap<>();
    private @Nullable Edit edit;

    private EditTree(Place at) {
        this.at = at;
    }

    static EditTree of(Stream<Edit> edits, Progress progress) {
        EditTree root = new EditTree(Place.root());
        edits.forEach(
                (edit) -> {
                    progress.advance(1);
                    root.add(edit);
                });
        return root;
    }

    private void add(Edit added) {
        EditTree node = this;
        for (Place.Step step : added.at().steps()) {
            refuseOverlap(node.edit, added);
            EditTree parent = node;
            node = node.children.computeIfAbsent(step, (s) -> new EditTree(parent.at.child(s)));
        }
        refuseOverlap(node.edit, added);
        if (!node.children.isEmpty() && !(added instanceof Edit.RenameKey)) {
            throw overlap(added.at());
        }
        node.edit = added;
    }

    private static void refuseOverlap(@Nullable Edit there, Edit added) {
        boolean onlyName = there instanceof Edit.RenameKey && !there.at().equals(added.at());
        if (there != null && !onlyName) {
            throw overlap(added.at());
        }
    }

    private static BbshException overlap(Place at) {
        return new BbshException(
                "two edits of one change touch " + at, "make them one after the other");
    }

    JsonValue applyTo(JsonValue value) {
        if (edit instanceof Edit.Put(Place _, JsonValue replacement)) {
            return replacement;
        }
        if (edit != null && at.steps().isEmpty()) {
            throw new BbshException(
                    "the whole document is neither a member nor an element", "put $ VALUE");
        }
        return children.isEmpty()
                ? value
                : new ContainerEdit(value, at).apply(List.copyOf(children.values()));
    }

    Place at() {
        return at;
    }

    @Nullable Edit edit() {
        return edit;
    }
}
