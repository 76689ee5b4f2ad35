package dev.bbsh.check.config.candidate;

import dev.bbsh.check.config.lookup.EntityIndex;
import dev.bbsh.check.config.lookup.LookupRequest;
import dev.bbsh.check.config.lookup.MatchCriterion;
import dev.bbsh.check.config.lookup.Migration;
import dev.bbsh.check.config.reference.ReferenceKind;
import dev.bbsh.check.fix.Confidence;
import dev.bbsh.check.fix.IdSuggestion;
import dev.bbsh.jira.catalog.Catalog;
import dev.bbsh.jira.catalog.Entity;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.jira.catalog.Trait;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The options of the fields that an option's field may have become.
 *
 * @param request the option
 * @param fields candidates for what its field became, best first
 */
public record FieldOptions(LookupRequest request, List<IdSuggestion> fields) {

    static FieldOptions of(LookupRequest option) {
        List<IdSuggestion> all =
                option.entity()
                        .flatMap((old) -> old.trait(Trait.FIELD))
                        .map((id) -> became(id, option.migration()))
                        .orElse(List.of());
        List<IdSuggestion> likely =
                all.stream()
                        .filter((each) -> each.confidence().atLeast(Confidence.MEDIUM))
                        .toList();
        boolean decided = !likely.isEmpty() && likely.getFirst().confidence() == Confidence.HIGH;
        return new FieldOptions(
                option, decided ? likely.subList(0, 1) : likely.isEmpty() ? all : likely);
    }

    private static List<IdSuggestion> became(String field, Migration migration) {
        return migration
                .cache()
                .field(
                        field,
                        () ->
                                LookupRequest.of(ReferenceKind.FIELD, field, migration)
                                        .map((each) -> CandidateRanking.of(each).suggestions())
                                        .orElse(List.of()));
    }

    /** True when the new Jira's catalog covers the possible matches of an ID. */
    public static boolean isCatalogued(LookupRequest request) {
        return request.isCatalogued()
                && (request.criterion() != MatchCriterion.OPTION || of(request).areKnown());
    }

    /** True when a field of the new Jira is one that the option's field may have become. */
    public static boolean isOf(LookupRequest option, String field) {
        return of(option).fields.stream().anyMatch((each) -> each.id().equals(field));
    }

    /**
     * True when an option of the new Jira has the same name and parent, in the best match for the
     * option's field.
     */
    public static boolean isSame(LookupRequest request, Entity other) {
        FieldOptions options = of(request);
        boolean inField =
                options.fields.stream()
                        .limit(1)
                        .anyMatch((field) -> options.of(field).named(other.name()).contains(other));
        return inField && options.oldParent().equals(options.newParent(other));
    }

    /** True when the catalog has options of any of the fields, or there are no such fields. */
    private boolean areKnown() {
        return fields.isEmpty() || fields.stream().anyMatch((field) -> !of(field).all().isEmpty());
    }

    /** The options that can be chosen in the moved project, as far as the catalog shows it. */
    EntityIndex of(IdSuggestion field) {
        return request.migration().cache().options(field.id(), () -> inContext(field));
    }

    private List<Entity> inContext(IdSuggestion field) {
        Context context = context(field);
        return all(field).stream().filter(context::has).toList();
    }

    /** True when an option of a field is known to be available in the moved project. */
    boolean isProven(Entity option, IdSuggestion field) {
        return context(field).proves(option, request.projectId());
    }

    private Context context(IdSuggestion field) {
        return Context.of(of(field, EntityKind.CONTEXT), request.projectId(), target());
    }

    private List<Entity> all(IdSuggestion field) {
        return of(field, EntityKind.OPTION);
    }

    private List<Entity> of(IdSuggestion field, EntityKind kind) {
        return request.migration().cache().in(target()).of(field.id(), kind);
    }

    private Catalog target() {
        return request.migration().target();
    }

    /** The options with the same parent whose names differ only in a {@code (migrated)} suffix. */
    List<Entity> twins(String name) {
        return fields.stream()
                .flatMap((field) -> of(field).twins(name).stream())
                .filter((each) -> oldParent().equals(newParent(each)))
                .toList();
    }

    /** The name of the parent option in the old Jira; empty when there is none. */
    Optional<String> oldParent() {
        return request.entity()
                .flatMap(
                        (option) ->
                                request.migration()
                                        .source()
                                        .flatMap((old) -> LookupRequest.parent(option, old)));
    }

    /** The name of the parent option in the new Jira; empty when there is none. */
    Optional<String> newParent(Entity option) {
        return LookupRequest.parent(option, target());
    }

    /**
     * The contexts of a field that can apply in the moved project: its own has precedence over the
     * global one.
     *
     * @param ids of the contexts; empty when the catalog has none for the field
     * @param known whether the catalog shows for every context if it applies in the project
     * @param any whether the catalog has no contexts at all, so that any option is possible
     */
    private record Context(Set<String> ids, boolean known, boolean any) {

        Context {
            ids = Set.copyOf(ids);
        }

        /**
         * Finds the contexts of a field that can apply in a project.
         *
         * @param all contexts of the field in the catalog
         * @param project ID of the moved project in the new Jira
         */
        static Context of(List<Entity> all, Optional<String> project, Catalog target) {
            if (all.isEmpty()) {
                return new Context(Set.of(), false, true);
            }
            Optional<Entity> own =
                    all.stream()
                            .filter(
                                    (each) ->
                                            project.filter(projects(each, target)::contains)
                                                    .isPresent())
                            .findFirst();
            if (own.isPresent()) {
                return new Context(Set.of(own.get().id()), true, false);
            }
            Predicate<Entity> open =
                    (each) ->
                            !isGlobal(each)
                                    && (project.isEmpty() || projects(each, target).isEmpty());
            boolean known = all.stream().noneMatch(open);
            return new Context(
                    all.stream()
                            .filter((each) -> isGlobal(each) || open.test(each))
                            .map(Entity::id)
                            .collect(Collectors.toSet()),
                    known,
                    false);
        }

        private static Set<String> projects(Entity context, Catalog target) {
            return target.projectsOf(context.id());
        }

        private static boolean isGlobal(Entity context) {
            return context.has(Trait.GLOBAL, "true");
        }

        /** True when an option can be chosen, as far as the catalog shows it. */
        boolean has(Entity option) {
            return any || option.trait(Trait.CONTEXT).filter((id) -> !ids.contains(id)).isEmpty();
        }

        /** True when an option is known to be available in the project. */
        boolean proves(Entity option, Optional<String> project) {
            boolean listed = known && option.trait(Trait.CONTEXT).filter(ids::contains).isPresent();
            Optional<String> owner = option.trait(Trait.PROJECT);
            return listed || (owner.isPresent() && owner.equals(project));
        }
    }
}
