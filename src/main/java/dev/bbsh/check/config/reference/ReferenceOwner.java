package dev.bbsh.check.config.reference;

import java.util.Optional;

/**
 * The item that a reference belongs to, when its ID alone is not enough.
 *
 * @param id of the field to which an option belongs ({@code customfield_10104}), or of the status
 *     next to a transition
 * @param parent ID of the parent option, for the child of a cascading field
 */
public record ReferenceOwner(String id, Optional<String> parent) {

    public static ReferenceOwner of(String id) {
        return new ReferenceOwner(id, Optional.empty());
    }
}
