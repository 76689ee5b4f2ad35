package dev.bbsh.jira.catalog.response;

import dev.bbsh.jira.catalog.Entity;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.jira.catalog.Trait;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Reads the metadata for creating issues: the only list of options on a server. */
final class CreateMeta {

    private final Consumer<Entity> found;

    CreateMeta(Consumer<Entity> found) {
        this.found = found;
    }

    void read(JsonNode projects) {
        for (JsonNode project : projects) {
            for (JsonNode type : project.path("issuetypes")) {
                type.path("fields")
                        .properties()
                        .forEach(
                                (field) ->
                                        field(
                                                field.getKey(),
                                                field.getValue(),
                                                project.path("id").asString("")));
            }
        }
    }

    /** Reads the field itself, and the options that it offers. */
    void field(String id, JsonNode node, String project) {
        ResponsePath path = new ResponsePath(id);
        if (node.path("schema").isObject()) {
            Entity field = EntityReader.read(EntityKind.FIELD, node, path);
            found.accept(new Entity(EntityKind.FIELD, id, field.name(), field.traits()));
        }
        for (JsonNode value : node.path("allowedValues")) {
            if (value.path("value").isString()) {
                Entity option = EntityReader.read(EntityKind.OPTION, value, path);
                found.accept(with(Trait.PROJECT, project, option));
                children(value, path)
                        .forEach((child) -> found.accept(with(Trait.PROJECT, project, child)));
            }
        }
    }

    /** The options below an option. */
    static List<Entity> children(JsonNode option, ResponsePath path) {
        List<Entity> children = new ArrayList<>();
        String parent = option.path("id").asString("");
        option.path("children").forEach((child) -> children.add(child(parent, child, path)));
        if (option.path("child").isObject()) {
            children.add(child(parent, option.path("child"), path));
        }
        return children;
    }

    private static Entity child(String parent, JsonNode node, ResponsePath path) {
        return with(Trait.PARENT, parent, EntityReader.read(EntityKind.OPTION, node, path));
    }

    private static Entity with(Trait trait, String value, Entity entity) {
        if (value.isEmpty()) {
            return entity;
        }
        Map<Trait, String> traits = new EnumMap<>(Trait.class);
        traits.putAll(entity.traits());
        traits.put(trait, value);
        return new Entity(entity.kind(), entity.id(), entity.name(), traits);
    }
}
