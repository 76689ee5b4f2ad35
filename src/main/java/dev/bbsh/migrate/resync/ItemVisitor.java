package dev.bbsh.migrate.resync;

import dev.bbsh.backbone.data.SyncedEntry;
import dev.bbsh.migrate.prepare.IdKind;

/** Receives the changed comments and attachments of an issue pair. */
interface ItemVisitor {

    /**
     * Receives a change.
     *
     * @param ofOne true when the entry is of the one side: the side of the new copy for one that
     *     was sent again
     * @param entry the new copy, the new item, or the uploaded one that is missing
     * @param original the number of the local ID of the item on that side which the new copy
     *     repeats; -1 for other changes
     */
    void accept(ItemChange change, IdKind kind, boolean ofOne, SyncedEntry entry, long original);
}
