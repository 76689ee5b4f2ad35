package dev.bbsh.operation.backup;

import dev.bbsh.jira.catalog.Entity;
import dev.bbsh.jira.catalog.Trait;
import dev.bbsh.json.tape.JsonText;

/** A JSON object of a response, built member by member. */
final class ResponseObject {

    private final StringBuilder members = new StringBuilder();

    /** The object of an entity: its ID and its name. */
    static ResponseObject of(Entity entity) {
        return new ResponseObject().text("id", entity.id()).text("name", entity.name());
    }

    /** Adds a member with a text. */
    ResponseObject text(String name, String value) {
        return json(name, JsonText.quote(value));
    }

    /** Adds a member whose value is JSON. */
    ResponseObject json(String name, String value) {
        members.append(members.isEmpty() ? "" : ",")
                .append(JsonText.quote(name))
                .append(':')
                .append(value);
        return this;
    }

    /** Adds the text of a trait, if the entity has it. */
    ResponseObject text(String name, Entity entity, Trait trait) {
        entity.trait(trait).ifPresent((value) -> text(name, value));
        return this;
    }

    /** Adds a trait that is {@code true} or {@code false}, if the entity has it. */
    ResponseObject flag(String name, Entity entity, Trait trait) {
        entity.trait(trait).ifPresent((value) -> json(name, value));
        return this;
    }

    @Override
    public String toString() {
        return "{" + members + "}";
    }
}
