package dev.bbsh.operation.issue;

import dev.bbsh.backbone.rows.IssueRows;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The keys that a user named, by what the files know of them; each is in one of the lists.
 *
 * @param known both sides have it, or the only open side, and nothing is pending or ignored
 * @param pending messages are pending
 * @param ignored a side ignores the changes of the other
 * @param unmatched only one of two sides has it
 * @param unknown no side has it
 * @param others no side has it, and no open file has its project, so that it may be no key at all
 */
public record NamedKeys(
        List<String> known,
        List<String> pending,
        List<String> ignored,
        List<String> unmatched,
        List<String> unknown,
        List<String> others) {

    private static final int UNKNOWN = 4;

    private static final int OTHER = 5;

    public NamedKeys {
        known = List.copyOf(known);
        pending = List.copyOf(pending);
        ignored = List.copyOf(ignored);
        unmatched = List.copyOf(unmatched);
        unknown = List.copyOf(unknown);
        others = List.copyOf(others);
    }

    /** The keys, looked up in the rows. */
    public static NamedKeys of(KeyList keys, IssueRows rows, IssueSelection selection) {
        List<List<String>> lists = new ArrayList<>();
        for (int list = 0; list < 6; list++) {
            lists.add(new ArrayList<>());
        }
        for (String key : keys.exact()) {
            int list = list(selection.rows(key), rows);
            lists.get(list == UNKNOWN && keys.others().contains(key) ? OTHER : list).add(key);
        }
        return new NamedKeys(
                lists.get(0),
                lists.get(1),
                lists.get(2),
                lists.get(3),
                lists.get(UNKNOWN),
                lists.get(OTHER));
    }

    private static int list(BitSet found, IssueRows rows) {
        if (found.isEmpty()) {
            return UNKNOWN;
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

    /** The number of all keys but the others. */
    public int count() {
        return known.size() + pending.size() + ignored.size() + unmatched.size() + unknown.size();
    }
}
