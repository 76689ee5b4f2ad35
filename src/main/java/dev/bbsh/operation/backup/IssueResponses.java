package dev.bbsh.operation.backup;

import dev.bbsh.jira.catalog.Catalog;
import dev.bbsh.jira.catalog.Entity;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.jira.catalog.Trait;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The comments and attachments of issues as the response of a search: IDs, times, authors, sizes
 * and file names. In place of a comment's text it has a fingerprint, from which the text can't be
 * restored.
 */
record IssueResponses(Catalog catalog, ResponseFiles files) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxx", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    void write() {
        Map<String, List<Entity>> comments = byIssue(EntityKind.COMMENT);
        Map<String, List<Entity>> attachments = byIssue(EntityKind.ATTACHMENT);
        files.pages(
                "search",
                "issues",
                catalog.issues().stream()
                        .sorted()
                        .map(
                                (key) ->
                                        issue(
                                                key,
                                                comments.getOrDefault(key, List.of()),
                                                attachments.getOrDefault(key, List.of()))),
                catalog.issues().size());
    }

    private Map<String, List<Entity>> byIssue(EntityKind kind) {
        return catalog.all(kind).stream()
                .collect(Collectors.groupingBy((each) -> each.trait(Trait.ISSUE).orElse("")));
    }

    private static String issue(String key, List<Entity> comments, List<Entity> attachments) {
        String list =
                comments.stream()
                        .map(IssueResponses::comment)
                        .collect(Collectors.joining(",", "[", "]"));
        ResponseObject page =
                new ResponseObject()
                        .json("startAt", "0")
                        .json("total", Integer.toString(comments.size()))
                        .json("comments", list);
        ResponseObject fields =
                new ResponseObject()
                        .json("comment", page.toString())
                        .json(
                                "attachment",
                                attachments.stream()
                                        .map(IssueResponses::attachment)
                                        .collect(Collectors.joining(",", "[", "]")));
        return new ResponseObject()
                .text("id", key)
                .text("key", key)
                .json("fields", fields.toString())
                .toString();
    }

    private static String comment(Entity comment) {
        ResponseObject object = common(comment).text("bodyFingerprint", comment, Trait.FINGERPRINT);
        if (comment.has(Trait.RESTRICTED, "true")) {
            object.json("visibility", "{\"type\":\"restricted\"}");
        }
        return object.toString();
    }

    private static String attachment(Entity attachment) {
        ResponseObject object = common(attachment).text("filename", attachment.name());
        attachment.trait(Trait.SIZE).ifPresent((size) -> object.text("size", size));
        return object.toString();
    }

    private static ResponseObject common(Entity each) {
        ResponseObject object = new ResponseObject().text("id", each.id());
        each.trait(Trait.CREATED)
                .ifPresent((time) -> object.text("created", TIME.format(Instant.parse(time))));
        each.trait(Trait.AUTHOR)
                .ifPresent(
                        (author) ->
                                object.json(
                                        "author",
                                        new ResponseObject()
                                                .text("displayName", author)
                                                .text("emailAddress", each, Trait.EMAIL)
                                                .toString()));
        return object;
    }
}
