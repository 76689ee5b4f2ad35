package dev.bbsh.check.config.reference;

import dev.bbsh.backbone.SideName;
import dev.bbsh.check.config.rule.Trail;

import java.util.Optional;

/**
 * A place on the walk through a config, with what is known there.
 *
 * @param meaning of the value, or of the values in it
 * @param claim whose it is
 * @param container the context in the containers around it
 */
record Spot(Trail trail, Meaning meaning, SideClaim claim, Scope scope, Around container) {

    static Spot root() {
        return new Spot(
                Trail.root(), Meaning.Other.UNKNOWN, SideClaim.NONE, Scope.NONE, Around.NOTHING);
    }

    /** The side it is taken to be on. */
    Optional<SideName> side() {
        return claim.side();
    }

    /** True when it is one of several. */
    boolean listed() {
        return container.listed();
    }

    Spot with(Meaning other) {
        return new Spot(trail, other, claim, scope, container);
    }

    Spot on(Optional<SideName> other) {
        return on(claim.on(other));
    }

    Spot on(SideClaim other) {
        return new Spot(trail, meaning, other, scope, container);
    }

    Spot in(Scope other) {
        return new Spot(trail, meaning, claim, other, container);
    }

    Spot at(Trail next, boolean isListed) {
        return new Spot(next, meaning, claim, scope, container.listed(isListed));
    }

    /** A position below an ID that is the name of a member. */
    Spot below(ReferenceKind id) {
        return new Spot(trail, meaning, claim, scope, container.below(id));
    }

    /** The position as one of a pair, where the order doesn't prove whose it is. */
    Spot paired() {
        return on(claim.doubted(SideDoubt.of(SideDoubt.Cause.PAIR, trail)));
    }

    /** The side of the second one of a pair; outside both sides, the second side. */
    Optional<SideName> partner() {
        return Optional.of(side().map(SideName::other).orElse(SideName.SECOND));
    }

    /** The side of the first one of a pair; outside both sides, the first side. */
    Optional<SideName> owner() {
        return Optional.of(side().orElse(SideName.FIRST));
    }
}
