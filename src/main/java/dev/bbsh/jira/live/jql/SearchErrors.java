package dev.bbsh.jira.live.jql;

import dev.bbsh.jira.json.JsonTree;
import dev.bbsh.jira.live.http.HttpReply;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

/** The site's own words on a query that it refuses. */
final class SearchErrors {

    private static final int LONGEST = 600;

    private SearchErrors() {}

    /** All messages of an answer; none when it has no messages that can be read. */
    static List<String> messages(HttpReply reply) {
        List<String> all = new ArrayList<>();
        try {
            JsonNode root = JsonTree.of(reply.body());
            root.path("errorMessages").forEach((each) -> all.add(each.asString("")));
            root.path("errors")
                    .properties()
                    .forEach((each) -> all.add(each.getKey() + " " + each.getValue().asString("")));
        } catch (JacksonException _) {
            all.clear();
        }
        all.removeIf(String::isBlank);
        return all;
    }

    /** The messages in one line, cut to what a screen can show. */
    static String words(HttpReply reply) {
        String words = String.join("; ", messages(reply));
        if (words.isEmpty()) {
            return "no reason given";
        }
        return words.length() > LONGEST ? words.substring(0, LONGEST) + "..." : words;
    }
}
