package dev.bbsh.json.repair.evidence;

import java.util.HashMap;
import java.util.Map;

/** How the values of one member name look. */
public final class Looks {

    /** So many kinds of look are no rule any more. */
    private static final int MOST = 6;

    private static final int FEWEST = 2;

    private final Map<String, Integer> looks = new HashMap<>();
    private int count;
    private boolean open;

    void add(String look) {
        if (look.isEmpty()) {
            return;
        }
        count++;
        if (looks.size() <= MOST) {
            looks.merge(look, 1, Integer::sum);
        }
        open |= look.equals(Look.TEXT);
    }

    int count() {
        return count;
    }

    boolean alike() {
        return count >= FEWEST && looks.size() <= MOST && !open && count >= 2 * looks.size();
    }

    /** True when a value looks like some of the others. */
    public boolean has(String look) {
        return looks.containsKey(look);
    }

    /** The same, of a value that counts itself. */
    boolean hasAnother(String look) {
        return looks.getOrDefault(look, 0) > 1;
    }
}
