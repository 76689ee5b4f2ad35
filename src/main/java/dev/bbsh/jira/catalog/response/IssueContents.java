package dev.bbsh.jira.catalog.response;

import dev.bbsh.jira.catalog.CommentFingerprint;
import dev.bbsh.jira.catalog.Entity;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.jira.catalog.Trait;

import tools.jackson.databind.JsonNode;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The comments and attachments in a response about an issue. */
final class IssueContents {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss[.SSS]xx", Locale.ROOT);

    /** The member in which an extract of a backup has a fingerprint in place of a text. */
    private static final String FINGERPRINT = "bodyFingerprint";

    private final String issue;
    private final List<Entity> found = new ArrayList<>();
    private final Set<EntityKind> asked = EnumSet.noneOf(EntityKind.class);
    private final PagedLists pages;

    IssueContents(String issue, PagedLists pages) {
        this.pages = pages;
        this.issue = issue;
    }

    static boolean isIssue(JsonNode node) {
        return node.has("key") && node.path("fields").isObject() && node.has("id");
    }

    /** Reads the fields of an issue. */
    IssueContents issue(JsonNode fields) {
        JsonNode comments = fields.path("comment");
        if (comments.isArray()) {
            comments.forEach(this::comment);
            asked.add(EntityKind.COMMENT);
        } else if (comments.path("comments").isArray()) {
            comments(comments);
        }
        JsonNode attachments = fields.path("attachment");
        if (attachments.isArray()) {
            asked.add(EntityKind.ATTACHMENT);
            attachments.forEach(this::attachment);
        }
        return this;
    }

    /** Reads a page of comments. */
    IssueContents comments(JsonNode page) {
        asked.add(EntityKind.COMMENT);
        JsonNode comments = page.path("comments");
        comments.forEach(this::comment);
        pages.comments(issue, page);
        return this;
    }

    private void comment(JsonNode node) {
        Map<Trait, String> traits = common(node);
        String known = text(node.path(FINGERPRINT));
        traits.put(Trait.FINGERPRINT, known.isEmpty() ? fingerprint(node.path("body")) : known);
        JsonNode open = node.path("jsdPublic");
        if (node.path("visibility").isObject() || (open.isBoolean() && !open.asBoolean())) {
            traits.put(Trait.RESTRICTED, "true");
        }
        found.add(new Entity(EntityKind.COMMENT, text(node.path("id")), "", traits));
    }

    private void attachment(JsonNode node) {
        if (!node.has("filename")) {
            return;
        }
        Map<Trait, String> traits = common(node);
        keep(traits, Trait.SIZE, text(node.path("size")));
        String name = text(node.path("filename"));
        found.add(new Entity(EntityKind.ATTACHMENT, text(node.path("id")), name, traits));
    }

    private Map<Trait, String> common(JsonNode node) {
        Map<Trait, String> traits = new EnumMap<>(Trait.class);
        keep(traits, Trait.ISSUE, issue);
        JsonNode author = node.path("author");
        keep(traits, Trait.AUTHOR, text(author.path("displayName")));
        keep(traits, Trait.EMAIL, text(author.path("emailAddress")));
        keep(traits, Trait.CREATED, instant(text(node.path("created"))));
        return traits;
    }

    private static void keep(Map<Trait, String> traits, Trait trait, String text) {
        if (!text.isEmpty()) {
            traits.put(trait, text);
        }
    }

    private static String instant(String text) {
        try {
            return OffsetDateTime.parse(text, TIME)
                    .withOffsetSameInstant(ZoneOffset.UTC)
                    .toInstant()
                    .toString();
        } catch (DateTimeException unknown) {
            return "";
        }
    }

    /**
     * The fingerprint of a text with wiki markup, as servers have it, or of a document, as Cloud
     * has it.
     */
    private static String fingerprint(JsonNode body) {
        StringBuilder text = new StringBuilder();
        collect(body, text);
        return CommentFingerprint.of(text);
    }

    private static void collect(JsonNode node, StringBuilder text) {
        if (node.isString()) {
            text.append(node.asString());
        } else if (node.has("text")) {
            collect(node.path("text"), text);
        } else {
            node.path("content").forEach((child) -> collect(child, text));
        }
    }

    private static String text(JsonNode value) {
        return value.isValueNode() && !value.isNull() ? value.asString() : "";
    }

    /** The key of the issue; empty when it is not known. */
    String issue() {
        return issue;
    }

    /** The kinds of which the response has a list, even an empty one. */
    Set<EntityKind> asked() {
        return asked;
    }

    List<Entity> found() {
        return found;
    }
}
