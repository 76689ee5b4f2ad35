package dev.bbsh.jira.catalog;

import tools.jackson.databind.JsonNode;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Reads one saved answer: an array, a page, a list under a name, or a single object. */
final class AnswerReader {

    private final AnswerPath path;
    private final Catalog.Builder catalog;
    private final Pages pages;
    private final Map<EntityKind, Integer> found = new EnumMap<>(EntityKind.class);
    private boolean known;
    private int unknown;

    AnswerReader(AnswerPath path, Catalog.Builder catalog, Pages pages) {
        this.path = path;
        this.catalog = catalog;
        this.pages = pages;
    }

    /** Reads an answer, and says in a few words what is wrong with it; nothing is empty. */
    String read(JsonNode answer) {
        if (answer.path("errorMessages").isArray()) {
            return "is an error: " + answer.path("errorMessages").path(0).asString("no reason");
        }
        boolean list = answer.isArray();
        if (list) {
            all(answer);
        } else if (answer.path("values").isArray()) {
            page(answer);
        } else {
            object(answer);
        }
        return verdict(list && answer.isEmpty());
    }

    private String verdict(boolean empty) {
        if (empty) {
            path.kind().ifPresent(catalog::asked);
            return "is an empty list: a missing permission often looks like that";
        }
        return found.isEmpty() && !known ? "has nothing that is known here" : "";
    }

    private void page(JsonNode answer) {
        JsonNode values = answer.path("values");
        all(values);
        Optional<EntityKind> kind = found.keySet().stream().findFirst().or(path::kind);
        kind.ifPresent(
                (listed) -> {
                    known = true;
                    catalog.asked(listed);
                    pages.read(listed, path, answer);
                });
    }

    private void object(JsonNode answer) {
        if (answer.path("issues").isArray()) {
            known = true;
            all(answer.path("issues"));
        } else if (answer.path("comments").isArray()) {
            contents(new IssueContents(path.issue(), pages).comments(answer));
        } else if (answer.path("issueLinkTypes").isArray()) {
            all(answer.path("issueLinkTypes"));
        } else if (answer.path("transitions").isArray() && !answer.has("fields")) {
            all(answer.path("transitions"));
        } else if (answer.path("projects").isArray()) {
            new CreateMeta(this::add).read(answer.path("projects"));
        } else if (answer.has("deploymentType") || answer.path("versionNumbers").isArray()) {
            server(answer);
        } else {
            one(answer);
        }
    }

    private void all(JsonNode list) {
        list.forEach(this::one);
    }

    private void one(JsonNode node) {
        if (IssueContents.isIssue(node)) {
            contents(
                    new IssueContents(node.path("key").asString(""), pages)
                            .issue(node.path("fields")));
        } else if (node.has("contextId")) {
            concern(node);
        } else if (node.has("fieldId") && node.path("allowedValues").isArray()) {
            new CreateMeta(this::add).field(node.path("fieldId").asString(), node, "");
        } else {
            Optional<EntityKind> kind = Recognition.of(node, path);
            kind.ifPresent((known) -> entity(known, node));
            unknown += kind.isPresent() ? 0 : 1;
        }
    }

    /** An issue without any is known as well. */
    private void contents(IssueContents contents) {
        known = true;
        contents.asked().forEach(catalog::asked);
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
                new ServerInfo(
                        answer.path("baseUrl").asString(""),
                        answer.path("version").asString(""),
                        answer.path("deploymentType").asString("")));
    }

    /** How many objects were left out. */
    int unknown() {
        return unknown;
    }
}
