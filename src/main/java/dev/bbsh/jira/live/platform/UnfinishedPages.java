package dev.bbsh.jira.live.platform;

import dev.bbsh.file.write.ScratchFolder;
import dev.bbsh.file.write.WriteProtection;
import dev.bbsh.jira.live.http.SiteAddress;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/**
 * The pages of ID mappings that were fetched without a folder and are not complete: the same fetch
 * goes on after them until the session ends or the connection is forgotten.
 */
public final class UnfinishedPages {

    private final Map<Key, ScratchFolder> unfinished = new HashMap<>();

    /** The parts by which a fetch is known to be the same, also with another token. */
    private record Key(String connection, SiteAddress address, String transfer) {}

    /** Removes the pages that a connection got. */
    public synchronized void forget(String connection) {
        for (Iterator<Map.Entry<Key, ScratchFolder>> all = unfinished.entrySet().iterator();
                all.hasNext(); ) {
            Map.Entry<Key, ScratchFolder> each = all.next();
            if (each.getKey().connection().equals(connection)) {
                all.remove();
                each.getValue().close();
            }
        }
    }

    /** The pages of a transfer, for a fetch that goes on; none where no file may be written. */
    public synchronized PageStore begin(String connection, SiteAddress address, String transfer) {
        if (WriteProtection.isOn()) {
            return PageStore.NONE;
        }
        return PageStore.scratch(
                unfinished
                        .computeIfAbsent(
                                new Key(connection, address, transfer),
                                (_) -> ScratchFolder.create())
                        .location());
    }

    /** Removes the pages of a transfer, of which all are known. */
    public synchronized void end(String connection, SiteAddress address, String transfer) {
        ScratchFolder known = unfinished.remove(new Key(connection, address, transfer));
        if (known != null) {
            known.close();
        }
    }
}
