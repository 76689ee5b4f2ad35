package dev.bbsh.check.config.reference;

import dev.bbsh.backbone.SideName;

import java.util.Optional;

/**
 * The side that a value is assumed to be on, and the doubt about it.
 *
 * @param side empty when nothing says one
 * @param doubt empty when the side is certain
 */
record SideClaim(Optional<SideName> side, Optional<SideDoubt> doubt) {

    static final SideClaim NONE = new SideClaim(Optional.empty(), Optional.empty());

    /** A side given by the documented name of a connector, or by the user. */
    static SideClaim certain(Optional<SideName> side) {
        return new SideClaim(side, Optional.empty());
    }

    /** The same side with a doubt; an existing reason is kept. */
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

    /** The reason why a reference's side is not certain; empty when it is. */
    Optional<SideDoubt> reason() {
        return side.isPresent()
                ? doubt
                : Optional.of(new SideDoubt(SideDoubt.Cause.OUTSIDE, "", 0));
    }
}
