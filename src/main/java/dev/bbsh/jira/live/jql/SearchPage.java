package dev.bbsh.jira.live.jql;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A page of a search.
 *
 * @param token the token of the next page, on Cloud
 * @param total the number of all issues, on Data Center
 * @param saysMore true when the page says that it isn't the last one
 * @param rows the number of rows, with those that have no key
 */
record SearchPage(
        List<FoundIssue> issues,
        Optional<String> token,
        OptionalLong total,
        boolean saysMore,
        int rows) {

    /** Reads a page; nothing when the answer isn't one. */
    static Optional<SearchPage> of(JsonNode answer) {
        JsonNode rows = answer.path("issues");
        if (!rows.isArray()) {
            return Optional.empty();
        }
        List<FoundIssue> issues = new ArrayList<>();
        for (JsonNode row : rows) {
            if (row.path("key").isString() && !row.path("key").asString().isBlank()) {
                issues.add(new FoundIssue(row.path("id").asString(""), row.path("key").asString()));
            }
        }
        JsonNode total = answer.path("total");
        Optional<String> token =
                Optional.of(answer.path("nextPageToken").asString(""))
                        .filter((text) -> !text.isEmpty());
        JsonNode last = answer.path("isLast");
        return Optional.of(
                new SearchPage(
                        issues,
                        last.asBoolean(false) ? Optional.empty() : token,
                        total.canConvertToLong()
                                ? OptionalLong.of(total.asLong())
                                : OptionalLong.empty(),
                        last.isBoolean() && !last.asBoolean(),
                        rows.size()));
    }
}
