package dev.bbsh.check.config.lookup;

import dev.bbsh.jira.catalog.Catalog;
import dev.bbsh.jira.catalog.Entity;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.jira.catalog.Trait;
import dev.bbsh.jira.mapping.Namespace;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The criteria, besides the name, by which items of a kind match in two Jira instances. */
public enum MatchCriterion {
    FIELD(EntityKind.FIELD, Namespace.FIELD, "name+type"),
    ISSUE_TYPE(EntityKind.ISSUE_TYPE, Namespace.ISSUE_TYPE, "name+subtask"),
    STATUS(EntityKind.STATUS, Namespace.STATUS, "name+category"),
    TRANSITION(EntityKind.TRANSITION, new Namespace("transition"), "name+target-status"),
    PRIORITY(EntityKind.PRIORITY, Namespace.PRIORITY, "name+colour"),
    RESOLUTION(EntityKind.RESOLUTION, Namespace.RESOLUTION, "name"),
    LINK_TYPE(EntityKind.LINK_TYPE, Namespace.LINK_TYPE, "name+inward+outward"),
    COMPONENT(EntityKind.COMPONENT, Namespace.COMPONENT, "name"),
    VERSION(EntityKind.VERSION, Namespace.VERSION, "name"),
    PROJECT(EntityKind.PROJECT, Namespace.PROJECT, "key"),
    OPTION(EntityKind.OPTION, Namespace.OPTION, "field+context+parent+value"),
    USER(EntityKind.USER, Namespace.USER, "e-mail");

    private static final Map<EntityKind, MatchCriterion> BY_KIND =
            Arrays.stream(values())
                    .collect(Collectors.toMap(MatchCriterion::kind, Function.identity()));

    private final EntityKind kind;
    private final String namespace;
    private final String evidence;

    MatchCriterion(EntityKind kind, Namespace namespace, String evidence) {
        this.kind = kind;
        this.namespace = namespace.name();
        this.evidence = evidence;
    }

    /** The criteria of a kind; empty for kinds that are not part of a configuration. */
    public static Optional<MatchCriterion> of(EntityKind kind) {
        return Optional.ofNullable(BY_KIND.get(kind));
    }

    public EntityKind kind() {
        return kind;
    }

    /** The namespace of the IDs in a mapping. */
    public Namespace namespace() {
        return new Namespace(namespace);
    }

    /** The evidence that items of the kind are matched by. */
    public String evidence() {
        return evidence;
    }

    /** True when every item of the kind belongs to a project. */
    public boolean isOfProject() {
        return this == COMPONENT || this == VERSION;
    }

    /** True when items of the kind are matched by their names. */
    public boolean isNamed() {
        return switch (this) {
            case FIELD, ISSUE_TYPE, STATUS, TRANSITION, PRIORITY -> true;
            case RESOLUTION, LINK_TYPE, COMPONENT, VERSION -> true;
            case PROJECT, OPTION, USER -> false;
        };
    }

    /** The word for the trait that must be equal besides the name; empty when there is none. */
    public String typeWord() {
        return switch (this) {
            case FIELD -> "type";
            case ISSUE_TYPE -> "sub-task setting";
            case STATUS -> "category";
            case TRANSITION -> "target status";
            case PRIORITY -> "colour";
            case LINK_TYPE -> "wording";
            case RESOLUTION, COMPONENT, VERSION, PROJECT, OPTION, USER -> "";
        };
    }

    /** The trait that must be equal besides the name; empty when the catalog doesn't show it. */
    public Optional<String> type(Entity entity, Catalog catalog) {
        return switch (this) {
            case FIELD -> entity.trait(Trait.TYPE);
            case ISSUE_TYPE -> entity.trait(Trait.SUBTASK);
            case STATUS -> entity.trait(Trait.CATEGORY);
            case PRIORITY -> entity.trait(Trait.COLOR);
            case LINK_TYPE ->
                    entity.trait(Trait.INWARD)
                            .flatMap((in) -> entity.trait(Trait.OUTWARD).map((out) -> in + out));
            case TRANSITION ->
                    entity.trait(Trait.LEADS_TO)
                            .flatMap((id) -> catalog.find(EntityKind.STATUS, id))
                            .map(Entity::name);
            case RESOLUTION, COMPONENT, VERSION, PROJECT, OPTION, USER -> Optional.of("");
        };
    }
}
