package dev.bbsh.jira.catalog.response;

import dev.bbsh.jira.catalog.EntityKind;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Recognises the kind of an object in a response: from members that only one kind has, else from
 * the URL that the object has for itself, else from the path under which it was saved.
 */
final class EntityRecognition {

    /** The rules of recognition; the first one that holds decides. */
    private static final List<Sign> SIGNS =
            List.of(
                    new Sign(EntityKind.FIELD, EntityRecognition::isField),
                    new Sign(EntityKind.USER, EntityRecognition::isUser),
                    new Sign(EntityKind.PROJECT, EntityRecognition::isProject),
                    new Sign(
                            EntityKind.LINK_TYPE, (node) -> has(node, "name", "inward", "outward")),
                    new Sign(EntityKind.CONTEXT, (node) -> has(node, "name", "isGlobalContext")),
                    new Sign(EntityKind.STATUS, (node) -> has(node, "name", "statusCategory")),
                    new Sign(EntityKind.TRANSITION, (node) -> node.path("to").isObject()),
                    new Sign(EntityKind.ISSUE_TYPE, (node) -> node.path("subtask").isBoolean()),
                    new Sign(EntityKind.PRIORITY, (node) -> has(node, "name", "statusColor")),
                    new Sign(EntityKind.VERSION, (node) -> node.path("released").isBoolean()),
                    new Sign(EntityKind.COMPONENT, EntityRecognition::isComponent),
                    new Sign(EntityKind.OPTION, EntityRecognition::isOption));

    private EntityRecognition() {}

    private record Sign(EntityKind kind, Predicate<JsonNode> test) {}

    static Optional<EntityKind> of(JsonNode node, ResponsePath path) {
        if (!node.isObject() || isOther(node)) {
            return Optional.empty();
        }
        Optional<EntityKind> sure =
                SIGNS.stream().filter((sign) -> sign.test().test(node)).findFirst().map(Sign::kind);
        return sure.or(() -> has(node, "id", "name") ? byAddress(node, path) : Optional.empty());
    }

    /** True for a status's category, an issue, an agile board or sprint, or a filter. */
    private static boolean isOther(JsonNode node) {
        return node.has("colorName")
                || isScheme(node)
                || node.has("jql")
                || node.has("actors")
                || (node.has("key") && node.path("fields").isObject())
                || node.path("self").asString("").contains("/agile/");
    }

    /** True for a scheme of priorities, issue types, permissions and so on. */
    private static boolean isScheme(JsonNode node) {
        return node.has("defaultPriorityId")
                || node.has("defaultIssueTypeId")
                || node.path("self").asString("").toLowerCase(Locale.ROOT).contains("scheme/");
    }

    /** True when an object is an entity itself, which may have lists, and not a page. */
    static boolean isThing(JsonNode node) {
        return (node.has("id") || node.has("key") || node.has("accountId"))
                && (node.has("name") || node.has("fields") || node.has("displayName"));
    }

    private static Optional<EntityKind> byAddress(JsonNode node, ResponsePath path) {
        String self = node.path("self").asString("");
        Optional<EntityKind> kind = self.isEmpty() ? path.kind() : new ResponsePath(self).kind();
        return kind.filter((each) -> each != EntityKind.PRIORITY || !isPriorityScheme(node));
    }

    /**
     * True for a scheme of priorities. Schemes and priorities have a default; only priorities have
     * a colour and a picture.
     */
    private static boolean isPriorityScheme(JsonNode node) {
        return node.has("isDefault") && !node.has("statusColor") && !node.has("iconUrl");
    }

    private static boolean isField(JsonNode node) {
        return node.has("name")
                && (node.path("custom").isBoolean() || node.path("schema").isObject());
    }

    private static boolean isUser(JsonNode node) {
        boolean named = node.has("name") || node.has("key") || node.has("emailAddress");
        return node.has("accountId") || (node.has("displayName") && named);
    }

    private static boolean isProject(JsonNode node) {
        return has(node, "id", "key")
                && (node.has("projectTypeKey")
                        || node.has("avatarUrls")
                        || node.has("issueTypes")
                        || node.path("self").asString("").contains("/project/"));
    }

    private static boolean isComponent(JsonNode node) {
        return node.has("name")
                && (node.has("assigneeType")
                        || node.has("realAssigneeType")
                        || node.has("isAssigneeTypeValid"));
    }

    private static boolean isOption(JsonNode node) {
        return node.path("value").isString()
                && !node.has("name")
                && (has(node, "id") || node.has("self"));
    }

    private static boolean has(JsonNode node, String... members) {
        for (String member : members) {
            if (!node.has(member)) {
                return false;
            }
        }
        return true;
    }
}
