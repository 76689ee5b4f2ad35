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
 * The contexts of a field that can hold in the moved project: its own goes before the global one.
 *
 * @param ids of the contexts; empty when the catalog has none of the field
 * @param known whether the catalog says of every context whether it holds in the project
 * @param any whether the catalog knows no context at all, so that all options can be meant
 */
record FieldContext(Set<String> ids, boolean known, boolean any) {

    FieldContext {
        ids = Set.copyOf(ids);
    }

    /**
     * The contexts of a field.
     *
     * @param all contexts that the catalog knows of the field
     * @param project id of the moved project in the new Jira
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

    /** True when an option can be chosen, as far as the catalog says it. */
    boolean has(Entity option) {
        return any || option.trait(Trait.CONTEXT).filter((id) -> !ids.contains(id)).isEmpty();
    }

    /** True when an option is known to be one that can be chosen. */
    boolean proves(Entity option, Optional<String> project) {
        boolean listed = known && option.trait(Trait.CONTEXT).filter(ids::contains).isPresent();
        Optional<String> owner = option.trait(Trait.PROJECT);
        return listed || (owner.isPresent() && owner.equals(project));
    }
}
