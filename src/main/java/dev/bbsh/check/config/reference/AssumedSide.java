package dev.bbsh.check.config.reference;

import dev.bbsh.backbone.SideName;

import java.util.Optional;

/**
 * The side that a value is assumed to be on, and the doubt about it.
 *
 * @param side empty when nothing says one
 * @param doubt empty when the side is certain
 */
public record AssumedSide(Optional<SideName> side, Optional<SideDoubt> doubt) {

    public static final AssumedSide NONE = new AssumedSide(Optional.empty(), Optional.empty());

    /** A side given by the documented name of a connector, or by the user. */
    public static AssumedSide certain(Optional<SideName> side) {
        return new AssumedSide(side, Optional.empty());
    }

    /** The same side with a doubt; an existing reason is kept. */
    public AssumedSide doubted(SideDoubt reason) {
        return isDoubted() ? this : new AssumedSide(side, Optional.of(reason));
    }

    /** The same side with a doubt that arises at a place; an existing reason is kept. */
    public AssumedSide doubted(SideDoubt.Cause cause, NamePath at) {
        return isDoubted() ? this : doubted(SideDoubt.of(cause, at));
    }

    private boolean isDoubted() {
        return side.isEmpty() || doubt.isPresent();
    }

    public AssumedSide on(Optional<SideName> other) {
        return new AssumedSide(other, doubt);
    }

    public boolean isOfUnknownName() {
        return doubt.filter((why) -> why.cause() == SideDoubt.Cause.UNKNOWN_NAME).isPresent();
    }

    /** The reason why a reference's side is not certain; empty when it is. */
    public Optional<SideDoubt> reason() {
        return side.isPresent()
                ? doubt
                : Optional.of(new SideDoubt(SideDoubt.Cause.OUTSIDE, "", 0));
    }
}
