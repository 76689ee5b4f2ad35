package dev.bbsh.backup.catalog;

import dev.bbsh.backup.row.RowIndex;
import dev.bbsh.backup.row.RowTable;
import dev.bbsh.jira.catalog.Entity;
import dev.bbsh.jira.catalog.Trait;
import dev.bbsh.jira.catalog.TraitLookup;

import org.jspecify.annotations.Nullable;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** The rows of a table as entities by ID, each made when it is asked for. */
final class EntityRows extends AbstractMap<String, Entity> implements TraitLookup {

    private final RowTable table;
    private final IntFunction<Entity> made;
    private final Supplier<RowIndex> byId;
    private final TraitLookup byTrait;

    /**
     * The entities of a table.
     *
     * @param byId the index of the column with the ID; asked for when an ID is looked up
     * @param made makes the entity of a row
     * @param byTrait finds entities by a trait
     */
    EntityRows(
            RowTable table,
            Supplier<RowIndex> byId,
            IntFunction<Entity> made,
            TraitLookup byTrait) {
        this.table = table;
        this.byId = byId;
        this.made = made;
        this.byTrait = byTrait;
    }

    @Override
    public Optional<List<Entity>> with(Trait trait, String text) {
        return byTrait.with(trait, text);
    }

    @Override
    public int size() {
        return table.size();
    }

    @Override
    public boolean containsKey(@Nullable Object id) {
        return get(id) != null;
    }

    @Override
    public @Nullable Entity get(@Nullable Object id) {
        if (!(id instanceof String text)) {
            return null;
        }
        var row = byId.get().first(text);
        return row.isPresent() ? made.apply(row.getAsInt()) : null;
    }

    @Override
    public Set<Entry<String, Entity>> entrySet() {
        return new AbstractSet<>() {

            @Override
            public int size() {
                return table.size();
            }

            @Override
            public Iterator<Entry<String, Entity>> iterator() {
                return IntStream.range(0, table.size())
                        .mapToObj(made)
                        .map((entity) -> Map.entry(entity.id(), entity))
                        .iterator();
            }
        };
    }
}
