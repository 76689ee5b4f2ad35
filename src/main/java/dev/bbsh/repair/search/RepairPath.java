package dev.bbsh.repair.search;

import dev.bbsh.repair.correction.Correction;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The fixes of one attempt so far, last first, and their cost.
 *
 * @param tree distinguishes the structures of two attempts that began at the same place
 * @param cost how unlikely it is: 100 an edit, 50 a doubt
 * @param room byte offset from which on one of its edits could equally be
 */
public record RepairPath(
        @Nullable RepairPath before, @Nullable Correction fix, long tree, int cost, int room) {

    public static final int EDIT = 100;
    static final int EXCHANGE = 150;
    static final int NOISE = 150;
    static final int BARE_WORD = 60;
    public static final int DOUBT = 50;

    /** The maximum cost above the cheapest at which another attempt is still asked about. */
    public static final int LIKELY = 45;

    public static final RepairPath EMPTY = new RepairPath(null, null, 0, 0, Integer.MAX_VALUE);

    public RepairPath fixed(Correction next, int more) {
        return new RepairPath(this, next, tree, cost + more, room);
    }

    RepairPath fixed(List<Correction> fixes) {
        RepairPath path = this;
        for (Correction next : fixes) {
            path = path.fixed(next, 0);
        }
        return path;
    }

    /** The path with another token read. */
    public RepairPath read(long token, int more) {
        return new RepairPath(before, fix, mixed(tree, token), cost + more, room);
    }

    public RepairPath costing(int more) {
        return more == 0 ? this : new RepairPath(before, fix, tree, cost + more, room);
    }

    /** The same fixes, without effect on the structure by which attempts are distinguished. */
    public RepairPath without(RepairPath earlier) {
        return new RepairPath(before, fix, earlier.tree, earlier.cost, room);
    }

    /** The path with an edit that could be anywhere in a container. */
    RepairPath roomIn(OpenContainer container) {
        return new RepairPath(before, fix, tree, cost, Math.min(room, container.opened()));
    }

    private static long mixed(long tree, long token) {
        long mixed = (tree ^ token) * 0x9E3779B97F4A7C15L;
        return Long.rotateLeft(mixed ^ (mixed >>> 29), 17);
    }

    /** The fixes in order of place. */
    public List<Correction> fixes() {
        List<Correction> fixes = new ArrayList<>();
        for (RepairPath path = this; path != null; path = path.before) {
            if (path.fix != null) {
                fixes.add(path.fix);
            }
        }
        Collections.reverse(fixes);
        return fixes;
    }
}
