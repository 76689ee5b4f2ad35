package dev.bbsh.backbone.data;

import dev.bbsh.json.tape.Segment;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/**
 * Counts entries that are copies from the other side. Remembers where the entries of a shape have
 * their remote ID, as there are few shapes; not thread-safe.
 */
public final class CopyCounter {

    private static final int UNKNOWN = 0;

    /**
     * The value for a shape without a remote ID. Smaller than the number of any member, which may
     * be the last of a long object.
     */
    private static final int NONE = 1;

    private static final int FIRST = 2;

    private @Nullable Segment segment;

    /**
     * One value for each shape of the segment: {@link #UNKNOWN}, {@link #NONE} or the member's
     * number.
     */
    private int[] known = new int[0];

    /** The number of copies among these entries. */
    public int count(Entries entries) {
        return count(entries.segment(), entries.array());
    }

    /** The number of copies among the entries of a member; 0 for one that is no array. */
    public int count(SyncedIssue issue, IssueField field) {
        int array = issue.array(field);
        return array == 0 ? 0 : count(issue.segment(), array);
    }

    private int count(Segment in, int array) {
        int copies = 0;
        int end = in.next(array);
        for (int node = in.firstChild(array); node < end; node = in.next(node)) {
            copies += isCopy(in, node) ? 1 : 0;
        }
        return copies;
    }

    private boolean isCopy(Segment in, int node) {
        int shape = in.shape(node);
        if (shape == 0) {
            return SyncedEntry.isCopy(in, node);
        }
        int member = member(in, node, shape);
        if (member == NONE) {
            return false;
        }
        int key = in.firstChild(node);
        for (int i = FIRST; i < member; i++) {
            key = in.next(key + 1);
        }
        return in.first(key + 1) != 'n';
    }

    private int member(Segment in, int node, int shape) {
        if (in != segment) {
            segment = in;
            known = new int[shape + 1];
        } else if (shape >= known.length) {
            known = Arrays.copyOf(known, 2 * shape);
        }
        if (known[shape] == UNKNOWN) {
            int number = SyncedEntry.remoteMember(in, node);
            known[shape] = number < 0 ? NONE : FIRST + number;
        }
        return known[shape];
    }
}
