package dev.bbsh.check.config.reference;

import java.util.HashSet;
import java.util.Set;

/**
 * The context of a value in the containers above it.
 *
 * @param listed whether it is one of several
 * @param inRow whether it is in one of several rows
 * @param ids the kinds of the IDs that are names of members above it
 */
record Around(boolean listed, boolean inRow, Set<ReferenceKind> ids) {

    static final Around NOTHING = new Around(false, false, Set.of());

    Around {
        ids = Set.copyOf(ids);
    }

    Around listed(boolean is) {
        return new Around(is, inRow || is, ids);
    }

    Around below(ReferenceKind id) {
        Set<ReferenceKind> more = new HashSet<>(ids);
        more.add(id);
        return new Around(listed, true, more);
    }
}
