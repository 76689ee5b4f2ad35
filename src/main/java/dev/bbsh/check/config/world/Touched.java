package dev.bbsh.check.config.world;

import dev.bbsh.check.config.reference.Reference;
import dev.bbsh.check.config.reference.References;
import dev.bbsh.check.config.reference.Where;
import dev.bbsh.json.JsonValue;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The references that were replaced since the document was loaded: they now have IDs of the new
 * Jira.
 */
final class Touched {

    private final Map<Reference, World> worlds = new HashMap<>();
    private final Map<Reference, Reference> before = new LinkedHashMap<>();

    private Touched() {}

    private Touched(LoadedReferences loaded, List<Reference> now) {
        Map<Object, Integer> numbers = new HashMap<>();
        for (Reference each : now) {
            int number = numbers.merge(each.place() + each.where().word(), 1, Integer::sum) - 1;
            worlds.put(each, world(each, number, loaded));
        }
    }

    static Touched of(JsonValue root, References before, JsonValue content, References now) {
        return root.equals(content)
                ? new Touched()
                : new Touched(new LoadedReferences(root, before, content, now), now.found());
    }

    private World world(Reference now, int number, LoadedReferences loaded) {
        if (loaded.has(now)) {
            return World.SOURCE;
        }
        Optional<Reference> was = loaded.before(now, number);
        if (was.isPresent()
                && now.where() != Where.VALUE
                && was.get().token().equals(now.token())) {
            return World.SOURCE;
        }
        was.ifPresent((old) -> before.put(now, old));
        boolean lost = was.isEmpty() && now.where() != Where.VALUE;
        return lost ? World.UNDECIDED : World.TARGET;
    }

    World of(Reference now) {
        return worlds.getOrDefault(now, World.SOURCE);
    }

    /** The replaced references, by the current ones. */
    Map<Reference, Reference> replaced() {
        return before;
    }
}
