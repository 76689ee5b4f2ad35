package dev.bbsh.check.config.lookup;

import dev.bbsh.check.config.reference.ReferenceKind;
import dev.bbsh.jira.catalog.Catalog;
import dev.bbsh.jira.catalog.Entity;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.jira.catalog.Trait;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The items of one Jira instance, indexed by what references contain; several threads may ask. */
public final class CatalogIndex {

    private final Catalog catalog;
    private final Map<EntityKind, EntityIndex> pools = new ConcurrentHashMap<>();
    private final Map<EntityKind, Map<String, List<Entity>>> byField = new ConcurrentHashMap<>();

    CatalogIndex(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The item that a reference of this kind means here. */
    Optional<Entity> find(ReferenceKind kind, String id) {
        EntityKind wanted = kind.entity().orElseThrow();
        return switch (kind) {
            case USER -> catalog.find(wanted, id).or(() -> user(id));
            case USER_EMAIL -> with(wanted, Trait.EMAIL, id);
            case PROJECT_KEY -> with(wanted, Trait.KEY, id).or(() -> formerly(id));
            default -> kind.byName() ? named(wanted, id) : catalog.find(wanted, id);
        };
    }

    /**
     * The user with this key, else with this username; a rename changes the name but not the key.
     */
    private Optional<Entity> user(String id) {
        return with(EntityKind.USER, Trait.KEY, id)
                .or(() -> with(EntityKind.USER, Trait.USERNAME, id));
    }

    /**
     * The project that had this key before; Jira still finds it, unless another one has the key.
     */
    private Optional<Entity> formerly(String key) {
        return catalog.all(EntityKind.PROJECT).stream()
                .filter((each) -> hadKey(each, key))
                .findFirst();
    }

    private static boolean hadKey(Entity project, String key) {
        return project.trait(Trait.FORMER_KEYS)
                .filter((keys) -> List.of(keys.split(", ", -1)).contains(key))
                .isPresent();
    }

    /** The first item with this value of a trait, ignoring case. */
    Optional<Entity> with(EntityKind kind, Trait trait, String text) {
        return catalog.lookup(kind, trait, text)
                .map(CatalogIndex::first)
                .orElseGet(() -> first(pool(kind).with(trait, text)));
    }

    /** The item with this name; queries ignore the case of names. */
    private Optional<Entity> named(EntityKind kind, String name) {
        EntityIndex all = pool(kind);
        return first(all.named(name)).or(() -> first(all.spelled(name)));
    }

    private static Optional<Entity> first(List<Entity> all) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getFirst());
    }

    private EntityIndex pool(EntityKind kind) {
        return pools.computeIfAbsent(kind, (_) -> new EntityIndex(catalog.all(kind)));
    }

    /** The options or contexts of a field. */
    public List<Entity> of(String field, EntityKind kind) {
        return catalog.lookup(kind, Trait.FIELD, field)
                .orElseGet(
                        () ->
                                byField.computeIfAbsent(kind, this::byField)
                                        .getOrDefault(field, List.of()));
    }

    private Map<String, List<Entity>> byField(EntityKind kind) {
        return catalog.all(kind).stream()
                .collect(Collectors.groupingBy((each) -> each.trait(Trait.FIELD).orElse("")));
    }
}
