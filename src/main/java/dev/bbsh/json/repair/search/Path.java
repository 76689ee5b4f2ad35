package dev.bbsh.json.repair.search;

import dev.bbsh.json.repair.grammar.Level;
import dev.bbsh.json.repair.token.Fix;

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
public record Path(@Nullable Path before, @Nullable Fix fix, long tree, int cost, int room) {

    public static final int EDIT = 100;
    static final int EXCHANGE = 150;
    static final int NOISE = 150;
    static final int BARE_WORD = 60;
    public static final int DOUBT = 50;

    /** The maximum cost above the cheapest at which another attempt is still asked about. */
    public static final int LIKELY = 45;

    public static final Path EMPTY = new Path(null, null, 0, 0, Integer.MAX_VALUE);

    public Path fixed(Fix next, int more) {
        return new Path(this, next, tree, cost + more, room);
    }

    Path fixed(List<Fix> fixes) {
        Path path = this;
        for (Fix next : fixes) {
            path = path.fixed(next, 0);
        }
        return path;
    }

    /** The path with another token read. */
    public Path read(long token, int more) {
        return new Path(before, fix, mixed(tree, token), cost + more, room);
    }

    public Path costing(int more) {
        return more == 0 ? this : new Path(before, fix, tree, cost + more, room);
    }

    /** The same fixes, without effect on the structure by which attempts are distinguished. */
    public Path without(Path earlier) {
        return new Path(before, fix, earlier.tree, earlier.cost, room);
    }

    /** The path with an edit that could be anywhere in a container. */
    Path roomIn(Level container) {
        return new Path(before, fix, tree, cost, Math.min(room, container.opened()));
    }

    private static long mixed(long tree, long token) {
        long mixed = (tree ^ token) * 0x9E3779B97F4A7C15L;
        return Long.rotateLeft(mixed ^ (mixed >>> 29), 17);
    }

    /** The fixes in order of place. */
    public List<Fix> fixes() {
        List<Fix> fixes = new ArrayList<>();
        for (Path path = this; path != null; path = path.before) {
            if (path.fix != null) {
                fixes.add(path.fix);
            }
        }
        Collections.reverse(fixes);
        return fixes;
    }
}
