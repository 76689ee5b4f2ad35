package dev.bbsh.operation.backup;

import dev.bbsh.jira.catalog.Catalog;
import dev.bbsh.jira.catalog.Entity;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.jira.catalog.Trait;
import dev.bbsh.work.Progress;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The entities of a catalog as responses of the REST API, under the paths of its requests.
 *
 * @param withEmail true for a user whose e-mail is kept
 */
record EntityResponses(
        Catalog catalog, ResponseFiles files, Predicate<Entity> withEmail, Progress progress) {

    private static final String VALUES = "values";

    void write() {
        files.add(
                "serverInfo",
                new ResponseObject()
                        .text("baseUrl", catalog.server().baseUrl())
                        .text("version", catalog.server().version())
                        .text("deploymentType", catalog.server().deployment())
                        .toString());
        array("field", EntityKind.FIELD, EntityResponses::field);
        array(
                "issuetype",
                EntityKind.ISSUE_TYPE,
                (each) -> ResponseObject.of(each).flag("subtask", each, Trait.SUBTASK));
        array("status", EntityKind.STATUS, EntityResponses::status);
        array(
                "priority",
                EntityKind.PRIORITY,
                (each) -> ResponseObject.of(each).text("statusColor", each, Trait.COLOR));
        array("resolution", EntityKind.RESOLUTION, ResponseObject::of);
        pages("issueLinkType", EntityKind.LINK_TYPE, EntityResponses::linkType);
        array("project", EntityKind.PROJECT, EntityResponses::project);
        pages("component", EntityKind.COMPONENT, EntityResponses::ofProject);
        pages("version", EntityKind.VERSION, EntityResponses::ofProject);
        pages("users", EntityKind.USER, this::user);
        contexts();
        options();
    }

    private void array(String path, EntityKind kind, Function<Entity, ResponseObject> made) {
        files.array(path, catalog.all(kind).stream().map(made).map(ResponseObject::toString));
    }

    private void pages(String path, EntityKind kind, Function<Entity, ResponseObject> made) {
        files.pages(
                path,
                kind == EntityKind.LINK_TYPE ? "issueLinkTypes" : VALUES,
                catalog.all(kind).stream()
                        .peek((_) -> progress.advance(0))
                        .map(made)
                        .map(ResponseObject::toString),
                catalog.all(kind).size());
    }

    private static ResponseObject field(Entity field) {
        boolean custom = field.id().startsWith("customfield_");
        ResponseObject object = ResponseObject.of(field).json("custom", Boolean.toString(custom));
        field.trait(Trait.TYPE)
                .ifPresent(
                        (type) ->
                                object.json(
                                        "schema",
                                        new ResponseObject()
                                                .text(custom ? "custom" : "system", type)
                                                .toString()));
        return object;
    }

    private static ResponseObject status(Entity status) {
        ResponseObject category = new ResponseObject().text("key", status, Trait.CATEGORY);
        return ResponseObject.of(status).json("statusCategory", category.toString());
    }

    private static ResponseObject linkType(Entity type) {
        return ResponseObject.of(type)
                .text("inward", type, Trait.INWARD)
                .text("outward", type, Trait.OUTWARD);
    }

    private static ResponseObject project(Entity project) {
        return ResponseObject.of(project)
                .text("key", project, Trait.KEY)
                .text("formerKeys", project, Trait.FORMER_KEYS);
    }

    private static ResponseObject ofProject(Entity each) {
        return ResponseObject.of(each)
                .text("project", each, Trait.PROJECT_KEY)
                .text("projectId", each, Trait.PROJECT);
    }

    private ResponseObject user(Entity user) {
        ResponseObject object =
                new ResponseObject()
                        .text("key", user, Trait.KEY)
                        .text("name", user, Trait.USERNAME)
                        .text("displayName", user.name())
                        .flag("active", user, Trait.ACTIVE);
        return withEmail.test(user) ? object.text("emailAddress", user, Trait.EMAIL) : object;
    }

    private void contexts() {
        Map<String, List<Entity>> byField =
                catalog.all(EntityKind.CONTEXT).stream()
                        .collect(
                                Collectors.groupingBy(
                                        (each) -> each.trait(Trait.FIELD).orElse(""),
                                        TreeMap::new,
                                        Collectors.toList()));
        if (byField.isEmpty()) {
            pages("context", EntityKind.CONTEXT, ResponseObject::of);
        }
        byField.forEach(
                (field, contexts) -> {
                    String path = "field/" + field + "/context";
                    files.pages(
                            path,
                            VALUES,
                            contexts.stream()
                                    .map(
                                            (each) ->
                                                    ResponseObject.of(each)
                                                            .flag(
                                                                    "isGlobalContext",
                                                                    each,
                                                                    Trait.GLOBAL))
                                    .map(ResponseObject::toString),
                            contexts.size());
                    projects(path, contexts);
                });
    }

    private void projects(String path, List<Entity> contexts) {
        List<String> pairs =
                contexts.stream()
                        .flatMap(
                                (each) ->
                                        catalog.projectsOf(each.id()).stream()
                                                .map((project) -> pair(each, project)))
                        .toList();
        if (!pairs.isEmpty()) {
            files.array(path + "/projectmapping", pairs.stream());
        }
    }

    private static String pair(Entity context, String project) {
        return new ResponseObject()
                .text("contextId", context.id())
                .text("projectId", project)
                .toString();
    }

    /** Writes the options, context by context; field by field, so that not all are in memory. */
    private void options() {
        if (catalog.all(EntityKind.OPTION).isEmpty()) {
            pages("option", EntityKind.OPTION, EntityResponses::option);
        }
        for (Entity field : catalog.all(EntityKind.FIELD)) {
            if (field.id().startsWith("customfield_")) {
                progress.advance(0);
                Optional<List<Entity>> options =
                        catalog.lookup(EntityKind.OPTION, Trait.FIELD, field.id());
                options.ifPresent((all) -> options(field.id(), all));
            }
        }
    }

    private void options(String field, List<Entity> options) {
        options.stream()
                .collect(
                        Collectors.groupingBy(
                                (each) -> each.trait(Trait.CONTEXT).orElse(""),
                                TreeMap::new,
                                Collectors.toList()))
                .forEach(
                        (context, all) ->
                                files.pages(
                                        "field/"
                                                + field
                                                + (context.isEmpty() ? "" : "/context/" + context)
                                                + "/option",
                                        VALUES,
                                        all.stream()
                                                .map(EntityResponses::option)
                                                .map(ResponseObject::toString),
                                        all.size()));
    }

    private static ResponseObject option(Entity option) {
        return new ResponseObject()
                .text("id", option.id())
                .text("value", option.name())
                .text("optionId", option, Trait.PARENT)
                .flag("disabled", option, Trait.DISABLED);
    }
}
