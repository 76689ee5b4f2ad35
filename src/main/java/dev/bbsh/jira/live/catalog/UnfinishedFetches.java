package dev.bbsh.jira.live.catalog;

import dev.bbsh.file.write.ScratchFolder;
import dev.bbsh.jira.catalog.response.FetchIndex;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/**
 * The answers of fetches without a folder that ended early: the same fetch goes on with them until
 * the session ends or the connection is forgotten. They are in files that only their owner may read
 * and that are removed with the program.
 */
public final class UnfinishedFetches {

    private final Map<Key, Unfinished> unfinished = new HashMap<>();

    /** The parts by which a fetch is known to be the same. */
    private record Key(String connection, String site, String selection) {}

    private record Unfinished(ScratchFolder scratch, AnswerFolder answers) {}

    /** Removes the answers that a connection got. */
    public synchronized void forget(String connection) {
        for (Iterator<Map.Entry<Key, Unfinished>> all = unfinished.entrySet().iterator();
                all.hasNext(); ) {
            Map.Entry<Key, Unfinished> each = all.next();
            if (each.getKey().connection().equals(connection)) {
                all.remove();
                each.getValue().scratch().close();
            }
        }
    }

    /** The folder for the answers of a fetch, with those of the same one that ended early. */
    synchronized AnswerFolder begin(
            String connection, CatalogFetch.Target target, FetchIndex.Header header) {
        Key key = key(connection, target);
        if (target.overwrite()) {
            end(connection, target);
        }
        Unfinished known = unfinished.get(key);
        ScratchFolder scratch = known == null ? ScratchFolder.create() : known.scratch();
        AnswerFolder answers =
                known == null
                        ? AnswerFolder.scratch(scratch.location(), header)
                        : known.answers().again();
        unfinished.put(key, new Unfinished(scratch, answers));
        return answers;
    }

    /** Removes the answers of a fetch that is complete, or has none. */
    synchronized void end(String connection, CatalogFetch.Target target) {
        Unfinished known = unfinished.remove(key(connection, target));
        if (known != null) {
            known.scratch().close();
        }
    }

    private static Key key(String connection, CatalogFetch.Target target) {
        return new Key(connection, target.site(), target.selection());
    }
}
