package dev.bbsh.operation.check;

import dev.bbsh.check.config.reference.Reference;
import dev.bbsh.check.config.reference.ReferenceKind;
import dev.bbsh.check.config.scan.References;
import dev.bbsh.jira.catalog.Catalog;
import dev.bbsh.jira.catalog.Entity;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.jira.catalog.Trait;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.jira.OpenCatalog;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;

/** The names in the open catalogs of the items that a config names by ID. */
public final class ConfigNames {

    private final List<OpenCatalog> catalogs;
    private final Map<Place, List<Reference>> byPlace = new LinkedHashMap<>();
    private final Map<NamedId, Reference> byId = new HashMap<>();
    private final Map<Reference, String> names = new HashMap<>();

    /** An ID as the config writes it, of items of one kind. */
    private record NamedId(ReferenceKind kind, String token) {}

    private ConfigNames(List<OpenCatalog> catalogs) {
        this.catalogs = catalogs;
    }

    /** The names of the items of a config; none when no catalog is open. */
    public static ConfigNames of(JsonValue config, Workspace workspace, Progress progress) {
        ConfigNames found = new ConfigNames(workspace.jira().catalogs());
        if (!found.catalogs.isEmpty()) {
            References.of(config, workspace.jira().references(), progress)
                    .found()
                    .forEach(found::add);
        }
        return found;
    }

    private void add(Reference reference) {
        byPlace.computeIfAbsent(reference.place(), (_) -> new ArrayList<>()).add(reference);
        byId.putIfAbsent(new NamedId(reference.kind(), reference.token()), reference);
    }

    /** The names of the items in the value at a place or below it, each only once. */
    public SequencedSet<String> at(Place place) {
        SequencedSet<String> found = new LinkedHashSet<>();
        List<Reference> here = byPlace.getOrDefault(place, List.of());
        here.stream()
                .filter((each) -> each.part() != Reference.Part.KEY)
                .forEach((each) -> add(each, found));
        if (here.isEmpty()) {
            byPlace.forEach(
                    (at, references) -> {
                        if (isBelow(at, place)) {
                            references.forEach((each) -> add(each, found));
                        }
                    });
        }
        return found;
    }

    /**
     * The names of a value that another version of the config has at a place: of the item of the
     * same kind, if this config names it anywhere.
     */
    public SequencedSet<String> of(String id, Place place, ConfigNames other) {
        SequencedSet<String> found = new LinkedHashSet<>();
        other.byPlace
                .getOrDefault(place, List.of())
                .forEach(
                        (there) ->
                                Optional.ofNullable(byId.get(new NamedId(there.kind(), id)))
                                        .ifPresent((each) -> add(each, found)));
        return found;
    }

    /** The name of the innermost item whose ID is a name on the way to a place. */
    public Optional<String> owner(Place place) {
        Optional<Place> at = Optional.of(place);
        while (at.isPresent()) {
            for (Reference each : byPlace.getOrDefault(at.get(), List.of())) {
                if (each.part() == Reference.Part.KEY && !name(each).isEmpty()) {
                    return Optional.of(name(each));
                }
            }
            at = at.get().parent();
        }
        return Optional.empty();
    }

    private static boolean isBelow(Place place, Place container) {
        int size = container.steps().size();
        return place.steps().size() > size
                && place.steps().subList(0, size).equals(container.steps());
    }

    private void add(Reference reference, SequencedSet<String> found) {
        String name = name(reference);
        if (!name.isEmpty()) {
            found.add(name);
        }
    }

    /** The name of an item; with the catalogs where they call it differently. */
    private String name(Reference reference) {
        return names.computeIfAbsent(reference, this::lookUp);
    }

    private String lookUp(Reference reference) {
        Optional<EntityKind> kind = reference.kind().entity();
        if (kind.isEmpty() || reference.kind().byName()) {
            return "";
        }
        Map<String, List<String>> found = new LinkedHashMap<>();
        for (OpenCatalog open : catalogs) {
            entity(open.content().catalog(), kind.get(), reference.id())
                    .filter((each) -> !each.name().equals(reference.id()))
                    .ifPresent(
                            (each) ->
                                    found.computeIfAbsent(each.name(), (_) -> new ArrayList<>())
                                            .add(open.name()));
        }
        List<String> words = new ArrayList<>();
        found.forEach(
                (name, where) ->
                        words.add(
                                found.size() == 1
                                        ? name
                                        : name + " (" + String.join(", ", where) + ")"));
        return String.join(" or ", words);
    }

    private static Optional<Entity> entity(Catalog catalog, EntityKind kind, String id) {
        return catalog.find(kind, id)
                .or(
                        () ->
                                switch (kind) {
                                    case USER ->
                                            with(catalog, kind, Trait.KEY, id)
                                                    .or(
                                                            () ->
                                                                    with(
                                                                            catalog,
                                                                            kind,
                                                                            Trait.USERNAME,
                                                                            id));
                                    case PROJECT -> with(catalog, kind, Trait.KEY, id);
                                    default -> Optional.empty();
                                });
    }

    private static Optional<Entity> with(
            Catalog catalog, EntityKind kind, Trait trait, String text) {
        return catalog.lookup(kind, trait, text)
                .map((found) -> found.stream().findFirst())
                .orElseGet(
                        () ->
                                catalog.all(kind).stream()
                                        .filter((each) -> each.has(trait, text))
                                        .findFirst());
    }
}
