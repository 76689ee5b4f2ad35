package dev.bbsh.check.config.idspace;

import dev.bbsh.check.config.reference.Reference;
import dev.bbsh.check.config.reference.ReferencePart;
import dev.bbsh.check.config.scan.References;
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
final class ChangedReferences {

    private final Map<Reference, IdSpaces.Space> worlds = new HashMap<>();
    private final Map<Reference, Reference> before = new LinkedHashMap<>();

    private ChangedReferences() {}

    private ChangedReferences(LoadedReferences loaded, List<Reference> now) {
        Map<Object, Integer> numbers = new HashMap<>();
        for (Reference each : now) {
            int number = numbers.merge(each.place() + each.part().word(), 1, Integer::sum) - 1;
            worlds.put(each, world(each, number, loaded));
        }
    }

    static ChangedReferences of(
            JsonValue root, References before, JsonValue content, References now) {
        return root.equals(content)
                ? new ChangedReferences()
                : new ChangedReferences(
                        new LoadedReferences(root, before, content, now), now.found());
    }

    private IdSpaces.Space world(Reference now, int number, LoadedReferences loaded) {
        if (loaded.has(now)) {
            return IdSpaces.Space.SOURCE;
        }
        Optional<Reference> was = loaded.before(now, number);
        if (was.isPresent()
                && now.part() != ReferencePart.VALUE
                && was.get().token().equals(now.token())) {
            return IdSpaces.Space.SOURCE;
        }
        was.ifPresent((old) -> before.put(now, old));
        boolean lost = was.isEmpty() && now.part() != ReferencePart.VALUE;
        return lost ? IdSpaces.Space.UNDECIDED : IdSpaces.Space.TARGET;
    }

    IdSpaces.Space of(Reference now) {
        return worlds.getOrDefault(now, IdSpaces.Space.SOURCE);
    }

    /** The replaced references, by the current ones. */
    Map<Reference, Reference> replaced() {
        return before;
    }
}
