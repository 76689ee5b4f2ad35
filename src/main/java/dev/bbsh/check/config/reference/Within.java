package dev.bbsh.check.config.reference;

import java.util.Optional;

/**
 * What a reference belongs to, where its id alone is not enough.
 *
 * @param id of the field to which an option belongs ({@code customfield_10104}), or of the status
 *     that stands beside a transition
 * @param parent of the option above, for the child of a cascading field
 */
public record Within(String id, Optional<String> parent) {

    static Within of(String id) {
        return new Within(id, Optional.empty());
    }
}
