package dev.bbsh.jira.catalog;

import dev.bbsh.jira.Gap;

import java.util.Set;

/**
 * What a catalog is known to lack.
 *
 * @param kinds of what there may be more
 * @param owner the issue, field or project whose things are meant, by its key; empty when all are
 */
public record CatalogGap(Set<EntityKind> kinds, String owner, Gap gap) {

    public CatalogGap {
        kinds = Set.copyOf(kinds);
    }

    /** Such as {@code comments of ORBIT-12: only 1 of 2 were saved}. */
    @Override
    public String toString() {
        return gap.toString();
    }
}
