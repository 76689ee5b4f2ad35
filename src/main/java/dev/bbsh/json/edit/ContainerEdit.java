package dev.bbsh.json.edit;

import dev.bbsh.json.Composer;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;
import dev.bbsh.json.tape.Kind;
import dev.bbsh.work.BbshException;

import java.util.Comparator;
import java.util.List;

/** The edits of one container's children. */
final class ContainerEdit {

    private final JsonValue container;
    private final Place at;

    private record Touched(long ordinal, EditTree child) {}

    ContainerEdit(JsonValue container, Place at) {
        this.container = container;
        this.at = at;
    }

    JsonValue apply(List<EditTree> children) {
        List<Touched> touched =
                children.stream()
                        .map((child) -> new Touched(ordinal(child), child))
                        .sorted(Comparator.comparingLong(Touched::ordinal))
                        .toList();
        Composer composer = new Composer(container);
        for (Touched each : touched) {
            composer.keepUpTo(each.ordinal());
            apply(each.child(), composer);
        }
        return composer.compose();
    }

    private void apply(EditTree child, Composer composer) {
        switch (child.edit()) {
            case Edit.Insert(Place place, JsonValue value) ->
                    composer.insert(place.steps().getLast(), value);
            case Edit.Remove _ -> composer.remove();
            case Edit.RenameKey(Place _, String name) -> {
                composer.rename(name);
                composer.replace(child::applyTo);
            }
            case Edit.Put _ -> composer.replace(child::applyTo);
            case null -> composer.replace(child::applyTo);
        }
    }

    private long ordinal(EditTree child) {
        Place.Step step = child.at().steps().getLast();
        boolean inserted = child.edit() instanceof Edit.Insert;
        return Place.ordinal(container, step)
                .map((found) -> inserted ? refuseTaken(step, found) : found)
                .orElseGet(() -> inserted && fits(step) ? container.size() : missing(child.at()));
    }

    private long refuseTaken(Place.Step step, long found) {
        if (step instanceof Place.Step.Name(String name, int _)) {
            throw new BbshException(
                    "there is a member '" + name + "' at " + at + " already",
                    "put " + at.child(step) + " VALUE");
        }
        return found;
    }

    private boolean fits(Place.Step step) {
        return switch (step) {
            case Place.Step.Name _ -> container.kind() == Kind.OBJECT;
            case Place.Step.Index(long index) ->
                    container.kind() == Kind.ARRAY && index == container.size();
        };
    }

    private long missing(Place place) {
        throw new BbshException("nothing stands at " + place, "query " + at);
    }
}
