package dev.bbsh.jira.live.catalog;

import dev.bbsh.file.write.ScratchFolder;
import dev.bbsh.jira.catalog.response.FetchIndex;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Predicate;

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
        remove((each) -> each.getKey().connection().equals(connection));
    }

    /**
     * Removes the answers of a connection that is opened again, if the account that they came to
     * isn't known: the new one may see other items.
     */
    public synchronized void reopen(String connection) {
        remove(
                (each) ->
                        each.getKey().connection().equals(connection)
                                && each.getValue().answers().isOfUnknown());
    }

    private void remove(Predicate<Map.Entry<Key, Unfinished>> which) {
        for (Iterator<Map.Entry<Key, Unfinished>> all = unfinished.entrySet().iterator();
                all.hasNext(); ) {
            Map.Entry<Key, Unfinished> each = all.next();
            if (which.test(each)) {
                all.remove();
                each.getValue().scratch().close();
            }
        }
    }

    /** True when there are answers of the same fetch, so that the account that asks matters. */
    synchronized boolean has(String connection, CatalogFetch.Target target) {
        return !target.overwrite() && unfinished.containsKey(key(connection, target));
    }

    /**
     * The folder for the answers of a fetch, with those of the same one that ended early, also
     * before the connection was opened again with another token of the same account.
     *
     * @param header with the account that asks, when answers are there
     */
    synchronized AnswerFolder begin(
            String connection, CatalogFetch.Target target, FetchIndex.Header header) {
        Key key = key(connection, target);
        Unfinished before = unfinished.get(key);
        if (before != null
                && (target.overwrite() || before.answers().isOfAnother(header.account()))) {
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
