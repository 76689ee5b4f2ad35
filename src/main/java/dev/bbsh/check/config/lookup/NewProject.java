package dev.bbsh.check.config.lookup;

import dev.bbsh.jira.catalog.Catalog;
import dev.bbsh.jira.catalog.Entity;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.jira.catalog.Trait;
import dev.bbsh.jira.mapping.CloudId;
import dev.bbsh.jira.mapping.Namespace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The project of the new Jira that the moved one became. Items that belong to a project are looked
 * up there: its old key may be that of another project today.
 *
 * @param id empty when it is not known
 * @param key empty when it is not known
 */
public record NewProject(Optional<String> id, Optional<String> key) {

    private static final NewProject UNKNOWN = new NewProject(Optional.empty(), Optional.empty());

    /**
     * Determines the new project. The mapping and the recorded case must agree, unless the user
     * chose one in the config. Without any of these, it is the project with the same key, unless
     * its name differs.
     */
    static NewProject of(Migration migration) {
        List<NewProject> said = new ArrayList<>();
        chosen(migration).ifPresent(said::add);
        if (said.isEmpty()) {
            mapped(migration).ifPresent(said::add);
            renamed(migration).ifPresent(said::add);
        }
        if (said.isEmpty()) {
            return sameKey(migration);
        }
        return said.stream().allMatch(said.getFirst()::agrees)
                ? said.stream().reduce(NewProject::and).orElse(UNKNOWN)
                : UNKNOWN;
    }

    /** True when its ID or key is known. */
    public boolean isKnown() {
        return id.isPresent() || key.isPresent();
    }

    /** True when an item belongs to it; empty when the catalog doesn't show that. */
    Optional<Boolean> owns(Entity entity) {
        Optional<String> ownerId = entity.trait(Trait.PROJECT);
        Optional<String> ownerKey = entity.trait(Trait.PROJECT_KEY);
        if (!isKnown()) {
            return ownerId.or(() -> ownerKey).map((_) -> false);
        }
        return ownerId.isPresent() && id.isPresent()
                ? Optional.of(ownerId.equals(id))
                : ownerKey.filter((_) -> key.isPresent()).map((_) -> ownerKey.equals(key));
    }

    private boolean agrees(NewProject other) {
        boolean sameId = id.isEmpty() || other.id.isEmpty() || id.equals(other.id);
        return sameId && (key.isEmpty() || other.key.isEmpty() || key.equals(other.key));
    }

    private NewProject and(NewProject other) {
        return new NewProject(id.or(other::id), key.or(other::key));
    }

    private static Optional<NewProject> chosen(Migration migration) {
        String kind = EntityKind.PROJECT.word();
        Optional<String> byId =
                before(migration)
                        .map((old) -> new Migration.ReplacedId(kind, old.id()))
                        .map(migration.chosen()::get);
        Optional<String> byKey =
                Optional.ofNullable(
                        migration
                                .chosen()
                                .get(new Migration.ReplacedId(kind, migration.project().before())));
        return byId.map((id) -> withId(id, migration.target()))
                .or(() -> byKey.map((key) -> withKey(key, migration.target())));
    }

    private static Optional<NewProject> mapped(Migration migration) {
        return before(migration)
                .map((old) -> migration.mapped(Namespace.PROJECT, old.id()))
                .flatMap(
                        (ids) ->
                                switch (ids) {
                                    case CloudId.One(String id) ->
                                            Optional.of(withId(id, migration.target()));
                                    case CloudId.Several _ -> Optional.of(UNKNOWN);
                                    case CloudId.None() -> Optional.empty();
                                });
    }

    private static Optional<NewProject> renamed(Migration migration) {
        String after = migration.project().after();
        return after.equals(migration.project().before())
                ? Optional.empty()
                : Optional.of(withKey(after, migration.target()));
    }

    private static NewProject sameKey(Migration migration) {
        Optional<Entity> there = byKey(migration.project().before(), migration.target());
        return there.filter((each) -> hasSameName(before(migration), each))
                .map(NewProject::known)
                .orElse(UNKNOWN);
    }

    /** True when two projects have the same name, or one of them has none. */
    static boolean hasSameName(Optional<Entity> old, Entity there) {
        return old.map(Entity::name)
                .filter((name) -> !name.isEmpty() && !there.name().isEmpty())
                .filter((name) -> !name.equals(there.name()))
                .isEmpty();
    }

    /** The project in the old Jira. */
    static Optional<Entity> before(Migration migration) {
        return migration.source().flatMap((old) -> byKey(migration.project().before(), old));
    }

    private static NewProject withId(String id, Catalog target) {
        return target.find(EntityKind.PROJECT, id)
                .map(NewProject::known)
                .orElse(new NewProject(Optional.of(id), Optional.empty()));
    }

    private static NewProject withKey(String key, Catalog target) {
        return byKey(key, target)
                .map(NewProject::known)
                .orElse(new NewProject(Optional.empty(), Optional.of(key)));
    }

    private static NewProject known(Entity project) {
        return new NewProject(Optional.of(project.id()), project.trait(Trait.KEY));
    }

    private static Optional<Entity> byKey(String key, Catalog catalog) {
        return catalog.all(EntityKind.PROJECT).stream()
                .filter((each) -> each.has(Trait.KEY, key))
                .findFirst();
    }
}
