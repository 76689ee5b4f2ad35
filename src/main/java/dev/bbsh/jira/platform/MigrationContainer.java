package dev.bbsh.jira.platform;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.stream.Stream;

/**
 * A project, a space or a site that a migration moves.
 *
 * @param type {@code JiraProject}, {@code ConfluenceSpace} or {@code Site}
 * @param key the key of the project or the space; may be empty
 * @param sourceId its ID on the server; may be empty
 */
public record MigrationContainer(String type, String key, String name, String sourceId) {

    /** The types that the platform pages by. */
    public static final List<String> TYPES = List.of("JiraProject", "ConfluenceSpace", "Site");

    private static final List<String> LISTS = List.of("containers", "items", "results", "values");

    /** True for a page of containers. */
    static boolean isPage(JsonNode page) {
        return list(page).findAny().isPresent() || page.path("containers").isArray();
    }

    /**
     * The containers of a page.
     *
     * @param type the type that was asked for, for elements that don't name theirs
     */
    public static List<MigrationContainer> of(JsonNode page, String type) {
        return list(page)
                .map(
                        (each) ->
                                new MigrationContainer(
                                        first(each, type, "type", "containerType"),
                                        first(each, "", "key", "projectKey", "spaceKey"),
                                        first(each, "", "name", "title"),
                                        first(each, "", "sourceId", "serverId", "id")))
                .toList();
    }

    private static Stream<JsonNode> list(JsonNode page) {
        return LISTS.stream()
                .map(page::path)
                .filter(JsonNode::isArray)
                .limit(1)
                .flatMap(JsonNode::valueStream)
                .filter((each) -> each.has("type") || each.has("containerType") || each.has("key"))
                .filter((each) -> !each.has("label") && !each.has("value"));
    }

    private static String first(JsonNode json, String otherwise, String... names) {
        return Stream.of(names)
                .map(json::path)
                .filter(JsonNode::isValueNode)
                .map((each) -> each.asString(""))
                .filter((each) -> !each.isEmpty())
                .findFirst()
                .orElse(otherwise);
    }
}
