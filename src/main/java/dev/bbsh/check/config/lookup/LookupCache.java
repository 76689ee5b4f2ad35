package dev.bbsh.check.config.lookup;

import dev.bbsh.check.fix.IdSuggestion;
import dev.bbsh.jira.catalog.Catalog;
import dev.bbsh.jira.catalog.Entity;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Caches catalog look-ups for one migration; several threads may ask. */
public final class LookupCache {

    private final Map<MatchCriterion, EntityIndex> pools = new ConcurrentHashMap<>();
    private final Map<String, List<IdSuggestion>> fields = new ConcurrentHashMap<>();
    private final Map<String, EntityIndex> options = new ConcurrentHashMap<>();
    private final Map<Catalog, CatalogIndex> things = new ConcurrentHashMap<>();
    private volatile @Nullable NewProject project;

    LookupCache() {}

    /** The items of the new Jira that an ID may mean. */
    EntityIndex pool(LookupRequest request) {
        return pools.computeIfAbsent(
                request.criterion(), (_) -> new EntityIndex(request.all().toList()));
    }

    /** The candidates for what a field of the old Jira became. */
    public List<IdSuggestion> field(String id, Supplier<List<IdSuggestion>> way) {
        List<IdSuggestion> known = fields.get(id);
        if (known == null) {
            known = way.get();
            fields.put(id, known);
        }
        return known;
    }

    /** The options of a field of the new Jira that may be meant. */
    public EntityIndex options(String field, Supplier<List<Entity>> all) {
        return options.computeIfAbsent(field, (_) -> new EntityIndex(all.get()));
    }

    /** The project that the moved one became. */
    NewProject project(Migration migration) {
        NewProject known = project;
        if (known == null) {
            known = NewProject.of(migration);
            project = known;
        }
        return known;
    }

    /** The index of the items in one of the two Jira instances. */
    public CatalogIndex in(Catalog catalog) {
        return things.computeIfAbsent(catalog, CatalogIndex::new);
    }
}
