package dev.bbsh.check.config.lookup;

import dev.bbsh.check.config.reference.ReferenceKind;
import dev.bbsh.check.fix.Confidence;
import dev.bbsh.check.fix.IdSuggestion;
import dev.bbsh.check.fix.SuggestionRule;
import dev.bbsh.jira.catalog.Catalog;
import dev.bbsh.jira.catalog.Entity;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.jira.catalog.Trait;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An ID of the old Jira whose counterpart in the new one is looked up.
 *
 * @param kind of the reference
 * @param id as the reference has it
 * @param criterion the matching criteria of the item it names
 * @param entity the item it names in the old Jira; empty when no catalog has it
 * @param migration from which Jira to which
 */
public record LookupRequest(
        ReferenceKind kind,
        String id,
        MatchCriterion criterion,
        Optional<Entity> entity,
        Migration migration) {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    /** The look-up of an ID of a kind; empty when no catalog contains such items. */
    public static Optional<LookupRequest> of(ReferenceKind kind, String id, Migration migration) {
        return kind.entity()
                .flatMap(MatchCriterion::of)
                .map(
                        (likeness) ->
                                new LookupRequest(
                                        kind,
                                        id,
                                        likeness,
                                        entity(kind, id, migration),
                                        migration));
    }

    /** The old item. A name that only the new Jira spells exactly like this is the new Jira's. */
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

    private static CatalogIndex in(Catalog catalog, Migration migration) {
        return migration.cache().in(catalog);
    }

    /** True when the ID is of an item below this field in the old Jira. */
    public boolean of(String field) {
        return entity.filter((old) -> old.has(Trait.FIELD, field)).isPresent();
    }

    /** Its name in the old Jira; for a reference by name the name itself. */
    public Optional<String> name() {
        return entity.map(Entity::name).or(() -> Optional.of(id).filter((_) -> kind.byName()));
    }

    /** Its ID in the old Jira. */
    public Optional<String> oldId() {
        boolean isId = !kind.byName() && kind != ReferenceKind.PROJECT_KEY;
        return entity.map(Entity::id).or(() -> Optional.of(id).filter((_) -> isId));
    }

    /** The trait that a match must share besides the name. */
    public Optional<String> type() {
        return entity.isPresent() && migration.source().isPresent()
                ? criterion.type(entity.get(), migration.source().get())
                : Optional.empty();
    }

    /**
     * True when an item of the new Jira has the same type, as far as the catalog shows it. A name
     * that was read off a screen is one of any type.
     */
    public boolean sameType(Entity other) {
        if (entity.isEmpty() || other.trait(Trait.NAME_ONLY).isPresent()) {
            return true;
        }
        Optional<String> type = type();
        return type.isPresent() && type.equals(criterion.type(other, migration.target()));
    }

    /** True when both catalogs show the types, and they differ. */
    public boolean isKnownToDiffer(Entity other) {
        Optional<String> there = criterion.type(other, migration.target());
        return there.isPresent() && type().filter((old) -> !there.get().equals(old)).isPresent();
    }

    /** True when the new Jira's catalog covers the possible matches. */
    public boolean isCatalogued() {
        return criterion.isOfProject()
                ? !pool().isEmpty()
                : !migration.target().all(criterion.kind()).isEmpty();
    }

    /** The item with this ID in the new Jira, whether or not it is the same. */
    public Optional<Entity> inTarget() {
        return kind.byName()
                ? candidates().named(id).stream().findFirst()
                : in(migration.target(), migration).find(kind, id);
    }

    /**
     * True when it is the moved project, and the recorded case and the mapping disagree about it.
     */
    public boolean isContradicted() {
        return criterion == MatchCriterion.PROJECT
                && entity.filter((old) -> old.has(Trait.KEY, migration.project().before()))
                        .isPresent()
                && !migration.newProject().isKnown();
    }

    /** The project of the new Jira that a project of the old one is known to have become. */
    public Optional<Entity> newProject() {
        Optional<String> key = entity.flatMap((old) -> old.trait(Trait.KEY));
        CatalogIndex there = in(migration.target(), migration);
        return key.equals(Optional.of(migration.project().before()))
                ? projectId().flatMap((found) -> migration.target().find(EntityKind.PROJECT, found))
                : key.flatMap((same) -> there.with(EntityKind.PROJECT, Trait.KEY, same))
                        .filter((same) -> NewProject.hasSameName(entity, same));
    }

    /** True when the old Jira's catalog has items of this kind. */
    public boolean isSourceCatalogued() {
        return migration.source().filter((old) -> !old.all(criterion.kind()).isEmpty()).isPresent();
    }

    /** The name that people see for an item; for options with the parent option. */
    public String title(Entity found, Catalog in) {
        return parent(found, in).map((above) -> above + " > ").orElse("") + found.name();
    }

    /** The name of the parent option; empty when there is none. */
    public static Optional<String> parent(Entity option, Catalog in) {
        return option.trait(Trait.PARENT)
                .flatMap((id) -> in.find(EntityKind.OPTION, id))
                .map(Entity::name);
    }

    /** The items of the new Jira that may be meant. */
    public List<Entity> pool() {
        return candidates().all();
    }

    /** The items of the new Jira that may be meant, indexed by name. */
    public EntityIndex candidates() {
        return migration.cache().pool(this);
    }

    /** All items of the kind, except those of other projects. */
    Stream<Entity> all() {
        return migration.target().all(criterion.kind()).stream().filter(this::canBe);
    }

    /** True unless an item of the new Jira is known to belong to another project. */
    public boolean canBe(Entity each) {
        Optional<String> scope = each.trait(Trait.SCOPE);
        boolean inScope = scope.isEmpty() || scope.equals(projectId());
        return inScope && (!criterion.isOfProject() || owned(each).orElse(true));
    }

    /**
     * True when the old item isn't known to be another project's, and the new one is known to
     * belong to the moved project; items that belong to no project count as well.
     */
    public boolean isProven(Entity each) {
        Optional<String> old = NewProject.before(migration).map(Entity::id);
        Optional<String> owner =
                entity.flatMap((known) -> known.trait(Trait.SCOPE).or(() -> ofProject(known)));
        boolean ofOther = owner.isPresent() && old.isPresent() && !owner.equals(old);
        return !ofOther && (!criterion.isOfProject() || owned(each).orElse(false));
    }

    private Optional<String> ofProject(Entity known) {
        return criterion.isOfProject() ? known.trait(Trait.PROJECT) : Optional.empty();
    }

    private Optional<Boolean> owned(Entity each) {
        return migration.newProject().owns(each);
    }

    /** The ID of the moved project in the new Jira. */
    public Optional<String> projectId() {
        return migration.newProject().id();
    }

    /** A suggestion of an item of the new Jira, written as the reference has to be. */
    public IdSuggestion suggestion(Entity found, Basis basis) {
        String written =
                kind == ReferenceKind.PROJECT_KEY
                        ? found.trait(Trait.KEY).orElse(found.id())
                        : found.id();
        return new IdSuggestion(
                written, found.name(), basis.rule(), basis.evidence(), basis.confidence());
    }

    /** The reason for a suggestion. */
    public record Basis(SuggestionRule rule, String evidence, Confidence confidence) {}

    /** A name trimmed, with single spaces and in lower case; a no-break space is a space. */
    public static String normalised(String name) {
        String single = isPlain(name) ? name : BLANKS.matcher(name).replaceAll(" ").strip();
        return single.toLowerCase(Locale.ROOT);
    }

    /** True for ASCII without blanks but single spaces inside. */
    private static boolean isPlain(String name) {
        boolean afterSpace = true;
        for (int at = 0; at < name.length(); at++) {
            char each = name.charAt(at);
            boolean space = each == ' ';
            if (each < ' ' || each > '~' || (space && afterSpace)) {
                return false;
            }
            afterSpace = space;
        }
        return !afterSpace;
    }
}
