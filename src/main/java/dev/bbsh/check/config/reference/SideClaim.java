package dev.bbsh.check.config.reference;

import dev.bbsh.backbone.SideName;

import java.util.Optional;

/**
 * The side that something is taken to be on, and how far that is certain.
 *
 * @param side empty where nothing says one
 * @param doubt empty where the side is certain
 */
record SideClaim(Optional<SideName> side, Optional<SideDoubt> doubt) {

    static final SideClaim NONE = new SideClaim(Optional.empty(), Optional.empty());

    /** A side that the documented name of a connector says, or that the user says. */
    static SideClaim certain(Optional<SideName> side) {
        return new SideClaim(side, Optional.empty());
    }

    /** The same, doubted; the first reason stays. */
    SideClaim doubted(SideDoubt reason) {
        return side.isEmpty() || doubt.isPresent()
                ? this
                : new SideClaim(side, Optional.of(reason));
    }

    SideClaim on(Optional<SideName> other) {
        return new SideClaim(other, doubt);
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
