package dev.bbsh.check.data.entry;

import dev.bbsh.backbone.index.EntryIndex;
import dev.bbsh.check.data.rule.IssueEntry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The copied comments of a side in their order, sixteen bytes each. */
final class CopiedComments {

    /**
     * A copied comment.
     *
     * @param issue the number of the record that contains it
     * @param position its index among the comments of the record, from 0
     */
    record Copy(int issue, int position) {}

    private long[] origins = new long[1 << 10];
    private int[] issues = new int[1 << 10];
    private int[] positions = new int[1 << 10];
    private int size;

    void add(IssueEntry copy) {
        if (size == origins.length) {
            origins = Arrays.copyOf(origins, 2 * size);
            issues = Arrays.copyOf(issues, 2 * size);
            positions = Arrays.copyOf(positions, 2 * size);
        }
        origins[size] = copy.entry().remoteNumber();
        issues[size] = (int) copy.issue().ordinal();
        positions[size++] = copy.position();
    }

    /** Finds the copies whose origin is not among these entries. */
    List<Copy> without(EntryIndex known) {
        List<Copy> without = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            if (!known.has(origins[i])) {
                without.add(new Copy(issues[i], positions[i]));
            }
        }
        return without;
    }
}
