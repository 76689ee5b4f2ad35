package dev.bbsh.operation.issue;

import dev.bbsh.backbone.rows.IssueRows;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/**
 * The keys that a user named, by what the files know of them; each is in one of the lists.
 *
 * @param known both sides have it, or the only open side, and nothing is pending or ignored
 * @param pending messages are pending
 * @param ignored a side ignores the changes of the other
 * @param unmatched only one of two sides has it
 * @param unknown no side has it
 */
public record NamedKeys(
        List<String> known,
        List<String> pending,
        List<String> ignored,
        List<String> unmatched,
        List<String> unknown) {

    public NamedKeys {
        known = List.copyOf(known);
        pending = List.copyOf(pending);
        ignored = List.copyOf(ignored);
        unmatched = List.copyOf(unmatched);
        unknown = List.copyOf(unknown);
    }

    /** The keys, looked up in the rows. */
    public static NamedKeys of(Collection<String> keys, IssueRows rows, IssueSelection selection) {
        List<List<String>> lists = new ArrayList<>();
        for (int list = 0; list < 5; list++) {
            lists.add(new ArrayList<>());
        }
        keys.forEach((key) -> lists.get(list(selection.rows(key), rows)).add(key));
        return new NamedKeys(lists.get(0), lists.get(1), lists.get(2), lists.get(3), lists.get(4));
    }

    private static int list(BitSet found, IssueRows rows) {
        if (found.isEmpty()) {
            return 4;
        }
        if (found.stream().anyMatch(rows::isUnmatched)) {
            return 3;
        }
        if (found.stream().anyMatch(rows::isIgnored)) {
            return 2;
        }
        return found.stream().anyMatch((row) -> rows.pending(row) > 0 || rows.pendingBack(row) > 0)
                ? 1
                : 0;
    }

    /** The number of all keys. */
    public int count() {
        return known.size() + pending.size() + ignored.size() + unmatched.size() + unknown.size();
    }
}
