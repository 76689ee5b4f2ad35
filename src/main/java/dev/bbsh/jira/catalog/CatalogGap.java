package dev.bbsh.jira.catalog;

import dev.bbsh.jira.savedfile.Gap;

import java.util.Set;

/**
 * A known gap of a catalog.
 *
 * @param kinds the kinds of which there may be more
 * @param owner the key of the issue, field or project to which the gap is limited; empty for none
 */
public record CatalogGap(Set<EntityKind> kinds, String owner, Gap gap) {

    public CatalogGap {
        kinds = Set.copyOf(kinds);
    }

    /** The gap in words, such as {@code comments of ORBIT-12: only 1 of 2 saved}. */
    @Override
    public String toString() {
        return gap.toString();
    }
}
