package dev.bbsh.check.config.evidence.slot;

import dev.bbsh.check.config.evidence.slot.Slot.Role;
import dev.bbsh.check.config.evidence.slot.Slot.Step;
import dev.bbsh.json.Place;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A node in the tree of the paths of a walk: rows of a list share one path, so its texts and slots
 * are made once, and not for each value.
 */
final class SlotPath {

    private final List<Step> steps;
    private final boolean half;
    private final Map<Step, SlotPath> next = new HashMap<>();
    private final Map<Role, Map<String, SlotPath>> named = new EnumMap<>(Role.class);
    private @Nullable String relative;
    private @Nullable Slot values;
    private @Nullable Slot keys;

    private SlotPath(List<Step> steps, boolean half) {
        this.steps = steps;
        this.half = half;
    }

    /** The path of the whole config. */
    static SlotPath root() {
        return new SlotPath(List.of(), false);
    }

    SlotPath child(Step step) {
        SlotPath known = next.get(step);
        if (known == null) {
            List<Step> all = new ArrayList<>(steps);
            all.add(step);
            known = new SlotPath(List.copyOf(all), half || step.role() == Role.HALF);
            next.put(step, known);
        }
        return known;
    }

    /** The path of the members of an object with a name. */
    SlotPath member(String name, Role role) {
        return named.computeIfAbsent(role, (_) -> new HashMap<>())
                .computeIfAbsent(name, (_) -> child(new Step(dotted(name), role, "")));
    }

    private static String dotted(String name) {
        return Place.root().child(name).brief().substring(1);
    }

    /** True in one of two parts that have the same shape. */
    boolean isInHalf() {
        return half;
    }

    int depth() {
        return steps.size();
    }

    /** True for the elements of a list, and the members of a map. */
    boolean isListed() {
        return !steps.isEmpty() && steps.getLast().role() != Role.PLAIN;
    }

    /** As in {@link Slot#relative}. */
    String relative() {
        if (relative == null) {
            relative = Slot.relative(steps);
        }
        return relative;
    }

    /**
     * The slot for the values at the path, or for the names of the members.
     *
     * @param all the slots of the walk by their paths: steps with different roles may have one path
     */
    Slot slot(boolean key, Map<String, Slot> all) {
        Slot known = key ? keys : values;
        if (known == null) {
            Slot fresh = new Slot(steps, key);
            known = all.computeIfAbsent(fresh.path() + (key ? "~" : ""), (_) -> fresh);
            if (key) {
                keys = known;
            } else {
                values = known;
            }
        }
        return known;
    }
}
