package dev.bbsh.jira.catalog;

import dev.bbsh.jira.savedfile.Gap;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Names of items that somebody read off a screen of Jira. They make a catalog that is never
 * complete and has no IDs: it can suggest a name, and never shows that something is missing.
 */
public final class ScreenNames {

    private final Map<EntityKind, Set<String>> names = new EnumMap<>(EntityKind.class);

    /** The names that a catalog was made of; empty when it was made of anything else. */
    public static Optional<ScreenNames> of(Catalog catalog) {
        ScreenNames all = new ScreenNames();
        for (EntityKind kind : catalog.kinds()) {
            if (!catalog.all(kind).stream().allMatch(ScreenNames::isName)) {
                return Optional.empty();
            }
            all.add(kind, catalog.all(kind).stream().map(Entity::name).toList());
        }
        return all.names.isEmpty() ? Optional.empty() : Optional.of(all);
    }

    private static boolean isName(Entity entity) {
        return entity.trait(Trait.NAME_ONLY).isPresent();
    }

    /** Adds names of a kind; those that are known already stay as they are. */
    public void add(EntityKind kind, Collection<String> more) {
        names.computeIfAbsent(kind, (_) -> new LinkedHashSet<>()).addAll(more);
    }

    /** The catalog of the names. */
    public Catalog catalog() {
        Catalog.Builder builder = new Catalog.Builder();
        names.forEach(
                (kind, all) -> {
                    all.forEach(
                            (name) ->
                                    builder.add(
                                            new Entity(
                                                    kind,
                                                    name,
                                                    name,
                                                    Map.of(Trait.NAME_ONLY, "true"))));
                    builder.lacks(
                            new CatalogGap(
                                    Set.of(kind),
                                    "",
                                    new Gap(kind.plural(), new Gap.ReadOff(all.size()))));
                });
        return builder.build();
    }

    /** The kinds whose items a screen of Jira shows by their names. */
    public static List<EntityKind> kinds() {
        return List.of(
                EntityKind.FIELD,
                EntityKind.ISSUE_TYPE,
                EntityKind.STATUS,
                EntityKind.PRIORITY,
                EntityKind.RESOLUTION,
                EntityKind.LINK_TYPE,
                EntityKind.COMPONENT,
                EntityKind.VERSION,
                EntityKind.USER);
    }
}
