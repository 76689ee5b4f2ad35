package dev.bbsh.migrate.resync;

import dev.bbsh.migrate.prepare.IdKind;

import java.util.Optional;

/**
 * A comment or an attachment that changed between an uploaded file and the new sync's download.
 *
 * @param key the key of the issue on the one side
 * @param partner its key on the other side; empty when that is not known
 * @param ofOne true when the item is on the one side: for one that was sent again, the new copy
 * @param id the ID of the item on that side
 * @param sent the ID of the item on the other side of which the new copy is one
 * @param original the ID of the item that the new copy repeats, on the side of the copy
 */
public record ResyncItem(
        ItemChange change,
        IdKind kind,
        String key,
        String partner,
        boolean ofOne,
        String id,
        Optional<String> sent,
        Optional<String> original) {

    /** The key of the issue on the side of the item. */
    public String ownKey() {
        return ofOne || partner.isEmpty() ? key : partner;
    }
}
