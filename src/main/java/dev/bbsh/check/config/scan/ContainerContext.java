package dev.bbsh.check.config.scan;

import dev.bbsh.check.config.reference.ReferenceKind;

import java.util.HashSet;
import java.util.Set;

/**
 * The context of a value in the containers above it.
 *
 * @param listed whether it is one of several
 * @param inRow whether it is in one of several rows
 * @param ids the kinds of the IDs that are names of members above it
 */
record ContainerContext(boolean listed, boolean inRow, Set<ReferenceKind> ids) {

    static final ContainerContext NOTHING = new ContainerContext(false, false, Set.of());

    ContainerContext {
        ids = Set.copyOf(ids);
    }

    ContainerContext listed(boolean is) {
        return new ContainerContext(is, inRow || is, ids);
    }

    ContainerContext below(ReferenceKind id) {
        Set<ReferenceKind> more = new HashSet<>(ids);
        more.add(id);
        return new ContainerContext(listed, true, more);
    }
}
