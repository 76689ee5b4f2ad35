package dev.bbsh.check.config.candidate;

import dev.bbsh.check.Confidence;
import dev.bbsh.check.Suggestion;
import dev.bbsh.check.config.reference.ReferenceKind;
import dev.bbsh.check.config.sought.Likeness;
import dev.bbsh.check.config.sought.Migration;
import dev.bbsh.check.config.sought.Pool;
import dev.bbsh.check.config.sought.Sought;
import dev.bbsh.jira.catalog.Catalog;
import dev.bbsh.jira.catalog.Entity;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.jira.catalog.Trait;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The options of the fields that may be what an option's field became (R10).
 *
 * @param sought the option
 * @param fields what its field became, the best first
 */
public record FieldOptions(Sought sought, List<Suggestion> fields) {

    static FieldOptions of(Sought option) {
        List<Suggestion> all =
                option.entity()
                        .flatMap((old) -> old.trait(Trait.FIELD))
                        .map((id) -> became(id, option.migration()))
                        .orElse(List.of());
        List<Suggestion> likely =
                all.stream()
                        .filter((each) -> each.confidence().atLeast(Confidence.MEDIUM))
                        .toList();
        boolean decided = !likely.isEmpty() && likely.getFirst().confidence() == Confidence.HIGH;
        return new FieldOptions(
                option, decided ? likely.subList(0, 1) : likely.isEmpty() ? all : likely);
    }

    private static List<Suggestion> became(String field, Migration migration) {
        return migration
                .findable()
                .field(
                        field,
                        () ->
                                Sought.of(ReferenceKind.FIELD, field, migration)
                                        .map((each) -> Ranking.of(each).suggestions())
                                        .orElse(List.of()));
    }

    /** Whether the answers of the new Jira say anything of what may be meant. */
    public static boolean isCatalogued(Sought sought) {
        return sought.isCatalogued()
                && (sought.likeness() != Likeness.OPTION || of(sought).areKnown());
    }

    /** Whether a field of the new Jira is one that the option's field may have become. */
    public static boolean isOf(Sought option, String field) {
        return of(option).fields.stream().anyMatch((each) -> each.id().equals(field));
    }

    /** Whether an option of the new Jira is the same below the same, in what its field became. */
    public static boolean isSame(Sought sought, Entity other) {
        FieldOptions options = of(sought);
        boolean inField =
                options.fields.stream()
                        .limit(1)
                        .anyMatch((field) -> other.has(Trait.FIELD, field.id()));
        return inField && options.oldParent().equals(options.newParent(other));
    }

    /** Whether the catalog has options of any of the fields. */
    private boolean areKnown() {
        return fields.isEmpty() || !fields.stream().allMatch((field) -> all(field).isEmpty());
    }

    /** The options that can be chosen in the moved project, if the catalog says that. */
    Pool of(Suggestion field) {
        return sought.migration().findable().options(field.id(), () -> inContext(field));
    }

    private List<Entity> inContext(Suggestion field) {
        Set<String> contexts = contexts(field);
        return all(field).stream()
                .filter(
                        (each) ->
                                contexts.isEmpty()
                                        || each.trait(Trait.CONTEXT)
                                                .filter((id) -> !contexts.contains(id))
                                                .isEmpty())
                .toList();
    }

    private List<Entity> all(Suggestion field) {
        return of(field, EntityKind.OPTION);
    }

    private List<Entity> of(Suggestion field, EntityKind kind) {
        return sought.migration().findable().in(target()).of(field.id(), kind);
    }

    /** The context of the project goes before the one that holds for all. */
    private Set<String> contexts(Suggestion field) {
        List<Entity> all = of(field, EntityKind.CONTEXT);
        Optional<String> project = sought.projectId();
        return all.stream()
                .filter(
                        (each) ->
                                project.filter(target().projectsOf(each.id())::contains)
                                        .isPresent())
                .findFirst()
                .or(() -> all.stream().filter((each) -> each.has(Trait.GLOBAL, "true")).findFirst())
                .map((context) -> Set.of(context.id()))
                .orElse(Set.of());
    }

    private Catalog target() {
        return sought.migration().target();
    }

    /** What the option above is called in the old Jira; nothing when there is none. */
    Optional<String> oldParent() {
        return sought.entity()
                .flatMap(
                        (option) ->
                                sought.migration()
                                        .source()
                                        .flatMap((old) -> Sought.parent(option, old)));
    }

    /** What the option above is called in the new Jira; nothing when there is none. */
    Optional<String> newParent(Entity option) {
        return Sought.parent(option, target());
    }
}
