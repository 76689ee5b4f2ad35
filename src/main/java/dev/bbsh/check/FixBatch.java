package dev.bbsh.check;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;
import dev.bbsh.json.edit.Edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * Fixes that are made at once. One that touches what another one touches is left for the next time,
 * when the document is another one.
 */
public final class FixBatch {

    private final Map<String, List<Edit>> edits = new LinkedHashMap<>();
    private final Map<String, Touched> touched = new LinkedHashMap<>();
    private final Map<Finding, Fix> chosen = new LinkedHashMap<>();

    /** Takes a fix, unless it touches what another one touches. */
    public void add(Finding finding, Fix fix) {
        Touched places = touched.computeIfAbsent(finding.document(), (name) -> new Touched());
        if (fix.edits().stream().noneMatch((edit) -> places.meets(edit.at()))) {
            fix.edits().forEach((edit) -> places.add(edit.at()));
            edits.computeIfAbsent(finding.document(), (name) -> new ArrayList<>())
                    .addAll(fix.edits());
            chosen.put(finding, fix);
        }
    }

    /**
     * The same without what would give a member the name of another one that keeps it.
     *
     * @param roots the root of each document, by its name
     */
    public FixBatch withoutClashes(Function<String, JsonValue> roots) {
        FixBatch fewer = new FixBatch();
        Map<String, NewNames> names = new HashMap<>();
        edits.forEach((name, all) -> names.put(name, NewNames.of(roots.apply(name), all)));
        for (Map.Entry<Finding, Fix> each : chosen.entrySet()) {
            NewNames wanted = Objects.requireNonNull(names.get(each.getKey().document()));
            if (each.getValue().edits().stream().noneMatch(wanted::isTaken)) {
                fewer.add(each.getKey(), each.getValue());
            }
        }
        // What is left out keeps its name, which another one may have counted on.
        return fewer.chosen.size() == chosen.size() ? this : fewer.withoutClashes(roots);
    }

    /** The edits of each document, by its name. */
    public Map<String, List<Edit>> edits() {
        return edits;
    }

    /** The findings that are mended. */
    public List<Finding> findings() {
        return List.copyOf(chosen.keySet());
    }

    /** Places, and everything above them. */
    private static final class Touched {

        private final Set<List<Place.Step>> places = new HashSet<>();
        private final Set<List<Place.Step>> above = new HashSet<>();

        boolean meets(Place place) {
            List<Place.Step> steps = place.steps();
            if (above.contains(steps)) {
                return true;
            }
            for (int length = 0; length <= steps.size(); length++) {
                if (places.contains(steps.subList(0, length))) {
                    return true;
                }
            }
            return false;
        }

        void add(Place place) {
            List<Place.Step> steps = place.steps();
            places.add(steps);
            for (int length = 0; length < steps.size(); length++) {
                above.add(steps.subList(0, length));
            }
        }
    }
}
