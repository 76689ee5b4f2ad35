package dev.bbsh.backup.catalog;

import dev.bbsh.backup.row.RowIndex;
import dev.bbsh.backup.row.RowTable;
import dev.bbsh.jira.catalog.Entity;

import org.jspecify.annotations.Nullable;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The rows of a table as entities by ID, each made when it is asked for. */
final class EntityRows extends AbstractMap<String, Entity> {

    private final RowTable table;
    private final IntFunction<Entity> made;
    private final RowIndex byId;

    /**
     * The entities of a table.
     *
     * @param byId the index of the column with the ID
     * @param made makes the entity of a row
     */
    EntityRows(RowTable table, RowIndex byId, IntFunction<Entity> made) {
        this.table = table;
        this.byId = byId;
        this.made = made;
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
        var row = byId.first(text);
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
