package dev.bbsh.check.config.lookup;

import dev.bbsh.check.config.reference.Reference;
import dev.bbsh.check.config.reference.ReferenceKind;
import dev.bbsh.check.config.scan.References;
import dev.bbsh.jira.catalog.Entity;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.jira.catalog.Trait;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Tells IDs of the old Jira from those of the new one. All IDs of a loaded document are the old
 * Jira's, unless some of them exist only in the new one; those replaced since are the new Jira's.
 */
public final class IdSpaces {

    /** The number of IDs found only in the new Jira that casts doubt on IDs of every kind. */
    private static final int MANY = 3;

    private final ChangedReferences touched;
    private final Migration migration;
    private final Map<ReferenceKind, Integer> proofs = new HashMap<>();

    private IdSpaces(ChangedReferences touched, Migration migration) {
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
    public static IdSpaces of(Versions versions, List<Reference> side, Migration migration) {
        ChangedReferences touched =
                ChangedReferences.of(
                        versions.loaded(), versions.before(), versions.content(), versions.now());
        IdSpaces worlds = new IdSpaces(touched, migration);
        side.stream()
                .filter((each) -> touched.of(each) == Space.SOURCE && worlds.isOnlyNew(each))
                .forEach((each) -> worlds.proofs.merge(each.kind(), 1, Integer::sum));
        return worlds;
    }

    public Space of(Reference reference) {
        Space world = touched.of(reference);
        if (world != Space.SOURCE || proofs.isEmpty()) {
            return world;
        }
        if (isOnlyNew(reference)) {
            return Space.TARGET;
        }
        return byField(reference).orElseGet(() -> byNeighbours(reference));
    }

    /** The number of IDs, untouched since loading, that only the new Jira has. */
    public int proven() {
        return proofs.values().stream().mapToInt((each) -> each).sum();
    }

    private Space byNeighbours(Reference reference) {
        boolean doubtful = proofs.containsKey(reference.kind()) || proven() >= MANY;
        return doubtful && isInBoth(reference) ? Space.UNDECIDED : Space.SOURCE;
    }

    private boolean isOnlyNew(Reference reference) {
        return request(reference)
                .filter(LookupRequest::isSourceCatalogued)
                .filter((each) -> each.entity().isEmpty() && each.inTarget().isPresent())
                .filter((each) -> migration.isSourceComplete(each.criterion().kind()))
                .isPresent();
    }

    private boolean isInBoth(Reference reference) {
        return request(reference)
                .filter((each) -> each.entity().isPresent() && each.inTarget().isPresent())
                .isPresent();
    }

    /**
     * The look-up of a custom ID. Names and keys are usually the same in both, and so are system
     * fields.
     */
    private Optional<LookupRequest> request(Reference reference) {
        boolean custom =
                reference.kind() != ReferenceKind.FIELD
                        || reference.id().startsWith("customfield_");
        boolean isId =
                !reference.kind().byName()
                        && reference.kind() != ReferenceKind.PROJECT_KEY
                        && reference.kind() != ReferenceKind.USER_EMAIL;
        return custom && isId
                ? LookupRequest.of(reference.kind(), reference.id(), migration)
                : Optional.empty();
    }

    /** The ID space of an option: it belongs to the field next to it, in one Jira or the other. */
    private Optional<Space> byField(Reference reference) {
        if (reference.kind() != ReferenceKind.OPTION || reference.owner().isEmpty()) {
            return Optional.empty();
        }
        Reference.Owner within = reference.owner().get();
        Optional<LookupRequest> request = request(reference);
        boolean inOld =
                request.flatMap(LookupRequest::entity).filter((o) -> isOf(o, within)).isPresent();
        boolean inNew =
                request.flatMap(LookupRequest::inTarget).filter((o) -> isOf(o, within)).isPresent();
        return inOld == inNew ? Optional.empty() : Optional.of(inOld ? Space.SOURCE : Space.TARGET);
    }

    private static boolean isOf(Entity option, Reference.Owner field) {
        return option.has(Trait.FIELD, field.id());
    }

    /**
     * The migration with the choices made since loading, for references that still have the old ID.
     *
     * @param counts whether a reference is on the moving side: choices on the other don't count
     */
    public Migration withChoices(Predicate<Reference> counts) {
        Map<Migration.ReplacedId, String> chosen = new HashMap<>();
        touched.replaced()
                .forEach(
                        (now, was) -> {
                            Optional<EntityKind> kind = was.kind().entity();
                            if (counts.test(now)
                                    && kind.isPresent()
                                    && now.kind() == was.kind()
                                    && !was.kind().byName()) {
                                chosen.put(
                                        new Migration.ReplacedId(kind.get().word(), was.id()),
                                        now.id());
                            }
                        });
        return migration.with(chosen);
    }

    /** The ID space of an ID: the Jira instance in which it means something. */
    public enum Space {
        /** The old Jira's: it may have to be replaced. */
        SOURCE,
        /** The new Jira's: it was replaced already. */
        TARGET,
        /** It means something in both, and others around it were replaced already. */
        UNDECIDED
    }

    /**
     * The references that were replaced since the document was loaded: they now have IDs of the new
     * Jira.
     */
    private static final class ChangedReferences {

        /** By the references of the current version themselves: all that is asked about. */
        private final IdentityHashMap<Reference, Space> worlds = new IdentityHashMap<>();

        private final Map<Reference, Reference> before = new LinkedHashMap<>();

        private ChangedReferences() {}

        private ChangedReferences(LoadedReferences loaded, List<Reference> now) {
            Map<Place, Integer> inTexts = new HashMap<>();
            for (Reference each : now) {
                boolean inText = each.part() == Reference.Part.TEXT;
                int number = inText ? inTexts.merge(each.place(), 1, Integer::sum) - 1 : 0;
                worlds.put(each, world(each, number, loaded));
            }
        }

        static ChangedReferences of(
                JsonValue root, References before, JsonValue content, References now) {
            return root.equals(content)
                    ? new ChangedReferences()
                    : new ChangedReferences(
                            new LoadedReferences(root, before, content, now), now.found());
        }

        private Space world(Reference now, int number, LoadedReferences loaded) {
            if (loaded.has(now)) {
                return Space.SOURCE;
            }
            Optional<Reference> was = loaded.before(now, number);
            if (was.isPresent()
                    && now.part() != Reference.Part.VALUE
                    && was.get().token().equals(now.token())) {
                return Space.SOURCE;
            }
            was.ifPresent((old) -> before.put(now, old));
            boolean lost = was.isEmpty() && now.part() != Reference.Part.VALUE;
            return lost ? Space.UNDECIDED : IdSpaces.Space.TARGET;
        }

        Space of(Reference now) {
            return worlds.getOrDefault(now, Space.SOURCE);
        }

        /** The replaced references, by the current ones. */
        Map<Reference, Reference> replaced() {
            return before;
        }
    }
}
