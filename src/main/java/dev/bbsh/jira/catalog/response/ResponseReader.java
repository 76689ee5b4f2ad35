package dev.bbsh.jira.catalog.response;

import dev.bbsh.jira.catalog.Catalog;
import dev.bbsh.jira.catalog.Entity;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.jira.savedfile.ErrorBody;
import dev.bbsh.jira.savedfile.SavedFileKind;

import tools.jackson.databind.JsonNode;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one saved response: an array, a page, a list under a name, several pages, or an object. */
final class ResponseReader {

    /** The members in which a response has a list of entities. */
    private static final List<String> LISTS =
            List.of("values", "issueLinkTypes", "issueTypes", "fields", "transitions", "options");

    private final ResponsePath path;
    private final Catalog.Builder catalog;
    private final PagedLists pages;
    private final TruncatedValues shallow = new TruncatedValues();
    private final Map<EntityKind, Integer> found = new EnumMap<>(EntityKind.class);
    private boolean known;
    private int unknown;

    ResponseReader(ResponsePath path, Catalog.Builder catalog, PagedLists pages) {
        this.path = path;
        this.catalog = catalog;
        this.pages = pages;
    }

    /** Reads a response. Returns what is wrong with it, in a few words; empty if nothing is. */
    String read(JsonNode answer) {
        Optional<String> error = ErrorBody.of(answer);
        if (error.isPresent()) {
            return "is an error: " + error.get();
        }
        answer(answer);
        boolean empty = answer.isArray() && answer.isEmpty();
        if (empty) {
            path.kind().ifPresent(catalog::asked);
            return path.isFurtherPage()
                    ? ""
                    : "is an empty list, often because of a missing permission";
        }
        return found.isEmpty() && !known ? unknownAnswer(answer) : "";
    }

    private String unknownAnswer(JsonNode answer) {
        if (answer.has("firstConnector") || answer.has("secondConnector")) {
            return "is " + SavedFileKind.SYNC_FILE.words() + ": load reads it";
        }
        if (answer.has("namespace") || (answer.has("items") && answer.has("meta"))) {
            return "is " + SavedFileKind.ID_MAPPING.words() + ": mapping load reads it";
        }
        return path.isAboutSchemes()
                ? "is about schemes, which catalogs don't include"
                : "has no items that bbsh recognizes";
    }

    private void answer(JsonNode answer) {
        if (answer.isArray()) {
            array(answer);
        } else if (answer.path("value").isArray() && answer.has("Count")) {
            array(answer.path("value"));
        } else {
            object(answer);
        }
    }

    /** Reads entities, or pages of them that were combined into one array. */
    private void array(JsonNode list) {
        int users = found.getOrDefault(EntityKind.USER, 0);
        for (JsonNode each : list) {
            if (each.isArray() || isPage(each)) {
                answer(each);
            } else {
                one(each);
            }
        }
        boolean anyUser = found.getOrDefault(EntityKind.USER, 0) > users;
        if (anyUser || (list.isEmpty() && path.kind().equals(Optional.of(EntityKind.USER)))) {
            pages.users(list);
        }
    }

    private static boolean isPage(JsonNode node) {
        boolean paged = node.has("startAt") || node.has("maxResults") || node.has("isLast");
        return node.path("issues").isArray() || (paged && list(node).isPresent());
    }

    private static Optional<JsonNode> list(JsonNode answer) {
        return LISTS.stream().map(answer::path).filter(JsonNode::isArray).findFirst();
    }

    private void object(JsonNode answer) {
        if (answer.path("issues").isArray()) {
            known = true;
            pages.issues(answer, answer.path("issues"));
            answer.path("issues").forEach(this::one);
        } else if (answer.path("comments").isArray()) {
            contents(new IssueContents(path.issue(), pages).comments(answer));
        } else if (answer.path("projects").isArray()) {
            new CreateMeta(this::shown).read(answer.path("projects"));
        } else if (answer.has("deploymentType") || answer.path("versionNumbers").isArray()) {
            server(answer);
        } else if (list(answer).isPresent() && !EntityRecognition.isThing(answer)) {
            page(answer, list(answer).get());
        } else {
            one(answer);
            movedIssue(answer);
        }
    }

    /** An issue that has another key than the one it was asked for was moved to another project. */
    private void movedIssue(JsonNode answer) {
        String present = answer.path("key").asString("");
        if (IssueContents.isIssue(answer)) {
            path.askedIssue()
                    .filter((asked) -> !present.isEmpty() && !asked.equals(present))
                    .ifPresent((asked) -> catalog.moved(asked, present));
        }
    }

    private void page(JsonNode page, JsonNode list) {
        list.forEach(this::one);
        Optional<EntityKind> kind = found.keySet().stream().findFirst().or(path::kind);
        kind.ifPresent(
                (listed) -> {
                    known = true;
                    catalog.asked(listed);
                    pages.read(listed, path, page, list);
                });
    }

    private void one(JsonNode node) {
        shallow.look(node);
        if (IssueContents.isIssue(node)) {
            contents(
                    new IssueContents(node.path("key").asString(""), pages)
                            .issue(node.path("fields")));
        } else if (node.has("contextId")) {
            concern(node);
        } else if (node.has("fieldId") && node.path("allowedValues").isArray()) {
            new CreateMeta(this::shown).field(node.path("fieldId").asString(), node, "");
        } else {
            Optional<EntityKind> kind = EntityRecognition.of(node, path);
            kind.ifPresent((known) -> entity(known, node));
            kind.ifPresent((known) -> count(known, node.has("fieldId")));
            unknown += kind.isPresent() ? 0 : 1;
        }
    }

    private void shown(Entity entity) {
        add(entity);
        count(entity.kind(), true);
    }

    /**
     * Records the kind as listed, except for the fields on the screen for new issues, which are not
     * complete.
     */
    private void count(EntityKind kind, boolean onScreen) {
        if (kind == EntityKind.FIELD && onScreen) {
            catalog.shown(kind);
        } else {
            catalog.listed(kind);
        }
    }

    /** Adds comments and attachments; an issue without any is recorded as well. */
    private void contents(IssueContents contents) {
        known = true;
        contents.asked().forEach((kind) -> catalog.read(kind, contents.issue()));
        contents.found().forEach(this::add);
    }

    private void entity(EntityKind kind, JsonNode node) {
        add(EntityReader.read(kind, node, path));
        if (kind == EntityKind.OPTION) {
            CreateMeta.children(node, path).forEach(this::add);
        }
        for (JsonNode status : node.path("statuses")) {
            catalog.uses(path.project(), status.path("id").asString(""));
        }
        if (kind == EntityKind.TRANSITION) {
            one(node.path("to"));
        }
    }

    private void add(Entity entity) {
        if (entity.id().isEmpty()) {
            unknown++;
            return;
        }
        found.merge(entity.kind(), 1, Integer::sum);
        catalog.add(entity);
    }

    private void concern(JsonNode node) {
        found.merge(EntityKind.CONTEXT, 1, Integer::sum);
        String project = node.path("projectId").asString("");
        if (!project.isEmpty()) {
            catalog.concerns(node.path("contextId").asString(), project);
        }
    }

    private void server(JsonNode answer) {
        known = true;
        catalog.is(
                new Catalog.ServerInfo(
                        answer.path("baseUrl").asString(""),
                        answer.path("version").asString(""),
                        answer.path("deploymentType").asString("")));
    }

    /** The number of objects that were left out. */
    int unknown() {
        return unknown;
    }

    /** The kinds of which an entity was found. */
    Set<EntityKind> kinds() {
        return found.keySet();
    }

    /** The number of values whose content was lost when the response was saved. */
    long shallow() {
        return shallow.count();
    }

    /**
     * Counts values that PowerShell's {@code ConvertTo-Json} has cut off: below its depth, which is
     * 2 by default, objects become texts such as {@code @{type=option; custom=...}}.
     */
    private static final class TruncatedValues {

        private long count;

        void look(JsonNode node) {
            if (node.isContainer()) {
                node.forEach(this::look);
            } else if (node.isString() && isShallow(node.asString())) {
                count++;
            }
        }

        private static boolean isShallow(String text) {
            return (text.startsWith("@{") && text.endsWith("}") && text.contains("="))
                    || text.equals("@{}")
                    || text.startsWith("System.Object[]")
                    || text.equals("System.Collections.Hashtable")
                    || text.startsWith("System.Management.Automation.PS");
        }

        long count() {
            return count;
        }
    }
}
