package dev.bbsh.operation.live;

import dev.bbsh.file.Location;
import dev.bbsh.jira.json.JsonTree;
import dev.bbsh.jira.live.jql.FoundIssue;
import dev.bbsh.jira.live.jql.IssueCount;
import dev.bbsh.jira.live.jql.IssueListing;
import dev.bbsh.jira.live.jql.SearchUser;
import dev.bbsh.jira.savedfile.Gap;
import dev.bbsh.work.BbshException;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the result of a query that was saved as JSON, so that it can be shown again offline. */
public final class SavedJqlResult {

    private SavedJqlResult() {}

    /**
     * The saved result of a request.
     *
     * @throws BbshException when the file has no such result
     */
    public static JqlResult read(Location file, JqlResult.Request request) {
        JsonNode saved = parsed(file);
        boolean same =
                saved.path("query").asString("").equals(request.query())
                        && saved.path("connection").asString("").equals(request.connection())
                        && saved.path("count").canConvertToLong()
                        && saved.path("issues").isArray() == request.listed() > 0;
        if (!same) {
            throw strange(file);
        }
        return new JqlResult(
                request,
                new SearchUser(text(saved, "user"), text(saved, "zone")),
                new IssueCount(saved.path("count").asLong(), saved.path("approximate").asBoolean()),
                request.listed() == 0 ? Optional.empty() : Optional.of(listing(saved)),
                moved(saved));
    }

    private static Map<String, String> moved(JsonNode saved) {
        Map<String, String> moved = new HashMap<>();
        for (JsonNode each : saved.path("moved")) {
            moved.put(each.path("from").asString(""), each.path("to").asString(""));
        }
        return moved;
    }

    private static IssueListing listing(JsonNode saved) {
        List<FoundIssue> issues = new ArrayList<>();
        for (JsonNode each : saved.path("issues")) {
            issues.add(new FoundIssue(each.path("id").asString(""), each.path("key").asString("")));
        }
        boolean gap = saved.path("incomplete").isString();
        boolean limited = !gap && !saved.path("isLast").asBoolean(false);
        long total = saved.path("total").asLong(0);
        Gap.Cause cause =
                total > issues.size()
                        ? new Gap.Partial(issues.size(), total)
                        : new Gap.MoreFollow(issues.size());
        return new IssueListing(issues, gap ? Optional.of(cause) : Optional.empty(), limited);
    }

    private static Optional<String> text(JsonNode saved, String name) {
        return Optional.of(saved.path(name).asString("")).filter((text) -> !text.isEmpty());
    }

    private static JsonNode parsed(Location file) {
        try {
            return JsonTree.of(file.readText());
        } catch (JacksonException _) {
            throw strange(file);
        }
    }

    private static BbshException strange(Location file) {
        return new BbshException(
                "'" + file + "' doesn't have the result of this query as JSON",
                "help jql run     (--output json --to FILE saves a result for --offline)");
    }
}
