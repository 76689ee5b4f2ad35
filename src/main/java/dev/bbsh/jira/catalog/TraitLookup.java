package dev.bbsh.jira.catalog;

import java.util.List;
import java.util.Optional;

/**
 * Entities that their source finds by a trait, so that a million users or options need no index of
 * objects.
 */
public interface TraitLookup {

    /**
     * The entities with this value of a trait, ignoring case.
     *
     * @return nothing when the source can't find them by this trait
     */
    Optional<List<Entity>> with(Trait trait, String text);
}
