package dev.bbsh.check.config.candidate;

import dev.bbsh.check.config.reference.ReferenceKind;
import dev.bbsh.jira.catalog.Catalog;
import dev.bbsh.jira.catalog.Entity;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.jira.catalog.Trait;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What was looked up of one migration, and would be looked up again for every id. */
public final class Findable {

    private final Map<Likeness, Pool> pools = new EnumMap<>(Likeness.class);
    private final Map<String, Ranking> fields = new HashMap<>();
    private final Map<EntityKind, Map<String, List<Entity>>> ofField =
            new EnumMap<>(EntityKind.class);

    Findable() {}

    /** The things that may be meant. */
    Pool pool(Sought sought) {
        return pools.computeIfAbsent(sought.likeness(), (_) -> new Pool(sought.all().toList()));
    }

    /** What may be what a field of the old Jira became. */
    Ranking field(String id, Migration migration) {
        Ranking known = fields.get(id);
        if (known == null) {
            Optional<Sought> field = Sought.of(ReferenceKind.FIELD, id, migration);
            known = field.map(Ranking::of).orElse(Ranking.NOTHING);
            fields.put(id, known);
        }
        return known;
    }

    /** The options or contexts of a field. */
    List<Entity> of(String field, EntityKind kind, Catalog catalog) {
        return ofField.computeIfAbsent(kind, (_) -> byField(kind, catalog))
                .getOrDefault(field, List.of());
    }

    private static Map<String, List<Entity>> byField(EntityKind kind, Catalog catalog) {
        return catalog.all(kind).stream()
                .collect(Collectors.groupingBy((each) -> each.trait(Trait.FIELD).orElse("")));
    }
}
