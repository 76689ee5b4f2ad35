package dev.bbsh.jira.live.jql;

import dev.bbsh.jira.json.JsonTree;
import dev.bbsh.jira.live.http.HttpCall;

import tools.jackson.databind.node.ObjectNode;

import java.util.Optional;

/**
 * The calls of a search: {@code /search/jql} of Cloud, which has tokens and no total, and {@code
 * /search} of Data Center, which has both.
 */
public enum SearchApi {
    CLOUD("/rest/api/3", 5_000),
    DATA_CENTER("/rest/api/2", 1_000);

    /** The longest query that goes into an address; longer ones are posted. */
    private static final int LONGEST_IN_ADDRESS = 3_000;

    private final String base;
    private final int largestPage;

    SearchApi(String base, int largestPage) {
        this.base = base;
        this.largestPage = largestPage;
    }

    /** The largest page of keys that the site documents. */
    int largestPage() {
        return largestPage;
    }

    /** The call for the user of the credentials. */
    HttpCall myself() {
        return HttpCall.get(base + "/myself");
    }

    /** The call for one issue, which answers also for a key from before a move. */
    HttpCall issue(String key) {
        return HttpCall.get(base + "/issue/" + HttpCall.encoded(key)).with("fields", "key");
    }

    /** The call for one project. */
    HttpCall project(String key) {
        return HttpCall.get(base + "/project/" + HttpCall.encoded(key));
    }

    /** The call for the number of issues. */
    HttpCall count(String jql) {
        return switch (this) {
            case CLOUD -> posted("/search/approximate-count", JsonTree.object().put("jql", jql));
            case DATA_CENTER -> search(jql, 0, 0, true);
        };
    }

    /**
     * The call for a page.
     *
     * @param token the token of the page before, on Cloud
     * @param start the number of rows before, on Data Center
     */
    HttpCall page(String jql, Optional<String> token, long start, int size) {
        return switch (this) {
            case CLOUD -> {
                ObjectNode body = JsonTree.object().put("jql", jql).put("maxResults", size);
                body.putArray("fields").add("key");
                token.ifPresent((text) -> body.put("nextPageToken", text));
                yield posted("/search/jql", body);
            }
            case DATA_CENTER -> search(jql, start, size, true);
        };
    }

    /** The call for a page with some keys, of which some may not exist. */
    HttpCall keys(String jql, Optional<String> token, long start, int size) {
        return this == CLOUD ? page(jql, token, start, size) : search(jql, start, size, false);
    }

    private HttpCall search(String jql, long start, int size, boolean validated) {
        if (HttpCall.encoded(jql).length() > LONGEST_IN_ADDRESS) {
            ObjectNode body =
                    JsonTree.object()
                            .put("jql", jql)
                            .put("startAt", start)
                            .put("maxResults", size)
                            .put("validateQuery", validated);
            body.putArray("fields").add("key");
            return posted("/search", body);
        }
        HttpCall call =
                HttpCall.get(base + "/search")
                        .with("jql", jql)
                        .with("startAt", start)
                        .with("maxResults", size)
                        .with("fields", "key");
        return validated ? call : call.with("validateQuery", false);
    }

    private HttpCall posted(String path, ObjectNode body) {
        return HttpCall.post(base + path, JsonTree.text(body)).thatReads();
    }
}
