package dev.bbsh.backbone.difference;

import dev.bbsh.backbone.index.Pairing;
import dev.bbsh.backbone.index.Side;

import java.util.Optional;

/** Two versions of a side. */
public record SideVersions(Side before, Side after) {

    /** The records that have to be read, and the steps to pair them. */
    static long amount(SideVersions one, Optional<SideVersions> other) {
        return other.map(
                        (its) ->
                                Pairing.amount(one.before, its.before)
                                        + Pairing.amount(one.after, its.after))
                .orElseGet(() -> one.before.unread() + one.after.unread());
    }
}
