package dev.bbsh.check.config.reference;

import dev.bbsh.json.JsonValue;

import java.util.Optional;

/**
 * Two ids that stand together without names. Outside of the connectors they are the first side's
 * and the second's. Inside of a connector they are its own and its partner's; two options can only
 * be one below the other, and what stands beside a status may be a transition.
 */
final class Pairs {

    private Pairs() {}

    /** One of an array of two. */
    static Spot member(Spot spot, boolean one, JsonValue pair) {
        boolean inside = spot.side().isPresent();
        if (inside && isOption(spot)) {
            return one ? spot : withParent(spot, pair.element(0));
        }
        return one ? spot.on(spot.owner()) : other(spot);
    }

    /** What stands under an id, or behind it. */
    static Spot other(Spot spot) {
        boolean unclear =
                spot.side().isPresent()
                        && spot.meaning().equals(new Meaning.Names(ReferenceKind.STATUS));
        return spot.with(unclear ? Meaning.Other.UNKNOWN : spot.meaning()).on(spot.partner());
    }

    private static boolean isOption(Spot spot) {
        return spot.meaning() == Meaning.Other.VALUE
                || spot.meaning().equals(new Meaning.Names(ReferenceKind.OPTION));
    }

    private static Spot withParent(Spot spot, JsonValue parent) {
        Optional<String> id = parent.asString().or(() -> parent.asLong().map(String::valueOf));
        return id.map((each) -> spot.in(spot.scope().withParent(each))).orElse(spot);
    }
}
