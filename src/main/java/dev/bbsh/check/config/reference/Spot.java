package dev.bbsh.check.config.reference;

import dev.bbsh.backbone.SideName;
import dev.bbsh.check.config.rule.Trail;

import java.util.Optional;

/**
 * A place on the way through a config, with what is known there.
 *
 * @param meaning of the value, or of what is in it
 * @param side whose it is
 * @param listed whether it is one of several
 */
record Spot(Trail trail, Meaning meaning, Optional<SideName> side, Scope scope, boolean listed) {

    static Spot root() {
        return new Spot(Trail.root(), Meaning.Other.UNKNOWN, Optional.empty(), Scope.NONE, false);
    }

    Spot with(Meaning other) {
        return new Spot(trail, other, side, scope, listed);
    }

    Spot on(Optional<SideName> other) {
        return new Spot(trail, meaning, other, scope, listed);
    }

    Spot in(Scope other) {
        return new Spot(trail, meaning, side, other, listed);
    }

    Spot at(Trail next, boolean isListed) {
        return new Spot(next, meaning, side, scope, isListed);
    }

    /** Whose the other one of a pair is; without any side, it is the second one's. */
    Optional<SideName> partner() {
        return Optional.of(side.map(SideName::other).orElse(SideName.SECOND));
    }

    /** Whose the one of a pair is; without any side, it is the first one's. */
    Optional<SideName> owner() {
        return Optional.of(side.orElse(SideName.FIRST));
    }
}
