package dev.bbsh.backbone.difference;

import dev.bbsh.backbone.index.Side;

import java.util.Optional;

/** Two versions of a side. */
public record SideVersions(Side before, Side after) {

    /** The records that have to be read, and the steps to pair them. */
    static long amount(SideVersions one, Optional<SideVersions> other) {
        long records = one.before.size() + one.after.size();
        return other.map((its) -> 3 * records + 2 * (its.before.size() + its.after.size()))
                .orElse(records);
    }
}
