package dev.bbsh.jira.live.site;

import dev.bbsh.jira.json.JsonTree;
import dev.bbsh.jira.live.http.HttpReply;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

import java.util.Optional;

/** The members of a small JSON object that a site answered; empty for anything else. */
record ReplyFields(JsonNode root) {

    private static final int LARGEST = 1_000_000;

    static ReplyFields of(HttpReply reply) {
        if (!reply.isSuccess() || !reply.looksLikeJson() || reply.body().length > LARGEST) {
            return new ReplyFields(MissingNode.getInstance());
        }
        try {
            return new ReplyFields(JsonTree.of(reply.body()));
        } catch (JacksonException _) {
            return new ReplyFields(MissingNode.getInstance());
        }
    }

    /** The text of a member; empty when it is missing or not a text. */
    String text(String name) {
        JsonNode member = root.path(name);
        return member.isString() ? member.asString() : "";
    }

    /** The first text that isn't empty. */
    Optional<String> first(String... names) {
        for (String name : names) {
            if (!text(name).isEmpty()) {
                return Optional.of(text(name));
            }
        }
        return Optional.empty();
    }

    /** The truth of a permission; empty when the site doesn't know it. */
    Optional<Boolean> permission(String key) {
        JsonNode have = root.path("permissions").path(key).path("havePermission");
        return have.isBoolean() ? Optional.of(have.asBoolean()) : Optional.empty();
    }
}
