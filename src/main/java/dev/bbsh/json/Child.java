package dev.bbsh.json;

import org.jspecify.annotations.Nullable;

/**
 * A child of a container.
 *
 * @param name the member's name, none for an element
 */
public record Child(@Nullable MemberName name, JsonValue value) {

    Member member() {
        if (name == null) {
            throw new IllegalStateException("an element has no name");
        }
        return new Member(name.name(), value);
    }
}
