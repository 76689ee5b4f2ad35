package dev.bbsh.jira.live.page;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A page of a list.
 *
 * @param root the answer
 * @param list the items in it; an empty array when it has none
 */
public record AnswerPage(JsonNode root, JsonNode list) {

    private static final List<String> LISTS =
            List.of("values", "comments", "issues", "options", "issueTypes", "fields", "worklogs");

    private static final JsonNode NONE = JsonNodeFactory.instance.arrayNode();

    private static final List<String> TOKENS = List.of("nextPageToken", "nextCursor");

    /** The page that an answer is: a bare array, or an object with one of the known lists. */
    public static AnswerPage of(JsonNode answer) {
        if (answer.isArray()) {
            return new AnswerPage(answer, answer);
        }
        return new AnswerPage(
                answer,
                LISTS.stream()
                        .map(answer::path)
                        .filter(JsonNode::isArray)
                        .findFirst()
                        .orElse(NONE));
    }

    /** The number of items. */
    public int size() {
        return list.size();
    }

    /** The position that the page says to begin at. */
    OptionalLong start() {
        return number("startAt");
    }

    /** The number of all items, as far as the page tells it. */
    OptionalLong total() {
        return number("total");
    }

    /** True or false when the page says whether it is the last one. */
    Optional<Boolean> last() {
        JsonNode last = root.path("isLast");
        return last.isBoolean() ? Optional.of(last.asBoolean()) : Optional.empty();
    }

    /** The token or cursor of the next page; empty on the last page. */
    Optional<String> next() {
        return TOKENS.stream()
                .map(root::path)
                .filter((token) -> token.isValueNode() && !token.isNull())
                .map((token) -> token.asString(""))
                .filter((token) -> !token.isEmpty())
                .findFirst();
    }

    private OptionalLong number(String name) {
        JsonNode value = root.path(name);
        return value.isIntegralNumber() ? OptionalLong.of(value.asLong()) : OptionalLong.empty();
    }
}
