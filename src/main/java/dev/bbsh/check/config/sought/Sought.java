package dev.bbsh.check.config.sought;

import dev.bbsh.check.Confidence;
import dev.bbsh.check.Suggestion;
import dev.bbsh.check.config.reference.ReferenceKind;
import dev.bbsh.jira.catalog.Catalog;
import dev.bbsh.jira.catalog.Entity;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.jira.catalog.Trait;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An id of the old Jira whose counterpart is looked for.
 *
 * @param kind of the reference
 * @param id as the reference has it
 * @param likeness of what it names
 * @param entity what it names in the old Jira; empty when no answer says it
 * @param migration from where to where
 */
public record Sought(
        ReferenceKind kind,
        String id,
        Likeness likeness,
        Optional<Entity> entity,
        Migration migration) {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** What an id of a kind stands for; nothing when no catalog knows such things. */
    public static Optional<Sought> of(ReferenceKind kind, String id, Migration migration) {
        return kind.entity()
                .flatMap(Likeness::of)
                .map(
                        (likeness) ->
                                new Sought(
                                        kind,
                                        id,
                                        likeness,
                                        entity(kind, id, migration),
                                        migration));
    }

    /** A name that only the new Jira writes exactly so is one of the new Jira. */
    private static Optional<Entity> entity(ReferenceKind kind, String id, Migration migration) {
        boolean isNew =
                kind.byName()
                        && in(migration.target(), migration)
                                .find(kind, id)
                                .filter((each) -> each.name().equals(id))
                                .isPresent();
        return migration
                .source()
                .flatMap((old) -> in(old, migration).find(kind, id))
                .filter((old) -> !isNew || old.name().equals(id));
    }

    private static Things in(Catalog catalog, Migration migration) {
        return migration.findable().in(catalog);
    }

    /** True when the old Jira has it below this field. */
    public boolean of(String field) {
        return entity.filter((old) -> old.has(Trait.FIELD, field)).isPresent();
    }

    /** What it is called in the old Jira; of a reference by name the name itself. */
    public Optional<String> name() {
        return entity.map(Entity::name).or(() -> Optional.of(id).filter((_) -> kind.byName()));
    }

    /** Its id in the old Jira. */
    public Optional<String> oldId() {
        boolean isId = !kind.byName() && kind != ReferenceKind.PROJECT_KEY;
        return entity.map(Entity::id).or(() -> Optional.of(id).filter((_) -> isId));
    }

    /** What it has to have besides its name. */
    public Optional<String> type() {
        return entity.flatMap(
                (old) -> migration.source().flatMap((catalog) -> likeness.type(old, catalog)));
    }

    /** Whether something of the new Jira has the same type, as far as that is said. */
    public boolean sameType(Entity other) {
        Optional<String> type = type();
        return entity.isEmpty()
                || (type.isPresent() && type.equals(likeness.type(other, migration.target())));
    }

    /** Whether the answers of the new Jira say anything of what may be meant. */
    public boolean isCatalogued() {
        return likeness.isOfProject()
                ? pool().findAny().isPresent()
                : !migration.target().all(likeness.kind()).isEmpty();
    }

    /** What the id means in the new Jira, whether or not that is the same. */
    public Optional<Entity> there() {
        return kind.byName()
                ? candidates().named(id).findFirst()
                : in(migration.target(), migration).find(kind, id);
    }

    /**
     * True when it is the moved project, and the case and the mapping say different things of it.
     */
    public boolean isContradicted() {
        return likeness == Likeness.PROJECT
                && entity.filter((old) -> old.has(Trait.KEY, migration.project().before()))
                        .isPresent()
                && !migration.newProject().isKnown();
    }

    /** The project of the new Jira that a project of the old one is known to have become. */
    public Optional<Entity> became() {
        Optional<String> key = entity.flatMap((old) -> old.trait(Trait.KEY));
        Things there = in(migration.target(), migration);
        return key.equals(Optional.of(migration.project().before()))
                ? projectId().flatMap((found) -> migration.target().find(EntityKind.PROJECT, found))
                : key.flatMap((same) -> there.with(EntityKind.PROJECT, Trait.KEY, same))
                        .filter((same) -> NewProject.hasSameName(entity, same));
    }

    /** Whether the answers of the old Jira say what there is of this kind. */
    public boolean isSourceCatalogued() {
        return migration.source().filter((old) -> !old.all(likeness.kind()).isEmpty()).isPresent();
    }

    /** What people see of something in a Jira: of options the one above, too. */
    public String title(Entity found, Catalog in) {
        return parent(found, in).map((above) -> above + " > ").orElse("") + found.name();
    }

    /** What the option above is called in a Jira; nothing when there is none. */
    public static Optional<String> parent(Entity option, Catalog in) {
        return option.trait(Trait.PARENT)
                .flatMap((id) -> in.find(EntityKind.OPTION, id))
                .map(Entity::name);
    }

    /** What may be meant in the new Jira. */
    public Stream<Entity> pool() {
        return candidates().all();
    }

    /** What may be meant in the new Jira, by its names. */
    public Pool candidates() {
        return migration.findable().pool(this);
    }

    /** All of the kind but what belongs to another project. */
    Stream<Entity> all() {
        return migration.target().all(likeness.kind()).stream().filter(this::canBe);
    }

    /**
     * True when something of the new Jira does not belong to another project, as far as is said.
     */
    public boolean canBe(Entity each) {
        Optional<String> scope = each.trait(Trait.SCOPE);
        boolean inScope = scope.isEmpty() || scope.equals(projectId());
        return inScope && (!likeness.isOfProject() || owned(each).orElse(true));
    }

    /**
     * Whether both are known to belong to the moved project, the one in the old Jira and the other
     * in the new one; so does what belongs to no project.
     */
    public boolean isProven(Entity each) {
        Optional<String> old = NewProject.before(migration).map(Entity::id);
        Optional<String> owner =
                entity.flatMap((known) -> known.trait(Trait.SCOPE).or(() -> ofProject(known)));
        boolean ofOther = owner.isPresent() && old.isPresent() && !owner.equals(old);
        return !ofOther && (!likeness.isOfProject() || owned(each).orElse(false));
    }

    private Optional<String> ofProject(Entity known) {
        return likeness.isOfProject() ? known.trait(Trait.PROJECT) : Optional.empty();
    }

    private Optional<Boolean> owned(Entity each) {
        return migration.newProject().owns(each);
    }

    /** The id of the moved project in the new Jira. */
    public Optional<String> projectId() {
        return migration.newProject().id();
    }

    /** How something of the new Jira is written in the place of the reference. */
    public Suggestion suggestion(Entity found, Basis basis) {
        String written =
                kind == ReferenceKind.PROJECT_KEY
                        ? found.trait(Trait.KEY).orElse(found.id())
                        : found.id();
        return new Suggestion(
                written, found.name(), basis.rule(), basis.evidence(), basis.confidence());
    }

    /** Why something is suggested. */
    public record Basis(String rule, String evidence, Confidence confidence) {}

    /** A name without its edges, with single blanks and small letters (R9). */
    public static String normalised(String name) {
        return BLANKS.matcher(name.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
    }
}
