package dev.bbsh.check.config.sought;

import dev.bbsh.check.config.reference.ReferenceKind;
import dev.bbsh.jira.catalog.Catalog;
import dev.bbsh.jira.catalog.Entity;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.jira.catalog.Trait;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The items of one Jira instance, indexed by what references contain. */
public final class Things {

    private final Catalog catalog;
    private final Map<EntityKind, Pool> pools = new EnumMap<>(EntityKind.class);
    private final Map<EntityKind, Map<String, List<Entity>>> byField =
            new EnumMap<>(EntityKind.class);

    Things(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The item that a reference of this kind means here. */
    Optional<Entity> find(ReferenceKind kind, String id) {
        EntityKind wanted = kind.entity().orElseThrow();
        return switch (kind) {
            case USER -> catalog.find(wanted, id).or(() -> user(id));
            case USER_EMAIL -> with(wanted, Trait.EMAIL, id);
            case PROJECT_KEY -> with(wanted, Trait.KEY, id);
            default -> kind.byName() ? named(wanted, id) : catalog.find(wanted, id);
        };
    }

    /**
     * The user with this key, else with this username (R13); a rename changes the name but not the
     * key.
     */
    private Optional<Entity> user(String id) {
        return with(EntityKind.USER, Trait.KEY, id)
                .or(() -> with(EntityKind.USER, Trait.USERNAME, id));
    }

    /** The first item with this value of a trait, ignoring case. */
    Optional<Entity> with(EntityKind kind, Trait trait, String text) {
        return pool(kind).with(trait, text).findFirst();
    }

    /** The item with this name; queries ignore the case of names. */
    private Optional<Entity> named(EntityKind kind, String name) {
        Pool all = pool(kind);
        return all.named(name).findFirst().or(() -> all.spelled(name).findFirst());
    }

    private Pool pool(EntityKind kind) {
        return pools.computeIfAbsent(kind, (_) -> new Pool(catalog.all(kind)));
    }

    /** The options or contexts of a field. */
    public List<Entity> of(String field, EntityKind kind) {
        return byField.computeIfAbsent(kind, this::byField).getOrDefault(field, List.of());
    }

    private Map<String, List<Entity>> byField(EntityKind kind) {
        return catalog.all(kind).stream()
                .collect(Collectors.groupingBy((each) -> each.trait(Trait.FIELD).orElse("")));
    }
}
