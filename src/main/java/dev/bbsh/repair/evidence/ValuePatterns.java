package dev.bbsh.repair.evidence;

import java.util.HashMap;
import java.util.Map;

/** The patterns of the values of one member name. */
public final class ValuePatterns {

    /** The maximum number of patterns that still makes a rule. */
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
        open |= look.equals(ValuePattern.TEXT);
    }

    /** The number of values, including those that cannot be read. */
    int count() {
        return count;
    }

    boolean alike() {
        return read >= FEWEST && looks.size() <= MOST && !open && read >= 2 * looks.size();
    }

    /** True when a value has the pattern of some of the others. */
    public boolean has(String look) {
        return looks.containsKey(look);
    }
}
