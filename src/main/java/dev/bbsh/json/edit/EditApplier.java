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

    EditApplier(Iterator<Edit> edits, Progress progress) {
        this.edits = edits;
        this.progress = progress;
        advance();
    }

    private void advance() {
        progress.advance(1);
        before = next;
        next = edits.hasNext() ? edits.next() : null;
        if (before != null && next != null && overlaps(before, next)) {
            throw new BbshException(
                    "two edits of the same change affect " + next.at().brief(),
                    "do them one after the other");
        }
    }

    private static boolean overlaps(Edit outer, Edit inner) {
        boolean renamed =
                outer instanceof Edit.RenameKey
                        && (inner instanceof Edit.Put || !outer.at().equals(inner.at()));
        return !renamed && isInside(inner.at().steps(), outer.at().steps(), outer.at().depth());
    }

    private static boolean isInside(List<Place.Step> steps, List<Place.Step> outer, int depth) {
        return steps.size() >= depth && steps.subList(0, depth).equals(outer.subList(0, depth));
    }

    JsonValue applyTo(JsonValue root) {
        JsonValue changed = root;
        if (next instanceof Edit.Put(Place at, JsonValue value) && at.steps().isEmpty()) {
            advance();
            changed = value;
        } else if (next != null && next.at().steps().isEmpty()) {
            throw new BbshException(
                    "$ is the whole document, not a member or an element", "put $ VALUE");
        } else if (next != null) {
            changed = inside(root, next.at().steps(), 0);
        }
        if (next != null) {
            throw new IllegalStateException("edits out of order at " + next.at());
        }
        return changed;
    }

    /** Applies all edits at and below the children of a container. */
    private JsonValue inside(JsonValue container, List<Place.Step> way, int depth) {
        ContainerEditor composer = new ContainerEditor(container, progress);
        while (next != null && isInside(next.at().steps(), way, depth)) {
            Edit edit = next;
            Place.Step step = edit.at().steps().get(depth);
            composer.keepUpTo(ordinal(container, edit, depth));
            if (edit.at().depth() > depth + 1) {
                composer.replace((child) -> inside(child, edit.at().steps(), depth + 1));
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
        int depth = at.steps().size();
        return next != null && isInside(next.at().steps(), at.steps(), depth)
                ? inside(child, at.steps(), depth)
                : child;
    }

    private static long ordinal(JsonValue container, Edit edit, int depth) {
        Place.Step step = edit.at().steps().get(depth);
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
