package dev.bbsh.check.config.reference;

import dev.bbsh.json.JsonValue;

import java.util.Optional;

/**
 * Two ids that stand together without names. Outside of the connectors they are the first side's
 * and the second's. Inside of a connector they are its own and its partner's; options of a
 * cascading field are one below the other, and what stands beside a status may be a transition.
 */
final class Pairs {

    private Pairs() {}

    /** One of an array of two. */
    static Spot member(Spot spot, boolean one, JsonValue pair, RuleTable rules) {
        boolean inside = spot.side().isPresent();
        if (inside && spot.scope().cascading()) {
            return one ? spot : withParent(spot, pair.element(0));
        }
        Meaning meaning =
                KeyedBy.kind(spot.meaning(), spot.scope(), spot.side(), rules)
                        .filter((_) -> inside)
                        .<Meaning>map(Meaning.Names::new)
                        .orElse(spot.meaning());
        return one ? spot.on(spot.owner()) : other(spot.with(meaning));
    }

    /** What stands under an id, or behind it. */
    static Spot other(Spot spot) {
        boolean unclear =
                spot.side().isPresent()
                        && spot.meaning().equals(new Meaning.Names(ReferenceKind.STATUS));
        return spot.with(unclear ? Meaning.Other.UNKNOWN : spot.meaning()).on(spot.partner());
    }

    private static Spot withParent(Spot spot, JsonValue parent) {
        Optional<String> id = parent.asString().or(() -> parent.asLong().map(String::valueOf));
        return id.map((each) -> spot.in(spot.scope().withParent(each))).orElse(spot);
    }
}
