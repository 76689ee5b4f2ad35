package dev.bbsh.check.config.candidate;

import dev.bbsh.jira.catalog.Catalog;
import dev.bbsh.jira.catalog.Entity;
import dev.bbsh.jira.catalog.Trait;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The contexts of a field that can apply in the moved project: its own has precedence over the
 * global one.
 *
 * @param ids of the contexts; empty when the catalog has none for the field
 * @param known whether the catalog shows for every context if it applies in the project
 * @param any whether the catalog has no contexts at all, so that any option is possible
 */
record FieldContext(Set<String> ids, boolean known, boolean any) {

    FieldContext {
        ids = Set.copyOf(ids);
    }

    /**
     * Finds the contexts of a field that can apply in a project.
     *
     * @param all contexts of the field in the catalog
     * @param project ID of the moved project in the new Jira
     */
    static FieldContext of(List<Entity> all, Optional<String> project, Catalog target) {
        if (all.isEmpty()) {
            return new FieldContext(Set.of(), false, true);
        }
        Optional<Entity> own =
                all.stream()
                        .filter(
                                (each) ->
                                        project.filter(projects(each, target)::contains)
                                                .isPresent())
                        .findFirst();
        if (own.isPresent()) {
            return new FieldContext(Set.of(own.get().id()), true, false);
        }
        Predicate<Entity> open =
                (each) ->
                        !isGlobal(each) && (project.isEmpty() || projects(each, target).isEmpty());
        boolean known = all.stream().noneMatch(open);
        return new FieldContext(
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
