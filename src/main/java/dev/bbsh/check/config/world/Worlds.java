package dev.bbsh.check.config.world;

import dev.bbsh.check.config.reference.Reference;
import dev.bbsh.check.config.reference.ReferenceKind;
import dev.bbsh.check.config.reference.References;
import dev.bbsh.check.config.reference.Within;
import dev.bbsh.check.config.sought.Migration;
import dev.bbsh.check.config.sought.Sought;
import dev.bbsh.jira.catalog.Entity;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.jira.catalog.Trait;
import dev.bbsh.json.JsonValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Tells IDs of the old Jira from those of the new one. All IDs of a loaded document are the old
 * Jira's, unless some of them exist only in the new one; those replaced since are the new Jira's.
 */
public final class Worlds {

    /** The number of IDs found only in the new Jira that casts doubt on IDs of every kind. */
    private static final int MANY = 3;

    private final Touched touched;
    private final Migration migration;
    private final Map<ReferenceKind, Integer> proofs = new HashMap<>();

    private Worlds(Touched touched, Migration migration) {
        this.touched = touched;
        this.migration = migration;
    }

    /**
     * The versions of a document: as it was loaded, and as it is now.
     *
     * @param before the references as loaded
     * @param now the references as they are
     */
    public record Versions(
            JsonValue loaded, References before, JsonValue content, References now) {}

    /** The ID spaces of the references of one side. */
    public static Worlds of(Versions versions, List<Reference> side, Migration migration) {
        Touched touched =
                Touched.of(
                        versions.loaded(), versions.before(), versions.content(), versions.now());
        Worlds worlds = new Worlds(touched, migration);
        side.stream()
                .filter((each) -> touched.of(each) == World.SOURCE && worlds.isOnlyNew(each))
                .forEach((each) -> worlds.proofs.merge(each.kind(), 1, Integer::sum));
        return worlds;
    }

    public World of(Reference reference) {
        World world = touched.of(reference);
        if (world != World.SOURCE || proofs.isEmpty()) {
            return world;
        }
        if (isOnlyNew(reference)) {
            return World.TARGET;
        }
        return byField(reference).orElseGet(() -> byNeighbours(reference));
    }

    /** The number of IDs, untouched since loading, that only the new Jira has. */
    public int proven() {
        return proofs.values().stream().mapToInt((each) -> each).sum();
    }

    private World byNeighbours(Reference reference) {
        boolean doubtful = proofs.containsKey(reference.kind()) || proven() >= MANY;
        return doubtful && isInBoth(reference) ? World.UNDECIDED : World.SOURCE;
    }

    private boolean isOnlyNew(Reference reference) {
        return sought(reference)
                .filter(Sought::isSourceCatalogued)
                .filter((each) -> each.entity().isEmpty() && each.there().isPresent())
                .filter((each) -> migration.lacksNothing(each.likeness().kind()))
                .isPresent();
    }

    private boolean isInBoth(Reference reference) {
        return sought(reference)
                .filter((each) -> each.entity().isPresent() && each.there().isPresent())
                .isPresent();
    }

    /**
     * The look-up of a custom ID. Names and keys are usually the same in both, and so are system
     * fields.
     */
    private Optional<Sought> sought(Reference reference) {
        boolean custom =
                reference.kind() != ReferenceKind.FIELD
                        || reference.id().startsWith("customfield_");
        boolean isId =
                !reference.kind().byName()
                        && reference.kind() != ReferenceKind.PROJECT_KEY
                        && reference.kind() != ReferenceKind.USER_EMAIL;
        return custom && isId
                ? Sought.of(reference.kind(), reference.id(), migration)
                : Optional.empty();
    }

    /** The ID space of an option: it belongs to the field next to it, in one Jira or the other. */
    private Optional<World> byField(Reference reference) {
        if (reference.kind() != ReferenceKind.OPTION || reference.within().isEmpty()) {
            return Optional.empty();
        }
        Within within = reference.within().get();
        Optional<Sought> sought = sought(reference);
        boolean inOld = sought.flatMap(Sought::entity).filter((o) -> isOf(o, within)).isPresent();
        boolean inNew = sought.flatMap(Sought::there).filter((o) -> isOf(o, within)).isPresent();
        return inOld == inNew ? Optional.empty() : Optional.of(inOld ? World.SOURCE : World.TARGET);
    }

    private static boolean isOf(Entity option, Within field) {
        return option.has(Trait.FIELD, field.id());
    }

    /**
     * The migration with the choices made since loading, for references that still have the old ID.
     *
     * @param counts whether a reference is on the moving side: choices on the other don't count
     */
    public Migration withChoices(Predicate<Reference> counts) {
        Map<Migration.Chosen, String> chosen = new HashMap<>();
        touched.replaced()
                .forEach(
                        (now, was) -> {
                            Optional<EntityKind> kind = was.kind().entity();
                            if (counts.test(now)
                                    && kind.isPresent()
                                    && now.kind() == was.kind()
                                    && !was.kind().byName()) {
                                chosen.put(
                                        new Migration.Chosen(kind.get().word(), was.id()),
                                        now.id());
                            }
                        });
        return migration.with(chosen);
    }
}
