package dev.bbsh.check.config.evidence;

import dev.bbsh.check.config.evidence.slot.Slot;
import dev.bbsh.check.config.lookup.LookupRequest;
import dev.bbsh.check.config.reference.ItemId;
import dev.bbsh.check.config.reference.ReferenceKind;
import dev.bbsh.jira.catalog.Catalog;
import dev.bbsh.jira.catalog.Entity;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.jira.catalog.Trait;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The kinds of items of one Jira that a text can mean. */
final class CatalogKinds {

    /** The kinds whose items are named by a number. */
    private static final List<ReferenceKind> NUMBERED =
            List.of(
                    ReferenceKind.ISSUE_TYPE,
                    ReferenceKind.STATUS,
                    ReferenceKind.PRIORITY,
                    ReferenceKind.RESOLUTION,
                    ReferenceKind.OPTION,
                    ReferenceKind.LINK_TYPE,
                    ReferenceKind.COMPONENT,
                    ReferenceKind.VERSION,
                    ReferenceKind.PROJECT);

    private static final int REMEMBERED = 50_000;

    private static final Set<EntityKind> OF_PROJECT =
            Set.of(EntityKind.COMPONENT, EntityKind.VERSION);

    private final Catalog catalog;
    private final String key;
    private final Optional<Entity> project;
    private final Map<String, Entity> users = new HashMap<>();
    private final Map<String, Entity> projects = new HashMap<>();
    private final Map<String, Map<ReferenceKind, Entity>> known = new HashMap<>();
    private final Map<ReferenceKind, Integer> counts = new EnumMap<>(ReferenceKind.class);
    private final Map<String, String> normalised = new HashMap<>();
    private final Map<String, Integer> idness = new HashMap<>();
    private final IdentityHashMap<List<Slot>, Map<ReferenceKind, Fit>> fits =
            new IdentityHashMap<>();

    /** The kinds of items of a Jira, whatever their project is. */
    CatalogKinds(Catalog catalog) {
        this(catalog, "");
    }

    /**
     * The kinds of items that the sync of one project can mean.
     *
     * @param key of the project: a large Jira has components and versions of others under almost
     *     any number
     */
    CatalogKinds(Catalog catalog, String key) {
        this.catalog = catalog;
        this.key = key;
        this.project =
                catalog.all(EntityKind.PROJECT).stream()
                        .filter((each) -> each.has(Trait.KEY, key))
                        .findFirst();
        for (Entity each : catalog.all(EntityKind.USER)) {
            users.put(each.id(), each);
            each.trait(Trait.KEY).ifPresent((text) -> users.putIfAbsent(text, each));
            each.trait(Trait.USERNAME).ifPresent((name) -> users.putIfAbsent(name, each));
        }
        for (Entity each : catalog.all(EntityKind.PROJECT)) {
            each.trait(Trait.KEY).ifPresent((text) -> projects.put(text, each));
        }
    }

    /** The items that a text can mean, by kind. */
    Map<ReferenceKind, Entity> of(String text) {
        Map<ReferenceKind, Entity> kinds = known.get(text);
        if (kinds == null) {
            kinds = find(text);
            if (known.size() < REMEMBERED) {
                known.put(text, kinds);
            }
        }
        return kinds;
    }

    private Map<ReferenceKind, Entity> find(String text) {
        Map<ReferenceKind, Entity> kinds = new EnumMap<>(ReferenceKind.class);
        if (ItemId.isId(text)) {
            NUMBERED.forEach(
                    (kind) -> put(kinds, kind, catalog.find(kind.entity().orElseThrow(), text)));
            put(
                    kinds,
                    ReferenceKind.FIELD,
                    catalog.find(EntityKind.FIELD, ItemId.customField(text)));
        } else {
            put(kinds, ReferenceKind.FIELD, catalog.find(EntityKind.FIELD, text));
            put(kinds, ReferenceKind.PROJECT_KEY, Optional.ofNullable(projects.get(text)));
        }
        put(kinds, ReferenceKind.USER, Optional.ofNullable(users.get(text)));
        return kinds;
    }

    private void put(Map<ReferenceKind, Entity> kinds, ReferenceKind kind, Optional<Entity> found) {
        found.filter((each) -> !isOfOther(each)).ifPresent((each) -> kinds.put(kind, each));
    }

    /** True for a component or version that another project has. */
    private boolean isOfOther(Entity each) {
        if (project.isEmpty() || !OF_PROJECT.contains(each.kind())) {
            return false;
        }
        Entity own = project.get();
        return each.trait(Trait.PROJECT)
                .map((id) -> !id.equals(own.id()))
                .or(() -> each.trait(Trait.PROJECT_KEY).map((key) -> !own.has(Trait.KEY, key)))
                .orElse(false);
    }

    /**
     * True when the catalog is known to lack items of a kind, so that absence from it proves
     * nothing. A gap in the list of another project doesn't matter.
     */
    boolean lacksSome(ReferenceKind kind) {
        return kind.entity().stream()
                .flatMap(catalog::gaps)
                .anyMatch(
                        (gap) ->
                                !OF_PROJECT.contains(kind.entity().orElseThrow())
                                        || gap.owner().isEmpty()
                                        || gap.owner().equals(key));
    }

    /** True when the catalog is known to lack items of another kind, which may have any number. */
    boolean lacksSomeBesides(ReferenceKind kind) {
        return NUMBERED.stream()
                .filter((each) -> each != kind)
                .flatMap((each) -> each.entity().stream())
                .flatMap(catalog::gaps)
                .anyMatch((gap) -> gap.owner().isEmpty() || gap.owner().equals(key));
    }

    /** The number of items of a kind. */
    int count(ReferenceKind kind) {
        return counts.computeIfAbsent(
                kind,
                (_) ->
                        (int)
                                kind.entity().stream()
                                        .flatMap((each) -> catalog.all(each).stream())
                                        .filter((each) -> !isOfOther(each))
                                        .count());
    }

    /** True for the ID of a field that Jira itself has: it is the same in every Jira. */
    static boolean isSystemField(String id) {
        return !id.startsWith("customfield_") && !ItemId.isId(id);
    }

    /**
     * The fit of the values of slots to a kind, found once for the same list of slots: families are
     * compared with each other.
     *
     * @param slots that nothing is added to any more
     */
    Fit fit(ReferenceKind kind, List<Slot> slots) {
        return fits.computeIfAbsent(slots, (_) -> new EnumMap<>(ReferenceKind.class))
                .computeIfAbsent(kind, (each) -> Fit.of(each, slots, this));
    }

    /** True when a text is the name of an item, however it is spelled. */
    boolean isName(Entity item, String text) {
        return normalised(item.name()).equals(normalised(text));
    }

    private String normalised(String name) {
        return normalised.size() < REMEMBERED
                ? normalised.computeIfAbsent(name, LookupRequest::normalised)
                : LookupRequest.normalised(name);
    }

    /** 2 for a name that is an ID, 1 for the name of a system field, 0 for any other. */
    int idness(String name) {
        return idness.size() < REMEMBERED ? idness.computeIfAbsent(name, this::found) : found(name);
    }

    private int found(String name) {
        boolean id =
                ItemId.isId(name) || name.startsWith("customfield_") || users.containsKey(name);
        return id ? 2 : catalog.find(EntityKind.FIELD, name).isPresent() ? 1 : 0;
    }
}
