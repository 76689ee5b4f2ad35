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
    private int read;
    private boolean open;

    void add(String look) {
        count++;
        if (look.isEmpty()) {
            return;
        }
        read++;
        if (looks.size() <= MOST) {
            looks.merge(look, 1, Integer::sum);
        }
        open |= look.equals(Look.TEXT);
    }

    /** How many values there are, those that can not be read included. */
    int count() {
        return count;
    }

    boolean alike() {
        return read >= FEWEST && looks.size() <= MOST && !open && read >= 2 * looks.size();
    }

    /** True when a value looks like some of the others. */
    public boolean has(String look) {
        return looks.containsKey(look);
    }
}
