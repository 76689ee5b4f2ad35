package dev.bbsh.json.edit;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;
import dev.bbsh.json.syntax.JsonKind;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import org.jspecify.annotations.Nullable;

import java.util.Iterator;
import java.util.List;

/** Applies edits that come in the order of the document, holding one at a time. */
final class EditApplier {

    private final Iterator<Edit> edits;
    private final Progress progress;
    private @Nullable Edit next;
    private @Nullable Edit before;

    /** The steps to the next edit; none when there is no other. */
    private List<Place.Step> steps = List.of();

    EditApplier(Iterator<Edit> edits, Progress progress) {
        this.edits = edits;
        this.progress = progress;
        advance();
    }

    private void advance() {
        progress.advance(1);
        before = next;
        List<Place.Step> stepsBefore = steps;
        next = edits.hasNext() ? edits.next() : null;
        steps = next == null ? List.of() : next.at().steps();
        if (before != null && next != null && overlaps(before, stepsBefore, next)) {
            throw new BbshException(
                    "two edits of the same change affect " + next.at().brief(),
                    "do them one after the other");
        }
    }

    private boolean overlaps(Edit outer, List<Place.Step> stepsOfOuter, Edit inner) {
        boolean renamed =
                outer instanceof Edit.RenameKey
                        && (inner instanceof Edit.Put || !outer.at().equals(inner.at()));
        return !renamed && isInside(stepsOfOuter, stepsOfOuter.size());
    }

    /** True when the next edit is inside the container to which the first steps of others lead. */
    private boolean isInside(List<Place.Step> outer, int depth) {
        if (steps.size() < depth) {
            return false;
        }
        // Neighbouring edits differ in their last steps.
        for (int at = depth - 1; at >= 0; at--) {
            if (!steps.get(at).equals(outer.get(at))) {
                return false;
            }
        }
        return true;
    }

    JsonValue applyTo(JsonValue root) {
        JsonValue changed = root;
        if (next instanceof Edit.Put(Place at, JsonValue value) && at.depth() == 0) {
            advance();
            changed = value;
        } else if (next != null && next.at().depth() == 0) {
            throw new BbshException(
                    "$ is the whole document, not a member or an element", "put $ VALUE");
        } else if (next != null) {
            changed = inside(root, steps, 0);
        }
        if (next != null) {
            throw new IllegalStateException("edits out of order at " + next.at());
        }
        return changed;
    }

    /** Applies all edits at and below the children of a container. */
    private JsonValue inside(JsonValue container, List<Place.Step> way, int depth) {
        ContainerEditor composer = new ContainerEditor(container, progress);
        while (next != null && isInside(way, depth)) {
            Edit edit = next;
            List<Place.Step> wayOfEdit = steps;
            Place.Step step = wayOfEdit.get(depth);
            composer.keepUpTo(ordinal(container, edit, step, depth));
            if (wayOfEdit.size() > depth + 1) {
                composer.replace((child) -> inside(child, wayOfEdit, depth + 1));
            } else {
                advance();
                applyHere(edit, step, composer);
            }
        }
        return composer.compose();
    }

    private void applyHere(Edit edit, Place.Step step, ContainerEditor composer) {
        switch (edit) {
            case Edit.Insert(Place _, JsonValue value) -> composer.insert(step, value);
            case Edit.Remove _ -> composer.remove();
            case Edit.Put(Place _, JsonValue value) -> composer.replace((child) -> value);
            case Edit.RenameKey(Place at, String name) -> {
                composer.rename(name);
                composer.replace((child) -> renamed(child, at));
            }
        }
    }

    /**
     * Applies edits to a renamed member, which may get another value as well, or be edited inside.
     */
    private JsonValue renamed(JsonValue child, Place at) {
        if (next instanceof Edit.Put(Place place, JsonValue value) && place.equals(at)) {
            advance();
            return value;
        }
        List<Place.Step> way = at.steps();
        return next != null && isInside(way, way.size()) ? inside(child, way, way.size()) : child;
    }

    private static long ordinal(JsonValue container, Edit edit, Place.Step step, int depth) {
        boolean inserted = edit instanceof Edit.Insert && edit.at().depth() == depth + 1;
        return Place.ordinal(container, step)
                .map((found) -> inserted ? refuseTaken(edit, found) : found)
                .orElseGet(
                        () -> inserted && fits(container, step) ? container.size() : missing(edit));
    }

    private static long refuseTaken(Edit edit, long found) {
        if (edit.at().steps().getLast() instanceof Place.Step.Name(String name, int _)) {
            throw new BbshException(
                    "a member '" + name + "' already exists at " + edit.at().brief(),
                    "put " + edit.at().brief() + " VALUE");
        }
        return found;
    }

    private static boolean fits(JsonValue container, Place.Step step) {
        return switch (step) {
            case Place.Step.Name _ -> container.kind() == JsonKind.OBJECT;
            case Place.Step.Index(long index) ->
                    container.kind() == JsonKind.ARRAY && index == container.size();
        };
    }

    private static long missing(Edit edit) {
        throw new BbshException(
                "there is nothing at " + edit.at().brief(),
                "query " + edit.at().parent().orElse(Place.root()).brief());
    }
}
