package dev.bbsh.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The names of the members of one object that were seen so far, to number members with the same
 * name. Most objects have few members: their names are compared, and need no table.
 */
public final class SeenNames {

    private static final int FEW = 8;

    private final List<String> few = new ArrayList<>();
    private Map<String, Integer> many = Map.of();

    /** Adds the name of the next member, and returns the number of members with it before. */
    public int add(String name) {
        if (few.size() == FEW) {
            many = new HashMap<>();
            few.forEach((each) -> many.merge(each, 1, Integer::sum));
            few.clear();
        }
        if (!many.isEmpty()) {
            return many.merge(name, 1, Integer::sum) - 1;
        }
        int before = 0;
        for (String each : few) {
            before += each.equals(name) ? 1 : 0;
        }
        few.add(name);
        return before;
    }
}
