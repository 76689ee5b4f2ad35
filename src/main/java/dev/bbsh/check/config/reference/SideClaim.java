package dev.bbsh.check.config.reference;

import dev.bbsh.backbone.SideName;

import java.util.Optional;

/**
 * The side that something is taken to be on, and how far that is certain.
 *
 * @param side empty where nothing says one
 * @param doubt empty where the side is certain
 * @param said whether the user said it, so that names without a known meaning change nothing
 */
record SideClaim(Optional<SideName> side, Optional<SideDoubt> doubt, boolean said) {

    static final SideClaim NONE = new SideClaim(Optional.empty(), Optional.empty(), false);

    /** A side that the documented name of a connector says, or that the user says. */
    static SideClaim certain(Optional<SideName> side, boolean said) {
        return new SideClaim(side, Optional.empty(), said);
    }

    /** The same, doubted; the first reason stays. */
    SideClaim doubted(SideDoubt reason) {
        boolean known = said && reason.cause() == SideDoubt.Cause.UNKNOWN_NAME;
        return known || side.isEmpty() || doubt.isPresent()
                ? this
                : new SideClaim(side, Optional.of(reason), said);
    }

    SideClaim on(Optional<SideName> other) {
        return new SideClaim(other, doubt, said);
    }

    boolean isOfUnknownName() {
        return doubt.filter((why) -> why.cause() == SideDoubt.Cause.UNKNOWN_NAME).isPresent();
    }

    /** The reason why it is not certain on whose side a reference is. */
    Optional<SideDoubt> reason() {
        return side.isPresent()
                ? doubt
                : Optional.of(new SideDoubt(SideDoubt.Cause.OUTSIDE, "", 0));
    }
}
