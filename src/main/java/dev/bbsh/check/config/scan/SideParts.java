package dev.bbsh.check.config.scan;

import dev.bbsh.check.config.reference.SideDoubt;
import dev.bbsh.check.config.rule.ValueMeaning;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Member;
import dev.bbsh.json.syntax.JsonKind;

import java.util.HashSet;
import java.util.Set;

/**
 * Two parts of the same form, as a config has one for each of its sides. Outside the connectors,
 * the first of a list of two counts as the first side, and the second as the second side; the order
 * doesn't prove it.
 */
public final class SideParts {

    private static final int DEEP = 3;

    private SideParts() {}

    /** True when an array outside both sides has two parts of the same form. */
    static boolean isOf(JsonValue array, ScanPosition spot) {
        return spot.side().isEmpty()
                && !spot.listed()
                && spot.meaning() == ValueMeaning.Other.UNKNOWN
                && array.size() == 2
                && spot.trail().place().depth() <= DEEP
                && isPart(array.element(0))
                && isPart(array.element(1))
                && isAlike(array.element(0), array.element(1));
    }

    /** The position of one of the two parts. */
    static ScanPosition part(ScanPosition element, boolean isFirst) {
        return element.on(isFirst ? element.owner() : element.partner())
                .doubted(SideDoubt.Cause.PART);
    }

    /** True for an object that holds more than scalars. */
    public static boolean isPart(JsonValue value) {
        if (value.kind() != JsonKind.OBJECT) {
            return false;
        }
        for (Member each : value.members()) {
            if (each.value().kind().isContainer()) {
                return true;
            }
        }
        return false;
    }

    /** True when two objects have at least half of the names of the smaller one in common. */
    public static boolean isAlike(JsonValue one, JsonValue other) {
        Set<String> names = names(one);
        Set<String> same = new HashSet<>(names);
        Set<String> others = names(other);
        same.retainAll(others);
        int fewer = Math.min(names.size(), others.size());
        return !same.isEmpty() && same.size() * 2 >= fewer;
    }

    private static Set<String> names(JsonValue object) {
        Set<String> names = new HashSet<>();
        object.members().forEach((each) -> names.add(each.name()));
        return names;
    }
}
