package dev.bbsh.jira.catalog.response;

import dev.bbsh.jira.catalog.Entity;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.jira.catalog.Trait;

import tools.jackson.databind.JsonNode;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Reads one object of a response. */
final class EntityReader {

    private final JsonNode node;
    private final ResponsePath path;
    private final Map<Trait, String> traits = new EnumMap<>(Trait.class);

    private EntityReader(JsonNode node, ResponsePath path) {
        this.node = node;
        this.path = path;
    }

    /**
     * The entity of that kind that an object describes; its ID is empty when the object has none.
     */
    static Entity read(EntityKind kind, JsonNode node, ResponsePath path) {
        return new EntityReader(node, path).read(kind);
    }

    private Entity read(EntityKind kind) {
        keep(Trait.SCOPE, node.path("scope").path("project").path("id"));
        return switch (kind) {
            case FIELD -> field();
            case USER -> user();
            case OPTION -> option();
            case PROJECT ->
                    with(Trait.KEY, "key").with(Trait.FORMER_KEYS, "formerKeys").named(kind);
            case STATUS -> status();
            case TRANSITION -> transition();
            case ISSUE_TYPE -> with(Trait.SUBTASK, "subtask").named(kind);
            case PRIORITY -> with(Trait.COLOR, "statusColor").named(kind);
            case LINK_TYPE ->
                    with(Trait.INWARD, "inward").with(Trait.OUTWARD, "outward").named(kind);
            case COMPONENT, VERSION -> ofProject().with(Trait.PROJECT, "projectId").named(kind);
            case CONTEXT -> context();
            case RESOLUTION, COMMENT, ATTACHMENT -> named(kind);
        };
    }

    /**
     * Reads the project key; the object's own takes precedence over the one in the response's path.
     */
    private EntityReader ofProject() {
        keep(Trait.PROJECT_KEY, path.project());
        return with(Trait.PROJECT_KEY, "project");
    }

    private EntityReader with(Trait trait, String member) {
        keep(trait, node.path(member));
        return this;
    }

    private void keep(Trait trait, JsonNode value) {
        keep(trait, text(value));
    }

    private void keep(Trait trait, String value) {
        if (!value.isEmpty()) {
            traits.put(trait, value);
        }
    }

    private Entity named(EntityKind kind) {
        return new Entity(kind, text("id"), text("name"), traits);
    }

    private Entity field() {
        JsonNode schema = node.path("schema");
        String type = text(schema.path("custom"));
        String system = text(schema.path("system"));
        keep(Trait.TYPE, type.isEmpty() ? system : type);
        String id = text("id");
        return new Entity(
                EntityKind.FIELD, id.isEmpty() ? text("fieldId") : id, text("name"), traits);
    }

    private Entity user() {
        with(Trait.USERNAME, "name").with(Trait.USERNAME, "username").with(Trait.KEY, "key");
        with(Trait.EMAIL, "emailAddress").with(Trait.ACTIVE, "active");
        with(Trait.ACCOUNT_TYPE, "accountType");
        String key = text("key").isEmpty() ? text("name") : text("key");
        String id = text("accountId").isEmpty() ? key : text("accountId");
        return new Entity(EntityKind.USER, id, text("displayName"), traits);
    }

    private Entity option() {
        with(Trait.PARENT, "optionId").with(Trait.DISABLED, "disabled");
        keep(Trait.FIELD, path.field());
        keep(Trait.CONTEXT, path.context());
        String self = text("self");
        String id = text("id").isEmpty() ? self.substring(self.lastIndexOf('/') + 1) : text("id");
        return new Entity(EntityKind.OPTION, id, text("value"), traits);
    }

    private Entity status() {
        JsonNode category = node.path("statusCategory");
        keep(Trait.CATEGORY, category(text(category.isObject() ? category.path("key") : category)));
        return named(EntityKind.STATUS);
    }

    /** The category of a status; the status search of Cloud has other words for the same. */
    private static String category(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        return switch (small) {
            case "todo" -> "new";
            case "in_progress" -> "indeterminate";
            default -> small;
        };
    }

    private Entity transition() {
        keep(Trait.LEADS_TO, node.path("to").path("id"));
        return named(EntityKind.TRANSITION);
    }

    private Entity context() {
        keep(Trait.FIELD, path.field());
        return with(Trait.GLOBAL, "isGlobalContext").named(EntityKind.CONTEXT);
    }

    private String text(String member) {
        return text(node.path(member));
    }

    private static String text(JsonNode value) {
        return value.isValueNode() && !value.isNull() ? value.asString() : "";
    }
}
